"""The manifest of a cartridge, its discussion topics and its web links."""

from dataclasses import dataclass

from lxml.builder import ElementMaker
from lxml.etree import _Element as Element

from exhibit.documents.pack import Pack
from exhibit.exports.cartridge.qti import written
from exhibit.exports.characters import shown
from exhibit.exports.sheets import head_and_foot

TYPES = {
    "file": "webcontent",
    "topic": "imsdt_xml{token}",
    "link": "imswl_xml{token}",
    "quiz": "imsqti_xmlv1p2/imscc_xml{token}/assessment",
}
"""Types of resources by our names for them."""


@dataclass(frozen=True, kw_only=True)
class Version:
    """One of the two versions of Common Cartridge that we write."""

    schemaversion: str
    token: str
    """How the names of its types and schemas end."""

    def namespace(self, schema: str) -> str:
        """Return the namespace of one of its schemas."""
        return f"http://www.imsglobal.org/xsd/imscc{self.token}/{schema}"

    def maker(self, schema: str) -> ElementMaker:
        """Return what makes the elements of one of its schemas."""
        namespace = self.namespace(schema)
        return ElementMaker(namespace=namespace, nsmap={None: namespace})


CC11 = Version(schemaversion="1.1.0", token="v1p1")
"""For Canvas, Moodle, Blackboard, Brightspace and Open edX."""
CC12 = Version(schemaversion="1.2.0", token="v1p2")
"""For Schoology alone; other readers open less of it."""


@dataclass(frozen=True)
class Resource:
    """One thing a course gets: a file of the cartridge."""

    ident: str
    kind: str
    """file, topic, link or quiz."""
    title: str
    path: str
    data: bytes


@dataclass(frozen=True, kw_only=True)
class Module:
    """A panel in a course."""

    ident: str
    title: str
    resources: tuple[Resource, ...]


def manifest(pack: Pack, modules: tuple[Module, ...], version: Version) -> bytes:
    """Return imsmanifest.xml. Its default namespace stands in the first kilobyte, where Moodle
    looks for it, and no comment stands before it."""
    edition = head_and_foot.edition_line(pack.stamp)
    whole = pack.title == pack.about.title
    # Importing a pack twice puts its modules out of order in Canvas: the edition tells them apart,
    # and the description says to import once.
    title = f"{pack.title} ({edition if whole else f'{pack.about.title}, {edition}'})"
    description = (
        f"{head_and_foot.advisory(pack)} Pack code {pack.code}. "
        "Import it once into a course; importing it again may change the order of its modules."
    )
    rights = " ".join(head_and_foot.rights(pack))
    package = version.namespace("imscp_v1p1")
    lom = f"http://ltsc.ieee.org/xsd/imscc{version.token}/LOM/manifest"
    maker = ElementMaker(namespace=package, nsmap={None: package, "lom": lom})
    lom_maker = ElementMaker(namespace=lom, nsmap={"lom": lom})

    def string(name: str, text: str) -> Element:
        return lom_maker(name, lom_maker.string(shown(text), language=pack.about.language))

    def item(ident: str, title: str, *items: Element, **attributes: str) -> Element:
        return maker.item(maker.title(shown(title)), *items, identifier=ident, **attributes)

    metadata = maker.metadata(
        maker.schema("IMS Common Cartridge"),
        maker.schemaversion(version.schemaversion),
        lom_maker.lom(
            lom_maker.general(string("title", title), string("description", description)),
            lom_maker.rights(
                lom_maker.copyrightAndOtherRestrictions(lom_maker.value("yes")),
                string("description", rights),
            ),
        ),
    )
    folders = []
    resources = []
    for module in modules:
        items = []
        for resource in module.resources:
            own = _identifier(resource.ident)
            items.append(item(f"{own}-item", resource.title, identifierref=own))
            # Topics, links and quizzes take no href: only a file does.
            href = {"href": resource.path} if resource.kind == "file" else {}
            kind = TYPES[resource.kind].format(token=version.token)
            file = maker.file(href=resource.path)
            resources.append(maker.resource(file, identifier=own, type=kind, **href))
        folders.append(item(f"{_identifier(module.ident)}-module", module.title, *items))
    course = maker.organization(
        maker.item(*folders, identifier="root"), identifier="course", structure="rooted-hierarchy"
    )
    organizations = maker.organizations(course)
    listed = maker.resources(*resources)
    name = f"vitrine-{pack.name}"
    return written(maker.manifest(metadata, organizations, listed, identifier=name))


def _identifier(name: str) -> str:
    """Return a name as XML takes it for an identifier: its first sign a letter, no colon in it.

    Moodle validates the manifest, and gives up the whole course at any other.
    """
    return (name if name[:1].isalpha() else f"p-{name}").replace(":", "..")


def topic(version: Version, *, title: str, html: str) -> bytes:
    """Return a discussion topic; `html` is safe."""
    maker = version.maker(f"imsdt_{version.token}")
    return written(maker.topic(maker.title(shown(title)), maker.text(html, texttype="text/html")))


def web_link(version: Version, *, title: str, address: str) -> bytes:
    """Return a link to a page outside the course."""
    maker = version.maker(f"imswl_{version.token}")
    link = maker.url(href=address, target="_blank")
    return written(maker.webLink(maker.title(shown(title)), link))
