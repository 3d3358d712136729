"""Search of an edition: an own FTS5 table in a read-only SQLite file (design.md, section 5)."""

from exhibit.search.index import FILE_NAME, build

__all__ = ["FILE_NAME", "build"]
