"""A Bundle into a folder of files; the same bundle gives the same bytes."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from curation.exchange.bundle import panel_file
from curation.exchange.bundle.bundle import LISTS, Bundle, ordered
from curation.exchange.bundle.bundle_differences import name_of
from curation.exchange.bundle.dumping.yaml_text import listing, mapping, written
from curation.exchange.bundle.folder import ENDINGS, SOURCE_FILES, TOP_FILES
from curation.exchange.bundle.record import Record
from curation.exchange.bundle.records import ChartRecord, PanelRecord, SourceRecord


class FolderTaken(Exception):
    """The folder holds something already, or is no folder of our own."""


def write_bundle(
    bundle: Bundle, folder: Path, *, picture: Callable[[str], bytes], overwrite: bool = False
) -> list[str]:
    """Write a bundle's files and return their paths inside the folder.

    `picture(file)` returns the bytes of one picture. With `overwrite` the folder's own bundle is
    replaced, its other files are left. Raises FolderTaken.
    """
    check_folder(folder, overwrite=overwrite)
    texts = dict(_texts(ordered(bundle)))
    files = {name: text.encode() for name, text in texts.items()}
    files |= {f"pictures/{one.file}": picture(one.file) for one in bundle.pictures}
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        # Beside it first: a disk that fills up leaves the old file whole.
        beside = path.with_name(f".{path.name}.new")
        beside.write_bytes(data)
        beside.replace(path)
    for path in _held(folder):
        if path.relative_to(folder).as_posix() not in files:
            path.unlink()
    return sorted(files)


def check_folder(folder: Path, *, overwrite: bool) -> None:
    """Raise FolderTaken where a bundle must not be written."""
    if folder.exists() and not folder.is_dir():
        raise FolderTaken(_("{folder} is a file: name a folder.").format(folder=folder))
    if folder.is_dir() and any(folder.iterdir()) and not overwrite:
        raise FolderTaken(
            _("{folder} is not empty: name another folder, or give --overwrite.").format(
                folder=folder
            )
        )
    inside = [*ENDINGS, "sources", "pictures"]
    inside += [path.relative_to(folder).as_posix() for path in folder.glob("sources/*")]
    for name in inside:
        if (folder / name).is_symlink():
            raise FolderTaken(
                _("{folder} is a link: writing would end up elsewhere.").format(
                    folder=folder / name
                )
            )


def _held(folder: Path) -> Iterator[Path]:
    """Yield the files of the folder that belong to a bundle."""
    yield from (folder / name for name in TOP_FILES if (folder / name).is_file())
    for name, ending in ENDINGS.items():
        yield from sorted(folder.glob(f"{name}/*{ending}"))
    for name in SOURCE_FILES:
        yield from sorted(folder.glob(f"sources/*/{name}"))
    yield from sorted(path for path in folder.glob("pictures/*") if path.is_file())


def _texts(bundle: Bundle) -> Iterator[tuple[str, str]]:
    """Yield path and text of every file but pictures."""
    yield "exhibition.yaml", mapping(written(bundle.exhibition))
    for name, one in LISTS.items():
        records = getattr(bundle, name)
        if not one.folder and records:
            yield one.path, listing(records)
        elif one.folder:
            for record in records:
                yield one.path_of(name_of(record)), _text_of(record)
    for source in bundle.sources:
        yield from _source(source)
    for drawing in bundle.drawings:
        yield f"drawings/{drawing.key}.svg", drawing.svg


def _source(source: SourceRecord) -> Iterator[tuple[str, str]]:
    start = f"sources/{source.key}"
    if source.text:
        yield f"{start}/text.txt", source.text
    if source.text_places:
        yield f"{start}/places.yaml", mapping(written(source.text_places))
    if source.excerpts:
        yield f"{start}/excerpts.yaml", listing(source.excerpts)
    if source.emendations:
        yield f"{start}/emendations.yaml", listing(source.emendations)


def panel_text(panel: PanelRecord) -> str:
    """Return a panel's file."""
    return panel_file.join(mapping(written(panel)), panel.body)


def chart_text(chart: ChartRecord) -> str:
    """Return a chart's file: our own fields first, the members of the specification by name.

    By name, because a database may give them back in any order.
    """
    told: dict[str, object] = {
        "title": chart.title,
        "alt": chart.alt,
        "caption": chart.caption,
        "notes": chart.notes,
        "columns": chart.columns,
        "rows": chart.rows,
    }
    spec = {name: _by_name(value) for name, value in sorted(chart.spec.items())}
    schema = {"$schema": spec.pop("$schema")} if "$schema" in spec else {}
    return json.dumps(schema | {"usermeta": told} | spec, indent=2, ensure_ascii=False) + "\n"


def _text_of(record: Record) -> str:
    if isinstance(record, PanelRecord):
        return panel_text(record)
    return chart_text(record) if isinstance(record, ChartRecord) else mapping(written(record))


def _by_name(value: object) -> object:
    if isinstance(value, dict):
        return {name: _by_name(value[name]) for name in sorted(value)}
    return [_by_name(one) for one in value] if isinstance(value, list) else value
