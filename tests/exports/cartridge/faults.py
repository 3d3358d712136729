"""Our own reading of a cartridge, beside the schemas: every reference leads somewhere, every file
is listed, and the choices of a question have the names that readers look for."""

import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from exhibit.exports.cartridge.qti import PROFILES, TRUE_FALSE

MANIFEST = "imsmanifest.xml"


def faults(data: bytes) -> list[str]:
    """Return what is wrong with a cartridge, in sentences; empty when all is well.

    Raises zipfile.BadZipFile and etree.XMLSyntaxError for what is no cartridge at all.
    """
    with zipfile.ZipFile(BytesIO(data)) as parcel:
        names = parcel.namelist()
        if MANIFEST not in names:
            return [f"It has no {MANIFEST}."]
        root = etree.fromstring(parcel.read(MANIFEST))
        sentences = [*_references(root), *_listed(root, names)]
        for resource in root.iterfind(".//{*}resource"):
            if "assessment" in resource.get("type", ""):
                for file in resource.iterfind("{*}file"):
                    path = file.get("href", "")
                    if path in names:
                        check = etree.fromstring(parcel.read(path))
                        sentences += [f"{path}: {fault}" for fault in _items(check)]
    return sentences


def _references(root: etree._Element) -> list[str]:
    known = {resource.get("identifier") for resource in root.iterfind(".//{*}resource")}
    wanted = [item.get("identifierref") for item in root.iterfind(".//{*}item[@identifierref]")]
    found = [
        f"An item names resource {one}, which is not there." for one in wanted if one not in known
    ]
    for resource in root.iterfind(".//{*}resource[@href]"):
        own = [file.get("href") for file in resource.iterfind("{*}file")]
        if resource.get("href") not in own:
            found.append(f"Resource {resource.get('identifier')} opens a file it does not list.")
    return found


def _listed(root: etree._Element, names: list[str]) -> list[str]:
    files = Counter(file.get("href") for file in root.iterfind(".//{*}resource/{*}file"))
    found = [f"{path} is listed but not in the ZIP." for path in files if path not in names]
    found += [f"{path} is listed {count} times." for path, count in files.items() if count > 1]
    found += [
        f"{name} is in the ZIP {count} times."
        for name, count in Counter(names).items()
        if count > 1
    ]
    return found + [
        f"{name} is in the ZIP but not listed."
        for name in names
        if name not in files and name != MANIFEST
    ]


def _items(check: etree._Element) -> Iterator[str]:
    for item in check.iterfind(".//{*}item"):
        profile = next(
            field.findtext("{*}fieldentry")
            for field in item.iterfind(".//{*}qtimetadatafield")
            if field.findtext("{*}fieldlabel") == "cc_profile"
        )
        idents = [label.get("ident", "") for label in item.iterfind(".//{*}render_choice/{*}*")]
        if profile not in PROFILES.values():
            yield f"question profile {profile} is unknown."
        if profile == PROFILES["truefalse"] and sorted(idents) != sorted(TRUE_FALSE):
            yield f"the choices of a true-or-false item are called {', '.join(idents)}."
        for answer in item.iterfind(".//{*}varequal"):
            if answer.text not in idents:
                yield f"an answer is marked by {answer.text}, which is no choice of its item."
