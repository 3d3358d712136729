"""The parts of packs: what can be had of which kind of pack, and how each file is made.

One row a part. The menu on a page, the pack builder, the ZIP, the teachers' page and publishing all
read this table.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from exhibit.documents.exhibition import nearest_names
from exhibit.exports import (
    cards,
    cartridge,
    csv_file,
    docx,
    epub,
    html,
    open_data,
    pack_json,
    pdf,
    plain_text,
    slides,
)
from exhibit.exports.cards import anki
from exhibit.exports.citations import files as citations
from exhibit.exports.sheet import Sheet
from exhibit.exports.sheets.charts import chart_of
from exhibit.exports.sheets.corroboration import corroboration
from exhibit.exports.sheets.dbq import dbq
from exhibit.exports.sheets.student import student
from exhibit.exports.sheets.teacher_guide import teacher_guide
from exhibit.packs.contents import Content, of_panel, of_rooms
from exhibit.packs.files import PackFile
from exhibit.packs.handouts import Handouts
from exhibit.packs.pack import Kind, Pack


class Use(StrEnum):
    """What somebody wants to do with a file: the headings of the menu."""

    PRINT = "Print"
    EDIT = "Edit"
    LMS = "Put in my LMS"
    MORE = "More formats"


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of a pack. `write` yields its files; a part that a pack has no matter for, none.

    It is given the student handouts made so far, which several parts hold.
    """

    name: str
    """As the pack builder's address names it: `parts=student`."""
    label: str
    says: str
    """What it is for, in one line."""
    kinds: frozenset[Kind]
    write: Callable[[Pack, Handouts], Iterator[PackFile]]
    for_teachers: bool = False


class UnknownPart(LookupError):
    """No part, or no file, has this name; the message gives the nearest names."""


def _sheet(
    pack: Pack, sheet: Sheet, label: str, *, for_teachers: bool = False
) -> Iterator[PackFile]:
    """Yield a sheet for print and for a word processor."""
    printed = pdf.pdf(sheet, stamp=pack.stamp)
    yield PackFile(
        name=f"{sheet.part}.pdf",
        label=label,
        media_type=pdf.MEDIA_TYPE,
        data=printed,
        pages=pdf.pages(printed),
        for_teachers=for_teachers,
    )
    yield PackFile(
        name=f"{sheet.part}.docx",
        label=label,
        media_type=docx.MEDIA_TYPE,
        data=docx.docx(sheet, stamp=pack.stamp),
        for_teachers=for_teachers,
    )


def _student(pack: Pack, handouts: Handouts) -> Iterator[PackFile]:
    printed = handouts.pdf(pack)
    yield PackFile(
        name="student.pdf",
        label="Student handout",
        media_type=pdf.MEDIA_TYPE,
        data=printed,
        pages=pdf.pages(printed),
    )
    yield PackFile(
        name="student.docx",
        label="Student handout",
        media_type=docx.MEDIA_TYPE,
        data=handouts.docx(pack),
    )


