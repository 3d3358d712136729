"""Cartridges of the small exhibition, and their schemas where this machine has them."""

import os
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from exhibit.documents.panel import PromptDocument
from exhibit.exports.cartridge import CC11, CC12, cartridge
from exhibit.exports.cartridge.item import Item
from exhibit.packs.making import pack_of_exhibition, pack_of_panel
from tests.conftest import ROOT
from tests.exports.conftest import SITE
from tests.factories.exhibition import make_exhibition

NOTE = "Only a teacher reads this sentence. A likely wrong answer says nothing."
SCHEMAS = Path(
    os.environ.get("VITRINE_CC_SCHEMAS") or ROOT.parent / "shared" / "cc11-schemas"
).resolve()
"""The schemas of 1EdTech: their notice lets others hand them on, but this is not their home."""
SCHEMA_OF = {
    "manifest": "ccv1p1_imscp_v1p2_v1p0.xsd",
    "topic": "ccv1p1_imsdt_v1p1.xsd",
    "webLink": "ccv1p1_imswl_v1p1.xsd",
    "questestinterop": "ccv1p1_qtiasiv1p2p1_v1p0.xsd",
}


@pytest.fixture(scope="session")
def pack():
    """The pack of the panel on the murder of Kirov, with a note for teachers on each prompt."""
    made = pack_of_panel(make_exhibition(), "who-killed-kirov", site_url=SITE)
    prompts = (
        *(replace(prompt, teacher_note=NOTE) for prompt in made.panel.prompts),
        PromptDocument(skill="sourcing", text="Who is speaking?", teacher_note=NOTE),
    )
    return replace(made, panels=(replace(made.panel, prompts=prompts),))


@pytest.fixture(scope="session")
def cc11(pack) -> bytes:
    """Its cartridge for most course systems."""
    return cartridge(pack, CC11)


@pytest.fixture(scope="session")
def cc12(pack) -> bytes:
    """Its cartridge for Schoology."""
    return cartridge(pack, CC12)


@pytest.fixture(scope="session")
def schemas() -> dict[str, etree.XMLSchema]:
    """The four schemas of Common Cartridge 1.1 by the name of the root they are for."""
    if not SCHEMAS.is_dir():
        pytest.skip(
            f"No schemas at {SCHEMAS}: lay the XSD files of Common Cartridge 1.1 there, or name "
            "their folder in VITRINE_CC_SCHEMAS."
        )
    return {root: etree.XMLSchema(etree.parse(SCHEMAS / name)) for root, name in SCHEMA_OF.items()}


def entries(data: bytes) -> dict[str, bytes]:
    """Every file of a cartridge by its path."""
    with zipfile.ZipFile(BytesIO(data)) as held:
        return {name: held.read(name) for name in held.namelist()}


def manifest_of(data: bytes) -> etree._Element:
    """The root of a cartridge's manifest."""
    return etree.fromstring(entries(data)["imsmanifest.xml"])


def check_of(data: bytes) -> etree._Element:
    """The root of a cartridge's first question check."""
    path = next(name for name in entries(data) if name.endswith("assessment.xml"))
    return etree.fromstring(entries(data)[path])


def complaints(data: bytes, schemas) -> tuple[set[str], list[str]]:
    """Which of the four schemas were asked about a cartridge, and what they say."""
    asked, told = set(), []
    for name, content in entries(data).items():
        if name.endswith(".xml"):
            root = etree.fromstring(content)
            kind = etree.QName(root).localname
            asked.add(kind)
            schemas[kind].validate(root)
            told += [f"{name}: {error.message}" for error in schemas[kind].error_log]
    return asked, told


def right(item: Item) -> str:
    """The words of the right choice."""
    return item.choices[item.right].text


@pytest.fixture
def whole():
    """The pack of the whole small exhibition."""
    return pack_of_exhibition(make_exhibition(), site_url=SITE)
