"""The same chart and filter and nothing else, in Streamlit, Dash and Panel: what our pages are compared with."""
