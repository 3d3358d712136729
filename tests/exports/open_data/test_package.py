"""The data of a pack: a Frictionless Data Package whose tables hold what it says they do.

The tool `frictionless` finds no fault either. It brings forty packages: these claims stand for it.
"""

import csv
import hashlib
import json
import re
import zipfile
from dataclasses import replace
from io import BytesIO, StringIO

import pytest

from exhibit.exports.open_data.package import open_data
from exhibit.packs.making import pack_of_exhibition
from tests.exports.conftest import SITE
from tests.factories.evidence import SECRET
from tests.factories.exhibition import make_exhibition

TYPES = {
    "string": r"(?s).*",
    "integer": r"-?\d+",
    "number": r"-?\d+(\.\d+)?",
    "boolean": r"true|false",
    "date": r"\d{4}-\d\d-\d\d",
}


@pytest.fixture(scope="module")
def pack():
    """The pack of the whole exhibition."""
    return pack_of_exhibition(make_exhibition(), site_url=SITE)


@pytest.fixture(scope="module")
def data(pack) -> dict[str, bytes]:
    """The files of its data by name."""
    return files_of(open_data(pack))


def files_of(zipped: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(zipped)) as held:
        return {name.removeprefix("data/"): held.read(name) for name in held.namelist()}


def described(data) -> dict:
    return json.loads(data["datapackage.json"])


def rows_of(data, name) -> list[dict[str, str]]:
    text = data[f"{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def faults(data) -> list[str]:
    """What is wrong with the tables by their own description."""
    told = described(data)
    tables = {one["name"]: rows_of(data, one["name"]) for one in told["resources"]}
    found = []
    for resource in told["resources"]:
        name, schema = resource["name"], resource["schema"]
        for row in tables[name]:
            for field in schema["fields"]:
                value = row[field["name"]]
                if value and not re.fullmatch(TYPES[field["type"]], value):
                    found.append(f"{name}.{field['name']}: {value}")
                if not value and field.get("constraints", {}).get("required"):
                    found.append(f"{name}.{field['name']} is empty")
        keys = [tuple(row[part] for part in schema["primaryKey"]) for row in tables[name]]
        found += [f"{name}: two rows {key}" for key in set(keys) if keys.count(key) > 1]
        for foreign in schema.get("foreignKeys", []):
            there = foreign["reference"]
            known = {row[there["fields"]] for row in tables[there["resource"]]} | {""}
            found += [
                f"{name}.{foreign['fields']}: no {row[foreign['fields']]}"
                for row in tables[name]
                if row[foreign["fields"]] not in known
            ]
    return found


def test_tables_hold_what_their_description_says(data):
    assert faults(data) == []


def test_package_has_the_fields_that_the_specification_wants(data):
    told = described(data)
    assert told["profile"] == "tabular-data-package"
    assert re.fullmatch(r"[a-z0-9._-]+", told["name"])
    assert told["created"] == "2026-11-21T09:30:00Z" and told["version"] == "3"
    assert told["licenses"] == [
        {"path": "https://creativecommons.org/licenses/by/4.0/", "title": "CC BY 4.0"}
    ]
    assert all(source["title"] for source in told["sources"])


def test_every_table_is_described_with_size_hash_and_columns(data):
    for resource in described(data)["resources"]:
        held = data[resource["path"]]
        assert resource["bytes"] == len(held)
        assert resource["hash"] == f"sha256:{hashlib.sha256(held).hexdigest()}"
        header = held.decode("utf-8-sig").split("\r\n")[0].split(",")
        assert header == [field["name"] for field in resource["schema"]["fields"]]


def test_every_file_is_a_table_a_panel_or_says_what_the_data_is(data):
    tables = {resource["path"] for resource in described(data)["resources"]}
    panels = {name for name in data if name.startswith("panels/")}
    assert len(panels) == 4
    assert set(data) - tables - panels == {"datapackage.json", "README.md", "RIGHTS.txt"}


def test_words_that_are_not_public_are_nowhere(data):
    assert SECRET.encode() not in b"".join(data.values())
    (private,) = [row for row in rows_of(data, "excerpts") if row["key"] == "T8"]
    assert private["exact"] == "" and private["gist"]


def test_figures_stand_with_what_they_count(data):
    lecture, textbook = rows_of(data, "answers")
    assert (lecture["low"], lecture["high"], lecture["unit"]) == ("600000", "600000", "people")
    assert textbook["counts"].startswith("people executed, and people who never came back")
    assert lecture["comparable"] == "false" and lecture["comparability"]


def test_every_sentence_is_there_with_what_it_rests_on(data, pack):
    rows = rows_of(data, "sentences")
    assert len(rows) == sum(len(panel.body.sentences) for panel in pack.panels)
    assert all(row["citations"] or row["framing"] == "true" for row in rows)


def test_read_me_explains_every_column_and_names_rights_and_code(data, pack):
    told = data["README.md"].decode()
    for resource in described(data)["resources"]:
        assert f"## {resource['path']}" in told
        for field in resource["schema"]["fields"]:
            assert f"- `{field['name']}` ({field['type']}): {field['description']}" in told
    assert str(pack.code) in told and "CC BY 4.0" in told and "murder" in told


def test_rights_name_the_credit_line_of_each_source(data, pack):
    for source in pack.sources:
        assert source.credit_line in data["RIGHTS.txt"].decode()


def test_data_without_a_licence_names_none(pack):
    bare = replace(pack, about=replace(pack.about, licence="", licence_label=""))
    assert "licenses" not in described(files_of(open_data(bare)))


def test_data_of_the_working_copy_says_so(pack):
    told = described(files_of(open_data(replace(pack, stamp=None))))
    assert told["version"] == "0" and "created" not in told
    assert "Working copy, not published" in told["description"]


def test_data_twice_gives_same_bytes(pack):
    assert open_data(pack) == open_data(pack)
