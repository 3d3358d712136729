"""A pack as open data: CSV tables with a Frictionless description, and the panels as JSON."""

from exhibit.exports.open_data.package import MEDIA_TYPE, open_data
from exhibit.exports.open_data.table import DataTable, Field
from exhibit.exports.open_data.tables import excerpts_csv, tables

__all__ = ["MEDIA_TYPE", "DataTable", "Field", "excerpts_csv", "open_data", "tables"]
