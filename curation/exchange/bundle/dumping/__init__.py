"""The database back into a bundle's folder."""

from curation.exchange.bundle.dumping.database import Dumped, from_database
from curation.exchange.bundle.dumping.writing import FolderTaken, write_bundle

__all__ = ["Dumped", "FolderTaken", "from_database", "write_bundle"]
