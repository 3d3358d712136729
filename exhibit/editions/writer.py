"""Writing an edition: built in a temporary folder, made durable, then renamed into place."""

import fcntl
import hashlib
import os
import secrets
import shutil
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from exhibit.editions import compression, layout, manifest
from exhibit.editions.folder import EditionFolder
from exhibit.editions.page import Page, Prepared, Previous, check_headers, prepare
from exhibit.editions.pages_file import SMALL, Description, PackWriter
from exhibit.editions.pointer import sync_folder
from exhibit.text.translated import gettext as _

Progress = Callable[[int, int | None, str], None]

# Pages waiting for compression: enough to keep two cores busy, few enough that pictures of some
# megabytes do not pile up in memory.
WINDOW = 16


class EditionExists(layout.EditionError):
    """An edition is immutable: its number cannot be written a second time."""


class EditionBusy(layout.EditionError):
    """Another edition is being written under the same root."""


class EditionWriter:
    """Builds edition `number` under `root`; use it in a `with` statement and end with `finish`.

    `previous` is the folder of the edition before: what has not changed since is hard-linked from
    it, with its compressed copies. `on_progress(done, total, path)` is called after each page.
    Compression runs in two threads, so start any child processes of your own before `add`.

    Leaving the `with` block without `finish` removes everything; a crash leaves a folder
    `.building-…` that the next writer removes. Nothing becomes current: see `pointer.switch`.
    """

    def __init__(
        self,
        root: Path,
        number: int,
        previous: Path | None = None,
        *,
        on_progress: Progress | None = None,
        total: int | None = None,
    ) -> None:
        self._root = root
        self._target = layout.edition_folder(root, number)
        self._number = number
        self._previous = Previous(previous)
        self._on_progress = on_progress
        self._total = total
        self._paths: set[str] = set()
        self._files: dict[str, manifest.FileRecord] = {}
        self._pending: deque[tuple[Page, Future[Prepared]]] = deque()
        self._done = 0

    def __enter__(self) -> Self:
        """Start the build. Raises EditionExists or EditionBusy."""
        self._root.mkdir(parents=True, exist_ok=True)
        self._lock = _lock(self._root)
        try:
            if self._target.exists():
                raise EditionExists(
                    _("{target} exists: editions are never written twice."), target=self._target
                )
            for left in self._root.glob(f"{layout.BUILDING}*"):
                shutil.rmtree(left)
            self._folder = self._root / f"{layout.BUILDING}{secrets.token_hex(4)}"
            self._out = EditionFolder(self._folder)
            self._pack = PackWriter(self._folder)
        except BaseException:
            os.close(self._lock)
            raise
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="edition")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            self._pool.shutdown(cancel_futures=True)
            self._pack.close()
            if self._folder.exists():
                shutil.rmtree(self._folder)
        finally:
            os.close(self._lock)

    def add(
        self,
        path: str,
        body: bytes,
        *,
        media_type: str,
        headers: dict[str, str] | None = None,
        moved_to: str = "",
    ) -> None:
        """Add a public file at its public path; `/themes/terror/` becomes its `index.html`.

        `headers` are sent with it as they are (security headers); a `Cache-Control` among them
        takes the place of the usual one. With `moved_to`, an address relative to `path`, a server
        sends on to it, and a host of plain files shows the body. Raises UnsafePath, ValueError for
        a header that is not the page's to set, and EditionError where two additions have the same
        place.
        """
        layout.check_public_path(path)
        if path in self._paths:
            raise layout.EditionError(
                _("{path} was added twice to edition {number}."), path=path, number=self._number
            )
        self._paths.add(path)
        page = Page(
            path=path,
            body=body,
            media_type=media_type,
            headers=check_headers(headers),
            moved_to=moved_to,
        )
        self._pending.append((page, self._pool.submit(prepare, page, self._previous)))
        while len(self._pending) >= WINDOW:
            self._write_next()

    def paths(self) -> list[str]:
        """Return the public paths added so far."""
        return sorted(self._paths)

    def read(self, path: str) -> bytes:
        """Return a public file that was added, as it now lies in the edition being built.

        Raises KeyError for one that was not.
        """
        if path not in self._paths:
            raise KeyError(path)
        while self._pending:
            self._write_next()
        return (self._folder / layout.file_name(path)).read_bytes()

    def read_before(self, path: str) -> bytes:
        """Return a public file as the edition before was published with it.

        Raises KeyError for one that is not there, or is no longer what it was.
        """
        return self._previous.read(layout.file_name(path))

    def add_document(self, name: str, data: bytes, *, media_type: str = "application/json") -> None:
        """Add a file below `documents/`, such as `panels/kirov.json`; it is not served as such."""
        name = f"{layout.DOCUMENTS}/{layout.check_document_name(name)}"
        if name in self._files:
            raise layout.EditionError(
                _("{name} was added twice to edition {number}."), name=name, number=self._number
            )
        digest = hashlib.sha256(data).hexdigest()
        self._files[name] = manifest.FileRecord(
            sha256=digest, size=len(data), media_type=media_type
        )
        self._out.put(name, data, same_as=self._previous.same(name, digest, data))

    def finish(
        self, note: str, published_at: datetime, panels: dict[str, int]
    ) -> manifest.Manifest:
        """Write pack and manifest, make all of it durable and give the folder its name.

        `note` says what is new, `published_at` is aware and in the time zone in which the day is
        to be read, `panels` gives the revision of each panel by slug. Returns the manifest.
        """
        if published_at.tzinfo is None:
            raise ValueError("published_at has no time zone: give an aware datetime.")
        while self._pending:
            self._write_next()
        self._pack.finish(Description(self._number, manifest.day_in_words(published_at)))
        for name in (layout.PACK, layout.INDEX):
            self._files[name] = _record_of(self._folder / name)
            self._out.note_file(name)
        new_manifest = manifest.Manifest(
            number=self._number,
            published_at=published_at,
            note=note,
            files=self._files,
            panels=panels,
        )
        new_manifest = replace(new_manifest, hash=manifest.manifest_hash(new_manifest))
        self._out.put(layout.MANIFEST, manifest.encode(new_manifest))
        self._out.make_durable()
        self._folder.rename(self._target)
        sync_folder(self._root)
        return new_manifest

    def _write_next(self) -> None:
        page, future = self._pending.popleft()
        ready = future.result()
        name = layout.file_name(page.path)
        self._out.put(name, page.body, same_as=ready.same_as)
        for encoding, copy in ready.copies.items():
            suffix = layout.COPY_SUFFIXES[encoding]
            same = ready.same_as and ready.same_as.with_name(ready.same_as.name + suffix)
            self._out.put(name + suffix, copy, same_as=same)
        self._files[name] = ready.record
        self._pack.add(
            page.path,
            {"identity": page.body, **ready.copies},
            digest=bytes.fromhex(ready.record.sha256),
            headers=page.all_headers(),
            status=page.status(),
            notice=page.takes_notice(),
            in_site=len(page.body) > SMALL and not compression.is_compressible(page.media_type),
        )
        self._done += 1
        if self._on_progress:
            self._on_progress(self._done, self._total, page.path)


def _lock(root: Path) -> int:
    """Return a handle that holds the root for one writer; the system frees it with the process."""
    handle = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(handle)
        raise EditionBusy(
            _("Another edition is being written in {root}: wait for it."), root=root
        ) from error
    return handle


def _record_of(path: Path) -> manifest.FileRecord:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return manifest.FileRecord(
        sha256=digest, size=path.stat().st_size, media_type="application/octet-stream"
    )
