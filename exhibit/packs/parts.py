"""The parts of packs: what can be had of which kind of pack, and how each file is made and named.

One row a part. The menu on a page, the pack builder, the ZIP, the teachers' page and publishing all
read this table.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from django.utils.translation import gettext as _

from exhibit.documents.exhibition import nearest_names
from exhibit.documents.pack import Kind, Pack
from exhibit.documents.pack_files import MadeFile, PackFile
from exhibit.documents.types import SubjectPage, TimelineEventDocument
from exhibit.exports import cards
from exhibit.exports.handouts import Handouts
from exhibit.packs import writing
from exhibit.packs.writing import LARGE, Named
from exhibit.text.translated import gettext_noop as _noop


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of a pack. `write` yields its files, by the names that `files` has.

    It is given the student handouts made so far, which several parts hold.
    """

    name: str
    """As the pack builder's address names it: `parts=student`."""
    label: str
    says: str
    """What it is for, in one line."""
    kinds: frozenset[Kind]
    files: tuple[tuple[str, str], ...]
    """Name and label of each; {pack} stands for the pack's name, {question} for a question's key,
    and such files are there once for each question."""
    write: Callable[[Pack, Handouts], Iterator[Named]]
    for_teachers: bool = False

    def listed(self, kind: Kind, slug: str, questions: tuple[str, ...] = ()) -> Iterator[PackFile]:
        """Yield its files in the pack of this panel or room, with questions of these keys."""
        of_questions = "{question}" in self.files[0][0]
        for question in questions if of_questions else ("",):
            for name, label in self.files:
                name = name.format(pack=slug or Kind.EXHIBITION.value, question=question.lower())
                yield PackFile(
                    name=name,
                    label=_(label).format(question=question),
                    media_type=writing.media_type(name),
                    address=address(kind, slug, name),
                    for_teachers=self.for_teachers,
                )


def address(kind: str, slug: str, name: str) -> str:
    """Return where a file of a pack of the standard set is served."""
    home = {Kind.PANEL: f"/panels/{slug}/", Kind.THEME: f"/themes/{slug}/"}.get(Kind(kind), "/")
    return f"{home}pack/{name}"


class UnknownFile(LookupError):
    """No file of a pack has this name; the message gives the nearest names."""


def _sheet(name: str, label: str) -> tuple[tuple[str, str], ...]:
    """Return the files of a sheet: one for print, one for a word processor."""
    return ((f"{name}.pdf", label), (f"{name}.docx", label))


PANEL = frozenset({Kind.PANEL})
THEME = frozenset({Kind.THEME})
THEMES = frozenset({Kind.THEME, Kind.EXHIBITION})

PARTS: tuple[Part, ...] = (
    Part(
        name="student",
        label=_noop("Student handout"),
        says=_noop("The panel, the exact words, and room to work: to print, and to edit."),
        kinds=PANEL,
        files=_sheet("student", _noop("Student handout")),
        write=writing.student_files,
    ),
    Part(
        name="large-print",
        label=_noop("Large print"),
        says=_noop("The same handout in 18 points, one column, nothing left out."),
        kinds=PANEL,
        files=((f"student{LARGE}.pdf", _noop("Student handout in large print")),),
        write=writing.large_print_files,
    ),
    Part(
        name="corroborate",
        label=_noop("Corroboration sheets"),
        says=_noop("One page for each question on which the sources differ or are silent."),
        kinds=PANEL,
        files=_sheet("corroborate-{question}", _noop("Corroboration sheet {question}")),
        write=partial(writing.sheet_files, "corroborate"),
    ),
    Part(
        name="teacher-guide",
        label=_noop("Teacher’s guide"),
        says=_noop("A lesson of 45 minutes, a key that names its evidence, and a rubric."),
        kinds=PANEL,
        files=_sheet("teacher-guide", _noop("Teacher’s guide")),
        write=partial(writing.sheet_files, "teacher-guide"),
        for_teachers=True,
    ),
    Part(
        name="slides",
        label=_noop("Slides"),
        says=_noop("One source a slide, with notes on what to ask and what not to claim."),
        kinds=PANEL,
        files=(("slides.pptx", _noop("Slides with notes")),),
        write=writing.slides_files,
        # The notes say what a good answer notices.
        for_teachers=True,
    ),
    Part(
        name="page",
        label=_noop("Handout as a page and as text"),
        says=_noop("For schools that block sites, for screen readers, chat and email."),
        kinds=PANEL,
        files=(
            ("handout.html", _noop("Handout as one web page")),
            ("handout.txt", _noop("Handout as plain text")),
        ),
        write=writing.page_files,
    ),
    Part(
        name="citations",
        label=_noop("Citations"),
        says=_noop("The panel, its sources and its scholarship in three styles, and to import."),
        kinds=PANEL,
        files=(
            ("citations.txt", _noop("Citations, Chicago, MLA and APA")),
            ("citations.ris", _noop("Citations, RIS")),
            ("citations.bib", _noop("Citations, BibTeX")),
            ("citations.csl.json", _noop("Citations, CSL-JSON")),
        ),
        write=writing.citations_files,
    ),
    Part(
        name="data",
        label=_noop("Data"),
        says=_noop("The pack as linked data, and its excerpts as a table."),
        kinds=PANEL,
        files=(
            ("pack.json", _noop("The pack as linked data")),
            ("excerpts.csv", _noop("The excerpts as a table")),
        ),
        write=writing.data_files,
    ),
    Part(
        name="dbq",
        label=_noop("Document-based question"),
        says=_noop(
            "One question on the room, up to seven documents, a planning sheet and a rubric."
        ),
        kinds=THEME,
        files=_sheet("dbq", _noop("Document-based question")),
        write=partial(writing.sheet_files, "dbq"),
    ),
    Part(
        name="cards",
        label=_noop("Cards"),
        says=_noop("Timeline and glossary: to cut and sort, as a table, and for Anki."),
        kinds=THEMES,
        files=(
            ("cards.pdf", _noop("Timeline and glossary cards")),
            ("cards.csv", _noop("Cards as a table")),
            ("cards.apkg", _noop("Cards for Anki")),
        ),
        write=writing.cards_files,
    ),
    Part(
        name="epub",
        label=_noop("E-book"),
        says=_noop("For phones, reading aloud and e-book readers."),
        kinds=THEMES,
        files=(("{pack}.epub", "E-book"),),
        write=writing.epub_files,
    ),
    Part(
        name="lms",
        label=_noop("Course cartridge"),
        says=_noop(
            "A module for each panel: page, print-outs, discussion and question check; no key."
        ),
        kinds=PANEL | THEMES,
        files=(
            # Named by the system: few teachers know which version theirs reads.
            (
                "lms-cc11.imscc",
                _noop("Course cartridge for Canvas, Moodle, Blackboard, Brightspace and Open edX"),
            ),
            ("lms-cc12.imscc", _noop("Course cartridge for Schoology")),
        ),
        write=writing.lms_files,
    ),
    Part(
        name="open-data",
        label=_noop("Open data"),
        says=_noop("Every table behind the pages, described for machines."),
        kinds=THEMES,
        files=(("data.zip", _noop("Open data")),),
        write=writing.open_data_files,
    ),
)


