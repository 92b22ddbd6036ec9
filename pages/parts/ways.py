"""Brings what an address names into view."""

from html import escape

import streamlit as st

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


def bring_into_view(selector: str, place: str) -> None:
    """Scroll to what the selector names, as little as needed; once for each `place`."""
    st.html(_SHOW.format(selector=selector, place=escape(place, quote=True)), unsafe_allow_javascript=True)
