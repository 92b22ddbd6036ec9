"""A cold deep link to a server that has just started: the false alarm it raises is closed again.

Streamlit takes a folder named pages for its old multipage mode until the first st.navigation of the process, and so
tells the first reader of a deep link, in a dialog, that the page does not exist; a moment later it shows that page.
"""

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

_CLOSE = """<script>
const alarm = () => document.querySelectorAll('[role="dialog"] button').forEach(button => button.click());
const watch = new MutationObserver(alarm);
watch.observe(document.body, {childList: true, subtree: true});
setTimeout(() => watch.disconnect(), 3000);
alarm();
</script>"""


def close_false_alarm() -> None:
    """Close the dialog, in the one run that raises it; must be called before st.navigation."""
    if PagesManager.uses_pages_directory:
        st.html(_CLOSE, unsafe_allow_javascript=True)