def _large_print(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    printed = pdf.pdf(student(pack), stamp=pack.stamp, large=True)
    yield PackFile(
        name="student-large-print.pdf",
        label="Student handout in large print",
        media_type=pdf.MEDIA_TYPE,
        data=printed,
        pages=pdf.pages(printed),
    )


def _corroborate(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    for question in pack.questions:
        label = f"Corroboration sheet {question.key}"
        yield from _sheet(pack, corroboration(pack, question), label)


def _teacher_guide(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    yield from _sheet(pack, teacher_guide(pack), "Teacher’s guide", for_teachers=True)


def _slides(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    yield PackFile(
        name="slides.pptx",
        label="Slides with notes",
        media_type=slides.MEDIA_TYPE,
        data=slides.pptx(pack),
        pages=len(slides.outline(pack)),
        # The notes say what a good answer notices.
        for_teachers=True,
    )


def _page(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    sheet = student(pack)
    yield PackFile(
        name="handout.html",
        label="Handout as one web page",
        media_type=html.MEDIA_TYPE,
        data=html.html(sheet),
    )
    yield PackFile(
        name="handout.txt",
        label="Handout as plain text",
        media_type=plain_text.MEDIA_TYPE,
        data=plain_text.text(sheet),
    )


def _citations(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    for ending, media_type in citations.MEDIA_TYPES.items():
        yield PackFile(
            name=f"citations.{ending}",
            label=f"Citations, {CITATIONS[ending]}",
            media_type=media_type,
            data=citations.render(
                pack.panel, pack.about.title, pack.stamp, pack.site_url, format=ending
            ),
        )


def _data(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    yield PackFile(
        name="pack.json",
        label="The pack as linked data",
        media_type=pack_json.MEDIA_TYPE,
        data=pack_json.pack_json(pack),
    )
    yield PackFile(
        name="excerpts.csv",
        label="The excerpts as a table",
        media_type=csv_file.MEDIA_TYPE,
        data=open_data.excerpts_csv(pack),
    )


def _open_data(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    yield PackFile(
        name="data.zip",
        label="Open data",
        media_type="application/zip",
        data=open_data.open_data(pack),
    )


def _dbq(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    if pack.themes[0].essay_prompt:
        yield from _sheet(pack, dbq(pack, chart_of(pack)), "Document-based question")


def _cards(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    if not cards.cards(pack):
        return
    printed = pdf.pdf(cards.cards_sheet(pack), stamp=pack.stamp)
    yield PackFile(
        name="cards.pdf",
        label="Timeline and glossary cards",
        media_type=pdf.MEDIA_TYPE,
        data=printed,
        pages=pdf.pages(printed),
    )
    yield PackFile(
        name="cards.csv",
        label="Cards as a table",
        media_type=csv_file.MEDIA_TYPE,
        data=cards.cards_csv(pack),
    )
    yield PackFile(
        name="cards.apkg",
        label="Cards for Anki",
        media_type=anki.MEDIA_TYPE,
        data=cards.apkg(pack),
    )


def _epub(pack: Pack, _: Handouts) -> Iterator[PackFile]:
    yield PackFile(
        name=f"{pack.name}.epub",
        label="E-book",
        media_type=epub.MEDIA_TYPE,
        data=epub.epub(pack),
    )


def _lms(pack: Pack, handouts: Handouts) -> Iterator[PackFile]:
    for version, name, systems in LMS:
        yield PackFile(
            name=name,
            label=f"Course cartridge for {systems}",
            media_type=cartridge.MEDIA_TYPE,
            data=cartridge.cartridge(pack, version, handouts),
        )


CITATIONS = {
    "txt": "Chicago, MLA and APA",
    "ris": "RIS",
    "bib": "BibTeX",
    "csl.json": "CSL-JSON",
}
LMS = (
    (cartridge.CC11, "lms-cc11.imscc", "Canvas, Moodle, Blackboard, Brightspace and Open edX"),
    (cartridge.CC12, "lms-cc12.imscc", "Schoology"),
)
"""Named by the system: few teachers know which version theirs reads."""

PANEL = frozenset({Kind.PANEL})
THEME = frozenset({Kind.THEME})
ROOMS = frozenset({Kind.THEME, Kind.EXHIBITION})

PARTS: tuple[Part, ...] = (
    Part(
        name="student",
        label="Student handout",
        says="The panel, the exact words, and room to work: to print, and to edit.",
        kinds=PANEL,
        write=_student,
    ),
    Part(
        name="large-print",
        label="Large print",
        says="The same handout in 18 points, one column, nothing left out.",
        kinds=PANEL,
        write=_large_print,
    ),
    Part(
        name="corroborate",
        label="Corroboration sheets",
        says="One page for each question on which the sources differ or are silent.",
        kinds=PANEL,
        write=_corroborate,
    ),
    Part(
        name="teacher-guide",
        label="Teacher’s guide",
        says="A lesson of 45 minutes, a key that names its evidence, and a rubric.",
        kinds=PANEL,
        write=_teacher_guide,
        for_teachers=True,
    ),
    Part(
        name="slides",
        label="Slides",
        says="One source a slide, with notes on what to ask and what not to claim.",
        kinds=PANEL,
        write=_slides,
        for_teachers=True,
    ),
    Part(
        name="page",
        label="Handout as a page and as text",
        says="For schools that block sites, for screen readers, chat and email.",
        kinds=PANEL,
        write=_page,
    ),
    Part(
        name="citations",
        label="Citations",
        says="The panel, its sources and its scholarship in three styles, and to import.",
        kinds=PANEL,
        write=_citations,
    ),
    Part(
        name="data",
        label="Data",
        says="The pack as linked data, and its excerpts as a table.",
        kinds=PANEL,
        write=_data,
    ),
    Part(
        name="dbq",
        label="Document-based question",
        says="One question on the room, up to seven documents, a planning sheet and a rubric.",
        kinds=THEME,
        write=_dbq,
    ),
    Part(
        name="cards",
        label="Cards",
        says="Timeline and glossary: to cut and sort, as a table, and for Anki.",
        kinds=ROOMS,
        write=_cards,
    ),
    Part(
        name="epub",
        label="E-book",
        says="For phones, reading aloud and e-book readers.",
        kinds=ROOMS,
        write=_epub,
    ),
    Part(
        name="lms",
        label="Course cartridge",
        says="A module for each panel: page, print-outs, discussion and question check; no key.",
        kinds=PANEL | ROOMS,
        write=_lms,
    ),
    Part(
        name="open-data",
        label="Open data",
        says="Every table behind the pages, described for machines.",
        kinds=ROOMS,
        write=_open_data,
    ),
)


def parts_of(kind: Kind) -> tuple[Part, ...]:
    """Return the parts that a kind of pack can have, in the order of the menu."""
    return tuple(part for part in PARTS if kind in part.kinds)


def chosen(kind: Kind, names: Iterable[str]) -> tuple[Part, ...]:
    """Return the named parts in the order of the table. Raises UnknownPart."""
    known = {part.name: part for part in parts_of(kind)}
    wanted = list(dict.fromkeys(names))
    unknown = [name for name in wanted if name not in known]
    if unknown:
        told = []
        for name in unknown:
            near = nearest_names(name, list(known)) or tuple(known)
            told.append(f"There is no part “{name}”. Nearest: {', '.join(near)}.")
        raise UnknownPart(" ".join(told))
    return tuple(part for name, part in known.items() if name in wanted)


def files(
    pack: Pack, parts: Iterable[Part] | None = None, handouts: Handouts | None = None
) -> Iterator[PackFile]:
    """Yield the files of a pack; all of its parts where none are named.

    `handouts` are those made for other packs of the same publication.
    """
    handouts = handouts or Handouts()
    for part in parts_of(pack.kind) if parts is None else parts:
        yield from part.write(pack, handouts)


def file(pack: Pack, name: str) -> PackFile:
    """Return one file of a pack, making no more than the part that holds it needs.

    Raises UnknownPart, with the nearest names.
    """
    held = {told.name: told.part for told in contents_of(pack)}
    if name not in held:
        near = nearest_names(name, list(held)) or tuple(held)
        raise UnknownPart(f"This pack has no file “{name}”. Nearest: {', '.join(near)}.")
    (part,) = chosen(pack.kind, [held[name]])
    return next(made for made in part.write(pack, Handouts()) if made.name == name)


def contents_of(pack: Pack) -> Iterator[Content]:
    """Yield what files a pack will have, without making one."""
    if pack.kind in ROOMS:
        essay = bool(pack.themes[0].essay_prompt)
        yield from of_rooms(pack.kind, pack.name, essay=essay, cards=bool(cards.cards(pack)))
    else:
        yield from of_panel(question.key for question in pack.questions)
