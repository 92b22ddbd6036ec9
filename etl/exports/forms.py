"""The formats of files that tables are taken away in."""

FORMATS = ("csv", "xlsx", "parquet", "json", "zip")
WHOLE = ("xlsx", "zip")  # formats that hold several tables
MIMES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
    "json": "application/json",
    "zip": "application/zip",
}