def parts_of(kind: Kind) -> tuple[Part, ...]:
    """Return the parts that a kind of pack can have, in the order of the menu."""
    return tuple(part for part in PARTS if kind in part.kinds)


def files(
    pack: Pack, parts: Iterable[Part] | None = None, handouts: Handouts | None = None
) -> Iterator[MadeFile]:
    """Yield the files of a pack; all of its parts where none are named.

    A part that the pack has no matter for has no files. `handouts` are those made for other packs
    of the same publication.
    """
    handouts = handouts or Handouts()
    expected = list(listed(pack))
    files_by_name = {file.name: file for _, file in expected}
    with_matter = {part.name for part, _ in expected}
    for part in parts_of(pack.kind) if parts is None else parts:
        if part.name in with_matter:
            for name, data in part.write(pack, handouts):
                yield made(pack, files_by_name[name], data)


def files_in_large_print(pack: Pack, part: Part) -> Iterator[MadeFile]:
    """Yield a part's sheets with their PDF in large print, and to edit."""
    files_by_name = {file.name: file for _, file in listed(pack)}
    for name, data in writing.sheet_files(part.name, pack, large=True):
        file = files_by_name[name.replace(LARGE, "")]
        if file.name != name:
            label = _("{file} in large print").format(file=file.label)
            file = replace(file, name=name, label=label)
        yield made(pack, file, data)


def made(pack: Pack, file: PackFile, data: bytes) -> MadeFile:
    """Return a file of a pack with its bytes, and what can be said of it now."""
    known = {
        "saved_as": pack.file_name(file.name),
        "size": len(data),
        "pages": writing.pages(pack, file.name, data),
    }
    return MadeFile(**vars(file) | known, data=data)


def file(pack: Pack, name: str) -> MadeFile:
    """Return one file of a pack, making no more than the part that holds it needs.

    Raises UnknownFile, with the nearest names.
    """
    parts = {pack_file.name: part for part, pack_file in listed(pack)}
    if name not in parts:
        near = nearest_names(name, list(parts)) or tuple(parts)
        raise UnknownFile(
            _("This pack has no file “{name}”. Nearest: {names}.").format(
                name=name, names=", ".join(near)
            )
        )
    return next(made_file for made_file in files(pack, [parts[name]]) if made_file.name == name)


Listed = Iterator[tuple[Part, PackFile]]
"""The files that a pack will have, each after its part. Listing them makes none."""


def listed(pack: Pack) -> Listed:
    """Yield what files a pack will have."""
    return listed_of(
        pack.kind,
        pack.slug,
        questions=tuple(question.key for question in pack.questions),
        essay=any(theme.essay_prompt for theme in pack.themes),
        cards=bool(cards.cards(pack)),
    )


def listed_of(
    kind: Kind,
    slug: str,
    *,
    questions: tuple[str, ...] = (),
    essay: bool = False,
    cards: bool = False,
) -> Listed:
    """Yield the files of the pack of this panel or room, or with '' as the slug the exhibition's.

    `questions` are the keys of those that a panel has; `essay` and `cards` say whether a room asks
    for an essay, and whether there is anything to make cards of.
    """
    there = {"dbq": essay, "cards": cards}
    for part in parts_of(kind):
        if there.get(part.name, True):
            yield from ((part, file) for file in part.listed(kind, slug, questions))


def has_cards(
    events: Iterable[TimelineEventDocument], subjects: Iterable[SubjectPage], slugs: set[str]
) -> bool:
    """Say whether anything on the panels of these slugs makes a card."""
    return any(link.slug in slugs for event in events for link in event.panels) or any(
        link.slug in slugs for subject in subjects if subject.description for link in subject.panels
    )
