"""A Bundle into a folder of files; the same bundle gives the same bytes."""

import json
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from curation.exchange.bundle import chart_file, panel_file
from curation.exchange.bundle.bundle import LISTS, Bundle
from curation.exchange.bundle.dumping.database import Dumped
from curation.exchange.bundle.dumping.yaml_text import listing, mapping, written
from curation.exchange.bundle.folder import ENDINGS, SOURCE_FILES, TOP_FILES
from curation.exchange.bundle.record import Record, name_of
from curation.exchange.bundle.records import ChartRecord, PanelRecord


class FolderTaken(Exception):
    """The folder holds something already, or is no folder of our own."""


def write_bundle(dumped: Dumped, folder: Path, *, overwrite: bool = False) -> list[str]:
    """Write a bundle's files and return their paths inside the folder.

    With `overwrite` the folder's own bundle is replaced, its other files are left. Raises
    FolderTaken.
    """
    check_folder(folder, overwrite=overwrite)
    files = {name: text.encode() for name, text in _texts(dumped.bundle)}
    files |= {f"pictures/{name}": dumped.picture(name) for name in dumped.picture_names}
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        # Beside it first: a disk that fills up leaves the old file whole.
        beside = path.with_name(f".{path.name}.new")
        beside.write_bytes(data)
        beside.replace(path)
    for path in _files_of_a_bundle(folder):
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


def _files_of_a_bundle(folder: Path) -> Iterator[Path]:
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
    for name, record_list in LISTS.items():
        records = getattr(bundle, name)
        if not record_list.folder and records:
            yield record_list.path, listing(records)
        elif record_list.folder:
            for record in records:
                yield record_list.path_of(name_of(record)), _text_of(record)
    for source in bundle.sources:
        start = f"sources/{source.key}"
        if source.text:
            yield f"{start}/text.txt", source.text
        if source.text_places:
            yield f"{start}/places.yaml", mapping(written(source.text_places))
        if source.excerpts:
            yield f"{start}/excerpts.yaml", listing(source.excerpts)
        if source.emendations:
            yield f"{start}/emendations.yaml", listing(source.emendations)
    for panel in bundle.panels:
        if panel.readings:
            yield f"readings/{panel.slug}.yaml", listing(panel.readings)
    for drawing in bundle.drawings:
        yield f"drawings/{drawing.key}.svg", drawing.svg


def chart_text(chart: ChartRecord) -> str:
    """Return a chart's file: our own fields first, the members of the specification by name.

    By name, because a database may give them back in any order.
    """
    said = {name: getattr(chart, name) for name in chart_file.FIELDS}
    own = {
        name: value
        for name, value in said.items()
        if chart_file.SAID_OF_ITSELF.get(name, object()) != value
    }
    # Sorted before it is put together: ours stays in the order of its fields.
    spec = json.loads(json.dumps(chart.spec, sort_keys=True))
    schema = {"$schema": spec.pop("$schema")} if "$schema" in spec else {}
    return json.dumps(schema | {"usermeta": own} | spec, indent=2, ensure_ascii=False) + "\n"


def _text_of(record: Record) -> str:
    if isinstance(record, ChartRecord):
        return chart_text(record)
    fields = mapping(written(record))
    return panel_file.join(fields, record.body) if isinstance(record, PanelRecord) else fields
