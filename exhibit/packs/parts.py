"""The parts of packs: what can be had of which kind of pack, and how each file is made.

One row a part. The menu on a page, the pack builder, the ZIP, the teachers' page and publishing all
read this table.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from exhibit.documents.exhibition import nearest_names
from exhibit.documents.pack import Kind, Pack
from exhibit.documents.pack_files import PackFile
from exhibit.exports import cards
from exhibit.exports.handouts import Handouts
from exhibit.packs import writing
from exhibit.packs.contents import Content, of_panel, of_rooms


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


PANEL = frozenset({Kind.PANEL})
THEME = frozenset({Kind.THEME})
ROOMS = frozenset({Kind.THEME, Kind.EXHIBITION})

PARTS: tuple[Part, ...] = (
    Part(
        name="student",
        label="Student handout",
        says="The panel, the exact words, and room to work: to print, and to edit.",
        kinds=PANEL,
        write=writing.student_files,
    ),
    Part(
        name="large-print",
        label="Large print",
        says="The same handout in 18 points, one column, nothing left out.",
        kinds=PANEL,
        write=writing.large_print_files,
    ),
    Part(
        name="corroborate",
        label="Corroboration sheets",
        says="One page for each question on which the sources differ or are silent.",
        kinds=PANEL,
        write=writing.corroborate_files,
    ),
    Part(
        name="teacher-guide",
        label="Teacher’s guide",
        says="A lesson of 45 minutes, a key that names its evidence, and a rubric.",
        kinds=PANEL,
        write=writing.teacher_guide_files,
        for_teachers=True,
    ),
    Part(
        name="slides",
        label="Slides",
        says="One source a slide, with notes on what to ask and what not to claim.",
        kinds=PANEL,
        write=writing.slides_files,
        for_teachers=True,
    ),
    Part(
        name="page",
        label="Handout as a page and as text",
        says="For schools that block sites, for screen readers, chat and email.",
        kinds=PANEL,
        write=writing.page_files,
    ),
    Part(
        name="citations",
        label="Citations",
        says="The panel, its sources and its scholarship in three styles, and to import.",
        kinds=PANEL,
        write=writing.citations_files,
    ),
    Part(
        name="data",
        label="Data",
        says="The pack as linked data, and its excerpts as a table.",
        kinds=PANEL,
        write=writing.data_files,
    ),
    Part(
        name="dbq",
        label="Document-based question",
        says="One question on the room, up to seven documents, a planning sheet and a rubric.",
        kinds=THEME,
        write=writing.dbq_files,
    ),
    Part(
        name="cards",
        label="Cards",
        says="Timeline and glossary: to cut and sort, as a table, and for Anki.",
        kinds=ROOMS,
        write=writing.cards_files,
    ),
    Part(
        name="epub",
        label="E-book",
        says="For phones, reading aloud and e-book readers.",
        kinds=ROOMS,
        write=writing.epub_files,
    ),
    Part(
        name="lms",
        label="Course cartridge",
        says="A module for each panel: page, print-outs, discussion and question check; no key.",
        kinds=PANEL | ROOMS,
        write=writing.lms_files,
    ),
    Part(
        name="open-data",
        label="Open data",
        says="Every table behind the pages, described for machines.",
        kinds=ROOMS,
        write=writing.open_data_files,
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
