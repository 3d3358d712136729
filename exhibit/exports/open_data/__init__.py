"""A pack as open data: CSV tables with a Frictionless description, and the panels as JSON."""

from exhibit.exports.open_data.evidence_tables import EXCERPTS
from exhibit.exports.open_data.package import MEDIA_TYPE, open_data

__all__ = ["EXCERPTS", "MEDIA_TYPE", "open_data"]
