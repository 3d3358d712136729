"""The manifest of a cartridge, its discussion topics and its web links."""

from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from exhibit.exports.cartridge.qti import clean
from exhibit.exports.cartridge.versions import Version


@dataclass(frozen=True, kw_only=True)
class Resource:
    """One thing a course gets. `files` are paths in the cartridge, the first the one to open."""

    ident: str
    kind: str
    """file, topic, link or quiz."""
    title: str
    files: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, kw_only=True)
class Module:
    """A panel in a course."""

    ident: str
    title: str
    resources: tuple[Resource, ...]


def manifest(
    modules: tuple[Module, ...],
    *,
    version: Version,
    ident: str,
    title: str,
    description: str,
    rights: str,
    language: str,
) -> bytes:
    """Return imsmanifest.xml. Its default namespace stands in the first kilobyte, where Moodle
    looks for it, and no comment stands before it."""
    root = etree.Element(
        f"{{{version.package}}}manifest",
        nsmap={None: version.package, "lom": version.lom},
        identifier=ident,
    )
    _metadata(root, version, title, description, rights, language)
    organizations = _in(root, "organizations")
    organization = _in(
        organizations, "organization", identifier="course", structure="rooted-hierarchy"
    )
    top = _in(organization, "item", identifier="root")
    for module in modules:
        folder = _in(top, "item", identifier=f"{_identifier(module.ident)}-module")
        _in(folder, "title").text = clean(module.title)
        for resource in module.resources:
            ident = _identifier(resource.ident)
            item = _in(folder, "item", identifier=f"{ident}-item", identifierref=ident)
            _in(item, "title").text = clean(resource.title)
    listed = _in(root, "resources")
    for module in modules:
        for resource in module.resources:
            _resource(listed, resource, version)
    return _written(root)


def _identifier(name: str) -> str:
    """Return a name as XML takes it for an identifier: its first sign a letter, no colon in it.

    Moodle validates the manifest, and gives up the whole course at any other.
    """
    return (name if name[:1].isalpha() else f"p-{name}").replace(":", "..")


def _resource(listed: Element, resource: Resource, version: Version) -> None:
    # Topics, links and quizzes take no href: only a file does.
    href = {"href": resource.files[0][0]} if resource.kind == "file" else {}
    made = _in(
        listed,
        "resource",
        identifier=_identifier(resource.ident),
        type=version.types[resource.kind],
        **href,
    )
    for path, _ in resource.files:
        _in(made, "file", href=path)


def _metadata(
    root: Element, version: Version, title: str, description: str, rights: str, language: str
) -> None:
    told = _in(root, "metadata")
    _in(told, "schema").text = "IMS Common Cartridge"
    _in(told, "schemaversion").text = version.schemaversion
    lom = etree.SubElement(told, f"{{{version.lom}}}lom")
    general = etree.SubElement(lom, f"{{{version.lom}}}general")
    for name, text in (("title", title), ("description", description)):
        _string(etree.SubElement(general, f"{{{version.lom}}}{name}"), version, text, language)
    stated = etree.SubElement(lom, f"{{{version.lom}}}rights")
    restricted = etree.SubElement(stated, f"{{{version.lom}}}copyrightAndOtherRestrictions")
    etree.SubElement(restricted, f"{{{version.lom}}}value").text = "yes"
    _string(etree.SubElement(stated, f"{{{version.lom}}}description"), version, rights, language)


def _string(parent: Element, version: Version, text: str, language: str) -> None:
    etree.SubElement(parent, f"{{{version.lom}}}string", language=language).text = clean(text)


def topic(version: Version, *, title: str, html: str) -> bytes:
    """Return a discussion topic; `html` is safe."""
    root = etree.Element(f"{{{version.topic}}}topic", nsmap={None: version.topic})
    etree.SubElement(root, f"{{{version.topic}}}title").text = clean(title)
    etree.SubElement(root, f"{{{version.topic}}}text", texttype="text/html").text = html
    return _written(root)


def web_link(version: Version, *, title: str, address: str) -> bytes:
    """Return a link to a page outside the course."""
    root = etree.Element(f"{{{version.link}}}webLink", nsmap={None: version.link})
    etree.SubElement(root, f"{{{version.link}}}title").text = clean(title)
    etree.SubElement(root, f"{{{version.link}}}url", href=address, target="_blank")
    return _written(root)


def _in(parent: Element, name: str, **attributes: str) -> Element:
    return etree.SubElement(parent, f"{{{etree.QName(parent).namespace}}}{name}", attributes)


def _written(root: Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))
