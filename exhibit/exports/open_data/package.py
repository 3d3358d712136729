"""The folder `data/`: tables, panels as JSON, and datapackage.json that describes them."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from exhibit.exports import panel_json
from exhibit.exports.open_data.tables import DataTable, tables
from exhibit.exports.sheets import frame
from exhibit.exports.zipped import zipped
from exhibit.packs.pack import Pack

MEDIA_TYPE = "application/zip"
PROFILE = "tabular-data-package"


def open_data(pack: Pack) -> bytes:
    """Return the data of a pack as a ZIP with one folder `data/`. Same pack, same bytes."""
    return zipped((f"data/{name}", data) for name, data in files(pack))


def files(pack: Pack) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each file of the data, the description first."""
    made = [(table, table.csv()) for table in tables(pack)]
    yield "datapackage.json", described(pack, made)
    for table, data in made:
        yield f"{table.name}.csv", data
    for panel in pack.panels:
        told = panel_json.render(panel, about=pack.about, stamp=pack.stamp, site_url=pack.site_url)
        yield f"panels/{panel.slug}.json", told
    yield "RIGHTS.txt", ("\n".join(frame.rights(pack)) + "\n").encode(errors="replace")


def described(pack: Pack, made: list[tuple[DataTable, bytes]]) -> bytes:
    """Return datapackage.json: Frictionless Data Package, version 1."""
    told: dict[str, Any] = {
        "profile": PROFILE,
        "name": f"{pack.name}-data".lower(),
        "id": pack.check_address,
        "title": f"{pack.title}: data",
        "description": f"{frame.edition_line(pack.stamp)}. Pack code {pack.code}. "
        f"{' '.join(pack.advisories)}".strip(),
        "version": str(pack.stamp.number) if pack.stamp else "0",
        "homepage": pack.site_url,
        "licenses": _licences(pack),
        "sources": [{"title": source.credit_line or source.title} for source in pack.sources],
        "resources": [_resource(table, data) for table, data in made],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode(errors="replace")


def _licences(pack: Pack) -> list[dict[str, str]]:
    return [{"path": pack.about.licence, "title": pack.about.licence_label}]


def _resource(table: DataTable, data: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.says,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {
            "fields": [
                {"name": field.name, "type": field.kind, "description": field.says}
                for field in table.fields
            ],
            "primaryKey": list(table.key),
            "missingValues": [""],
        },
    }
