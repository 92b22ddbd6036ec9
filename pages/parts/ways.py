"""Links in our own HTML: they open like any link, and where the dashboard runs it follows them without a new start."""

from html import escape

import streamlit as st

# A link of the class is put into the address, as the browser's back button would, which Streamlit answers by itself.
_FOLLOW = """<script>
if (!window.waysAreFollowed) {
  window.waysAreFollowed = true;
  document.addEventListener('click', event => {
    const way = event.target.closest('a.way');
    if (!way || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.pushState({}, '', way.getAttribute('href'));
    dispatchEvent(new PopStateEvent('popstate'));
  });
}
</script>"""
# The page is put together over several frames after the script ran, so the place is looked for until it is there.
_SHOW = """<script data-place="{place}">
(() => {{
  let looks = 0;
  const show = () => {{
    const here = document.querySelector('{selector}');
    if (here) here.scrollIntoView({{block: 'nearest'}});
    else if (looks++ < 50) setTimeout(show, 60);
  }};
  setTimeout(show, 60);
}})();
</script>"""


def follow() -> None:
    """Follow the links of the class `way` in place."""
    st.html(_FOLLOW, unsafe_allow_javascript=True)


def bring_into_view(selector: str, place: str) -> None:
    """Scroll to what the selector names, as little as needed; once for each `place`."""
    st.html(_SHOW.format(selector=selector, place=escape(place, quote=True)), unsafe_allow_javascript=True)
