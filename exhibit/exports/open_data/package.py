"""The folder `data/`: tables, panels as JSON, and datapackage.json that describes them."""

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import UTC

from exhibit.documents.pack import Pack
from exhibit.exports import panel_json
from exhibit.exports.characters import JSON_ESCAPE, shown
from exhibit.exports.open_data.evidence_tables import ANSWERS, EXCERPTS, NOTES, SOURCES
from exhibit.exports.open_data.panel_tables import PANELS, SENTENCES, SUBJECTS, TIMELINE
from exhibit.exports.open_data.table import DataTable
from exhibit.exports.sheets import head_and_foot
from exhibit.exports.zipped import zipped
from exhibit.text.json_value import Json, JsonObject

MEDIA_TYPE = "application/zip"
PROFILE = "tabular-data-package"
GIST = (
    "Words of a source stand only where visitors may read them; elsewhere the gist, in our words. "
    "A figure is not to be drawn beside another unless `comparable` is true."
)
FORM = (
    "`panels/` holds each panel as one JSON file. `datapackage.json` describes the tables for "
    "programs (Frictionless Data Package, version 1). The tables are CSV in UTF-8 with a byte "
    "order mark, as spreadsheets want it; a cell that begins like a formula has an apostrophe "
    "before it."
)

TABLES = (PANELS, SENTENCES, EXCERPTS, SOURCES, NOTES, ANSWERS, TIMELINE, SUBJECTS)
"""The tables of a pack, in the order of the description."""


def open_data(pack: Pack) -> bytes:
    """Return the data of a pack as a ZIP with one folder `data/`. Same pack, same bytes."""
    return zipped((f"data/{name}", data) for name, data in files(pack))


def files(pack: Pack) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each file of the data, the description first."""
    csv_files = [(table, table.csv(pack)) for table in TABLES]
    yield "datapackage.json", described(pack, csv_files)
    for table, data in csv_files:
        yield f"{table.name}.csv", data
    for panel in pack.panels:
        data = panel_json.render(panel, about=pack.about, stamp=pack.stamp, site_url=pack.site_url)
        yield f"panels/{panel.slug}.json", data
    yield "README.md", read_me(pack)
    yield "RIGHTS.txt", shown("\n".join(rights(pack)) + "\n").encode()


def rights(pack: Pack) -> Iterator[str]:
    """Yield who may do what with the data, and what must stand beside each source's words."""
    yield from head_and_foot.rights(pack)
    yield from (f"Source {source.mark}: {source.credit_line}" for source in pack.sources)


def read_me(pack: Pack) -> bytes:
    """Return README.md: what each file is and each column means, in words."""
    advisory = head_and_foot.advisory(pack)
    lines = [
        f"# {pack.title}: data",
        "",
        f"{head_and_foot.edition_line(pack.stamp)}. Pack code {pack.code}: {pack.check_address}",
        "",
        *((f"Before you read: {advisory}", "") if advisory else ()),
        *rights(pack),
        "",
        GIST,
        "",
        FORM,
    ]
    for table in TABLES:
        lines += ["", f"## {table.name}.csv", "", table.says, ""]
        lines += [f"- `{field.name}` ({field.kind}): {field.says}" for field in table.fields]
    return shown("\n".join(lines) + "\n").encode()


def described(pack: Pack, csv_files: list[tuple[DataTable, bytes]]) -> bytes:
    """Return datapackage.json: Frictionless Data Package, version 1."""
    description: JsonObject = {
        "profile": PROFILE,
        "name": re.sub(r"[^a-z0-9._-]+", "-", f"{pack.name}-data".lower()),
        "id": pack.check_address,
        "title": f"{pack.title}: data",
        "description": " ".join(
            filter(
                None,
                (
                    f"{head_and_foot.edition_line(pack.stamp)}. Pack code {pack.code}.",
                    head_and_foot.advisory(pack),
                    *rights(pack),
                ),
            )
        ),
        "version": str(pack.stamp.number) if pack.stamp else "0",
        "homepage": f"{pack.site_url}/",
        "licenses": _licences(pack),
        "sources": [{"title": source.credit_line or source.title} for source in pack.sources],
        "resources": [_resource(table, data) for table, data in csv_files],
    }
    if pack.stamp:
        description["created"] = f"{pack.stamp.published_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    # The specification has no empty lists.
    description = {name: value for name, value in description.items() if value != []}
    return (json.dumps(description, ensure_ascii=False, indent=2) + "\n").encode(errors=JSON_ESCAPE)


def _licences(pack: Pack) -> list[Json]:
    licence = {"path": pack.about.licence, "title": pack.about.licence_label}
    # Without a path it would name no licence at all.
    return [{name: text for name, text in licence.items() if text}] if pack.about.licence else []


def _resource(table: DataTable, data: bytes) -> JsonObject:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.says,
        "format": "csv",
        "mediatype": "text/csv",
        # Its byte order mark is part of UTF-8; programs know no encoding "with the mark".
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": table.schema(),
    }
