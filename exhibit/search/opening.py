"""Opening an index: read-only, never locked, one connection a thread."""

import sqlite3
import threading
from collections import OrderedDict
from pathlib import Path
from urllib.parse import quote

from django.utils.translation import gettext as _

MOST_OPEN = 4
"""Connections a thread keeps: the current edition's, and a few of those before it."""
MAPPED = 256 * 1024 * 1024
"""Bytes that may be read through the page cache all workers share; 10,000 panels take 25 MB."""

_kept = threading.local()


class NoIndex(Exception):
    """An edition without an index that can be read."""


def index_at(path: Path) -> sqlite3.Connection:
    """Return this thread's connection to an index file, opened once. Raises NoIndex."""
    try:
        status = path.stat()
    except OSError as error:
        raise NoIndex(
            _("{path} cannot be read: {strerror}.").format(path=path, strerror=error.strerror)
        ) from error
    connections: OrderedDict[tuple[object, ...], sqlite3.Connection]
    connections = _kept.__dict__.setdefault("connections", OrderedDict())
    # A folder may be restored from a backup under the same name; then it is another file.
    key = (path, status.st_ino, status.st_mtime_ns)
    if key not in connections:
        connections[key] = _opened(path)
        while len(connections) > MOST_OPEN:
            connections.popitem(last=False)[1].close()
    connections.move_to_end(key)
    return connections[key]


def index_from(data: bytes) -> sqlite3.Connection:
    """Return a connection to an index held in memory; the caller closes it."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    connection.execute("PRAGMA query_only = 1")
    return connection


def _opened(path: Path) -> sqlite3.Connection:
    # immutable: an edition never changes, so there is nothing to lock or to look for beside it.
    address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
    connection = None
    try:
        connection = sqlite3.connect(address, uri=True)
        connection.execute(f"PRAGMA mmap_size = {MAPPED}")
        connection.execute("SELECT number FROM shelf LIMIT 1")
        connection.execute("SELECT rowid FROM text LIMIT 1")
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        raise NoIndex(
            _("{path} is not a search index: {error}.").format(path=path, error=error)
        ) from error
    return connection
