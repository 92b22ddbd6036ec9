"""A deck as PPTX: native charts with their worksheets, and the sentences behind them in the notes."""
