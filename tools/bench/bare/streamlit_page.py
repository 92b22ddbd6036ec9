"""The bare page in Streamlit, as short as it can be written; run by `streamlit run`."""

import streamlit as st

from tools.bench.bare import chart

st.title(chart.TITLE)
measure = st.segmented_control(chart.CHOOSE, chart.MEASURES, default=chart.MEASURES[0], required=True, key="measure")
st.echarts_chart(chart.option(str(measure)), height=chart.HEIGHT, key="chart", renderer="svg")
