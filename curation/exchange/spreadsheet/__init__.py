"""Lists of records as spreadsheets, out and in, with a dry run."""
