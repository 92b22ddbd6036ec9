"""Figures taken down one by one: tables of records beside the reports, each row with its citation."""
