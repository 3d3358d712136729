"""Who made what, as a plain text that people and machines can read: `/credits.txt`."""

from collections.abc import Iterator

from exhibit.documents.exhibition import Exhibition
from exhibit.documents.records import SourceDocument
from exhibit.exports.characters import shown
from exhibit.text.wording import day

MEDIA_TYPE = "text/plain; charset=utf-8"

MAKING = (
    "Typefaces: Literata by TypeTogether, SIL Open Font License 1.1.",
    "Typefaces: Sofia Sans Condensed by Lettersoup, SIL Open Font License 1.1.",
    "Outlines of maps: Natural Earth, public domain.",
    "Software: Vitrine.",
)


def render(exhibition: Exhibition, *, site_url: str) -> bytes:
    """Return the credits of an exhibition: our words, each source, each picture, the making.

    One line a statement, UTF-8; the same exhibition gives the same bytes. No excerpt stands here.
    """
    about, stamp = exhibition.about(), exhibition.stamp
    lines = [
        about.title,
        about.subtitle,
        f"{site_url}/",
        f"Edition {stamp.number}, {day(stamp.day)}" if stamp else "Working copy, not an edition",
        *_section("Our own words", _own(about.credits, about.licence_label, about.licence)),
        *_section("Sources", (_source(page.source) for page in exhibition.sources())),
        *_section("Pictures", _pictures(exhibition)),
        *_section("Making", MAKING),
        *_section("To report a mistake", (about.contact or f"{site_url}/about/#mistakes",)),
    ]
    return shown("\n".join(lines) + "\n").encode()


def _section(heading: str, statements: Iterator[str] | tuple[str, ...]) -> list[str]:
    lines = [" ".join(statement.split()) for statement in statements]
    return ["", heading.upper(), *lines] if lines else []


def _own(credits_text: str, label: str, licence: str) -> Iterator[str]:
    if credits_text:
        yield credits_text
    if licence:
        yield f"Licence of our own words: {label or licence}, {licence}"
        yield "Quoted words stay with their rights holders."


def _source(source: SourceDocument) -> str:
    rights = " ".join(filter(None, (source.rights_label, source.rights_statement)))
    words = f"{source.mark}: {source.title}. {source.credit_line}"
    return f"{words} Rights: {rights}" if rights else words


def _pictures(exhibition: Exhibition) -> Iterator[str]:
    credited = {
        f"{picture.title}. {picture.credit_line}": None
        for link in exhibition.panels()
        for picture in exhibition.panel(link.slug).pictures
        if picture.credit_line
    }
    yield from credited
