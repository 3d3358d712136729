"""The parts of packs: what can be had of which kind of pack, and how each file is made and named.

One row a part. The menu on a page, the pack builder, the ZIP, the teachers' page and publishing all
read this table.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from exhibit.documents.exhibition import nearest_names
from exhibit.documents.pack import Kind, Pack
from exhibit.documents.pack_files import PackFile
from exhibit.documents.types import SubjectPage, TimelineEventDocument
from exhibit.exports import cards
from exhibit.exports.handouts import Handouts
from exhibit.packs import writing
from exhibit.packs.writing import LARGE, Named
from exhibit.text.translated import gettext_noop as _noop


@dataclass(frozen=True, kw_only=True)
class ListedFile:
    """One file that a pack has, made or not."""

    part: str
    name: str
    label: str
    for_teachers: bool = False


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

    def listed(self, pack_name: str, questions: tuple[str, ...]) -> Iterator[ListedFile]:
        """Yield its files in a pack of this name, with questions of these keys."""
        of_questions = "{question}" in self.files[0][0]
        for question in questions if of_questions else ("",):
            for name, label in self.files:
                yield ListedFile(
                    part=self.name,
                    name=name.format(pack=pack_name, question=question.lower()),
                    label=_(label).format(question=question),
                    for_teachers=self.for_teachers,
                )


class UnknownPart(LookupError):
    """No part, or no file, has this name; the message gives the nearest names."""


PANEL = frozenset({Kind.PANEL})
THEME = frozenset({Kind.THEME})
THEMES = frozenset({Kind.THEME, Kind.EXHIBITION})

PARTS: tuple[Part, ...] = (
    Part(
        name="student",
        label=_noop("Student handout"),
        says=_noop("The panel, the exact words, and room to work: to print, and to edit."),
        kinds=PANEL,
        files=(
            ("student.pdf", _noop("Student handout")),
            ("student.docx", _noop("Student handout")),
        ),
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
        files=(
            ("corroborate-{question}.pdf", _noop("Corroboration sheet {question}")),
            ("corroborate-{question}.docx", _noop("Corroboration sheet {question}")),
        ),
        write=writing.corroborate_files,
    ),
    Part(
        name="teacher-guide",
        label=_noop("Teacher’s guide"),
        says=_noop("A lesson of 45 minutes, a key that names its evidence, and a rubric."),
        kinds=PANEL,
        files=(
            ("teacher-guide.pdf", _noop("Teacher’s guide")),
            ("teacher-guide.docx", _noop("Teacher’s guide")),
        ),
        write=writing.teacher_guide_files,
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
        files=(
            ("dbq.pdf", _noop("Document-based question")),
            ("dbq.docx", _noop("Document-based question")),
        ),
        write=writing.dbq_files,
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


def chosen(kind: Kind, names: Iterable[str]) -> tuple[Part, ...]:
    """Return the named parts in the order of the table. Raises UnknownPart."""
    known = {part.name: part for part in parts_of(kind)}
    wanted = list(dict.fromkeys(names))
    unknown = [name for name in wanted if name not in known]
    if unknown:
        sentences = []
        for name in unknown:
            near = nearest_names(name, list(known)) or tuple(known)
            sentences.append(
                _("There is no part “{name}”. Nearest: {names}.").format(
                    name=name, names=", ".join(near)
                )
            )
        raise UnknownPart(" ".join(sentences))
    return tuple(part for name, part in known.items() if name in wanted)


def files(
    pack: Pack, parts: Iterable[Part] | None = None, handouts: Handouts | None = None
) -> Iterator[PackFile]:
    """Yield the files of a pack; all of its parts where none are named.

    A part that the pack has no matter for has no files. `handouts` are those made for other packs
    of the same publication.
    """
    handouts = handouts or Handouts()
    files_by_name = {file.name: file for file in listed(pack)}
    with_matter = {file.part for file in files_by_name.values()}
    for part in parts_of(pack.kind) if parts is None else parts:
        if part.name in with_matter:
            for name, data in part.write(pack, handouts):
                yield _made(pack, files_by_name[name], name, data)


def files_in_large_print(pack: Pack, part: Part) -> Iterator[PackFile]:
    """Yield a part's sheets with their PDF in large print, and to edit."""
    files_by_name = {file.name: file for file in listed(pack)}
    for name, data in writing.sheet_files(part.name, pack, large=True):
        file = files_by_name[name.replace(LARGE, "")]
        if file.name != name:
            file = replace(file, label=_("{file} in large print").format(file=file.label))
        yield _made(pack, file, name, data)


def _made(pack: Pack, file: ListedFile, name: str, data: bytes) -> PackFile:
    return PackFile(
        name=name,
        label=file.label,
        media_type=writing.media_type(name),
        data=data,
        pages=writing.pages(pack, name, data),
        for_teachers=file.for_teachers,
    )


def file(pack: Pack, name: str) -> PackFile:
    """Return one file of a pack, making no more than the part that holds it needs.

    Raises UnknownPart, with the nearest names.
    """
    parts = {listed_file.name: listed_file.part for listed_file in listed(pack)}
    if name not in parts:
        near = nearest_names(name, list(parts)) or tuple(parts)
        raise UnknownPart(
            _("This pack has no file “{name}”. Nearest: {names}.").format(
                name=name, names=", ".join(near)
            )
        )
    made = files(pack, chosen(pack.kind, [parts[name]]))
    return next(pack_file for pack_file in made if pack_file.name == name)


def listed(pack: Pack) -> Iterator[ListedFile]:
    """Yield what files a pack will have, without making one."""
    if pack.kind in THEMES:
        essay = bool(pack.themes[0].essay_prompt)
        return listed_of_themes(pack.kind, pack.name, essay=essay, cards=bool(cards.cards(pack)))
    return listed_of_panel(question.key for question in pack.questions)


def listed_of_panel(question_keys: Iterable[str]) -> Iterator[ListedFile]:
    """Yield the files of a panel's pack, with sheets for the questions of these keys."""
    questions = tuple(question_keys)
    for part in parts_of(Kind.PANEL):
        yield from part.listed("", questions)


def listed_of_themes(kind: Kind, name: str, *, essay: bool, cards: bool) -> Iterator[ListedFile]:
    """Yield the files of a theme's pack or the exhibition's; `name` is how its files are named."""
    there = {"dbq": essay, "cards": cards}
    for part in parts_of(kind):
        if there.get(part.name, True):
            yield from part.listed(name, ())


def has_cards(
    events: Iterable[TimelineEventDocument], subjects: Iterable[SubjectPage], slugs: set[str]
) -> bool:
    """Say whether anything on the panels of these slugs makes a card."""
    return any(link.slug in slugs for event in events for link in event.panels) or any(
        link.slug in slugs for subject in subjects if subject.description for link in subject.panels
    )
