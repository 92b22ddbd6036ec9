"""Tables of a build as files that people take away: CSV, workbooks, Parquet, JSON and data packages."""
