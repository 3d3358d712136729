"""A bundle into the database: all of it or nothing, and nothing twice."""

from curation.exchange.bundle.loading.rows import LoadResult
from curation.exchange.bundle.loading.runner import load

__all__ = ["LoadResult", "load"]
