"""What stands on every sheet: title, room, edition, code, advisory and rights."""

from collections import defaultdict
from collections.abc import Iterator

from exhibit.documents.excerpt_cards import flag_label
from exhibit.documents.pack import Kind, Pack
from exhibit.documents.types import EditionStamp
from exhibit.exports.citations.panel import panel_address, stable_address
from exhibit.exports.sheet import Block, Sheet
from exhibit.text.wording import advisory_sentence, day


def sheet(
    pack: Pack,
    blocks: tuple[Block, ...],
    *,
    part: str,
    kind: str,
    title: str = "",
    most_pages: int = 0,
    for_students: bool = True,
) -> Sheet:
    """Return a sheet of this pack with everything that stands on each of its files."""
    title = title or pack.title
    flags = {panel.flag for panel in pack.panels} if pack.kind is Kind.PANEL else set()
    room = pack.themes[0].title if len(pack.themes) == 1 else ""
    return Sheet(
        part=part,
        kind=kind,
        title=title,
        flag=flag_label(flags.pop(), title) if flags else "",
        exhibition=pack.about.title,
        room=room if room != title else "",
        edition=edition_line(pack.stamp),
        code=str(pack.code),
        check_address=pack.check_address,
        advisory=advisory(pack),
        help=help_line(pack),
        blocks=blocks,
        rights=tuple(rights(pack)),
        most_pages=most_pages,
        for_students=for_students,
        language=pack.about.language,
    )


def edition_line(stamp: EditionStamp | None) -> str:
    """Return which edition this is: 'Edition 3, 21 November 2026'."""
    if stamp is None:
        return "Working copy, not published"
    return f"Edition {stamp.number}, {day(stamp.day)}"


def advisory(pack: Pack) -> str:
    """Return what the panels describe, as sentences, each once."""
    return " ".join(dict.fromkeys(advisory_sentence(advisory) for advisory in pack.advisories))


def help_line(pack: Pack) -> str:
    """Return where a reader in distress finds help."""
    return " ".join(dict.fromkeys(panel.help_text for panel in pack.panels if panel.help_text))


def rights(pack: Pack) -> Iterator[str]:
    """Yield who may do what with these words, in sentences."""
    licence, label = pack.about.licence, pack.about.licence_label
    if licence or label:
        terms = " ".join(filter(None, (label, f"({licence})" if licence else "")))
        yield f"Our own words may be copied, changed and shared under {terms}."
    if any(excerpt.exact is not None for excerpt in pack.excerpts):
        yield (
            "The exact words of the sources are not ours: short excerpts, shown for study. Keep "
            "the credit line that stands with each of them when you copy it."
        )
    marks = defaultdict[str, list[str]](list)
    for source in pack.sources:
        statement = ", ".join(filter(None, (source.rights_label, source.rights_statement)))
        if statement:
            marks[statement].append(source.mark)
    for statement, of in marks.items():
        named = " and ".join(filter(None, (", ".join(of[:-1]), of[-1])))
        yield f"Source{'s' if len(of) > 1 else ''} {named}: {statement}."


def addresses(pack: Pack) -> tuple[str, str]:
    """Return where the panel of a pack is read: the same words always ('' for a draft), and now."""
    slug = pack.panel.slug
    stable = stable_address(pack.site_url, slug, pack.stamp) if pack.stamp else ""
    return stable, panel_address(pack.site_url, slug)
