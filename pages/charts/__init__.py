"""Rows in, figure out: options of ECharts and figures of plotly; nothing here knows the screen."""
