"""Press text in, tidy tables out. Runs without a browser and never imports the dashboard."""
