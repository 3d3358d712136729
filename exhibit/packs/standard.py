"""The standard set of packs: what an edition holds ready, made when it is published.

A pack whose words did not change since the edition before keeps its code and its very bytes, so a
print-out of then is still current, and the file is linked and not made again.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from exhibit.documents.exhibition import Exhibition
from exhibit.documents.pack import Pack
from exhibit.documents.pack_files import PackFile, ShelvedPack
from exhibit.exports.handouts import Handouts
from exhibit.packs.bundle import class_pack
from exhibit.packs.making import pack_of_exhibition, pack_of_panel, pack_of_theme
from exhibit.packs.parts import files

Read = Callable[[str], bytes]
"""Returns a public file of the edition before by its address, as it was published. Raises KeyError
where it is not there any more, or changed."""


THREADS = 2
"""Packs made at once. Setting type, compressing and reading files go on beside Python in threads;
processes of their own would load every library again, and may not be started by forking a server
that has threads."""


@dataclass(frozen=True, kw_only=True)
class Made:
    """A pack on its shelf, with its files in the order of the shelf."""

    shelved: ShelvedPack
    data: tuple[bytes, ...]


def wanted(exhibition: Exhibition, *, site_url: str) -> Iterator[tuple[str, Callable[[], Pack]]]:
    """Yield what each pack of the standard set is of, in words, and what makes it.

    A pack for each panel, for each room that has panels, and for the whole exhibition. Making one
    raises PackRefused where it may not be made.
    """
    for link in exhibition.panels():
        yield f"panel {link.slug}", partial(pack_of_panel, exhibition, link.slug, site_url=site_url)
    for theme in exhibition.themes():
        if theme.panels:
            make = partial(pack_of_theme, exhibition, theme.slug, site_url=site_url)
            yield f"theme {theme.slug}", make
    if exhibition.panels():
        yield "the exhibition", partial(pack_of_exhibition, exhibition, site_url=site_url)


def standard_set(exhibition: Exhibition, *, site_url: str) -> Iterator[Pack]:
    """Yield every pack of the standard set. Raises PackRefused at the first that may not be."""
    for _, make in wanted(exhibition, site_url=site_url):
        yield make()


SHOWN = ("application/pdf", "text/plain")
"""Media types a browser shows by itself, and a teacher wants to look at before printing."""


def sent_with(file: PackFile) -> dict[str, str]:
    """Return the headers that a file of a pack is sent with, beside those of every page.

    What teachers alone should find is kept out of search engines, and so is a page to take away:
    the panel's own page is the one to find.
    """
    way = "inline" if file.media_type.startswith(SHOWN) else "attachment"
    sent = {"Content-Disposition": f'{way}; filename="{file.saved_as}"'}
    if file.for_teachers or file.media_type.startswith("text/html"):
        sent["X-Robots-Tag"] = "noindex"
    return sent


def build(
    packs: Iterable[Pack], before: Iterable[ShelvedPack] = (), read: Read | None = None
) -> Iterator[Made]:
    """Yield each pack with its files, in order: kept from the edition before, or made in threads.

    `before` are the packs of the edition before, and `read` reads its files. A few packs lie ready
    at once, whatever the number: their files weigh megabytes.
    """
    shelved = {(pack.kind, pack.slug): pack for pack in before}
    handouts = Handouts()

    def kept_or_made(pack: Pack) -> Made:
        return (kept(pack, shelved, read) if read else None) or make(pack, handouts)

    waiting: deque[Future[Made]] = deque()
    pool = ThreadPoolExecutor(THREADS, thread_name_prefix="packs")
    try:
        for pack in packs:
            waiting.append(pool.submit(kept_or_made, pack))
            if len(waiting) > THREADS:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        # Whoever stops taking packs waits for no more than those being made.
        pool.shutdown(cancel_futures=True)


def make(pack: Pack, handouts: Handouts | None = None) -> Made:
    """Return a pack with all its files and its ZIP made; `handouts` are those made already."""
    pack_files = list(files(pack, handouts=handouts))
    pack_files.append(class_pack(pack, pack_files))
    shelved = ShelvedPack(
        kind=pack.kind,
        slug=pack.slug,
        code=str(pack.code),
        hash=pack.content_hash,
        files=tuple(file.shelved for file in pack_files),
    )
    return Made(shelved=shelved, data=tuple(file.data for file in pack_files))


def kept(pack: Pack, before: Mapping[tuple[str, str], ShelvedPack], read: Read) -> Made | None:
    """Return the pack as the edition before holds it, where its words are the same; else None.

    `before` are that edition's packs by kind and slug. A file that is damaged or gone there is no
    reason to fail, nor to be handed on: the pack is then made anew.
    """
    shelved = before.get((pack.kind, pack.slug))
    if shelved is None or shelved.hash != pack.content_hash:
        return None
    try:
        return Made(shelved=shelved, data=tuple(read(file.address) for file in shelved.files))
    except KeyError:
        return None
