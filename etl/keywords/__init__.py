"""Keywords of a report: jieba's dictionary kept small in memory, and its cut made once."""
