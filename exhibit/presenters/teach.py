"""The teachers' page: what there is, by panel, theme, skill, time and format."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from exhibit.documents.addresses import page_address
from exhibit.documents.excerpt_cards import flag_label
from exhibit.documents.exhibition import Exhibition, find
from exhibit.documents.pack_files import PackFile
from exhibit.documents.panel import PanelLink
from exhibit.documents.types import StandardDocument, ThemePage
from exhibit.packs.parts import PARTS, Part
from exhibit.presenters import packs
from exhibit.presenters.links import CARE, Fact, Link, LinkGroup, Tag
from exhibit.presenters.packs import MenuItem, PackMenu
from exhibit.presenters.panels import SKILLS
from exhibit.text.counting import counted
from exhibit.text.wording import advisory_tag

SKILL_NAMES = {
    "sourcing": _noop("Sourcing"),
    "contextualization": _noop("Contextualization"),
    "corroboration": _noop("Corroboration"),
    "close-reading": _noop("Close reading"),
}
LESSON = _noop("Lesson")
SHEET = _noop("Corroboration sheet")
ESSAY = _noop("Document-based question")
TIMES = {
    SHEET: ("15", _noop("10 to 15 minutes")),
    LESSON: ("45", _noop("45 minutes")),
    ESSAY: ("60", _noop("1 hour")),
}
"""How long each takes (packs.md, sections 1 and 2): its name in addresses, and in words."""
FORMATS = {
    "print": packs.PRINT,
    "edit": packs.EDIT,
    "lms": packs.LMS,
    "more": packs.MORE,
    "everything": packs.WHOLE,
}
ASKED_OF = {
    SHEET: ("sourcing", "close-reading", "corroboration"),
    ESSAY: ("sourcing", "contextualization", "corroboration"),
}
"""What the tasks of a sheet and the planning sheet of an essay ask of students."""


@dataclass(frozen=True, kw_only=True)
class Activity:
    """Something to do with a class, and the files for it."""

    kind: str
    title: str
    address: str
    theme: str
    flag: str
    advisory: str
    skills: tuple[str, ...]
    files: tuple[PackFile, ...]

    @property
    def items(self) -> tuple[MenuItem, ...]:
        """The links to its files."""
        return tuple(map(packs.item, self.files))

    @property
    def style(self) -> str:
        """The class of what is a part of the lesson before it, or ''."""
        return "part" if self.kind == SHEET else ""

    @property
    def tags(self) -> tuple[Tag, ...]:
        """What it is, how long it takes, what it practises and what to know before."""
        tags = (
            Tag(_(self.kind)),
            Tag(_(TIMES[self.kind][1])),
            Tag(", ".join(_(SKILL_NAMES.get(skill, skill)) for skill in self.skills)),
            Tag(self.advisory, CARE),
        )
        return tuple(tag for tag in tags if tag.text)


@dataclass(frozen=True, kw_only=True)
class Room:
    """The activities of a theme."""

    theme: ThemePage
    more: str
    """Address of what there is of the whole theme; '' in a list that is narrowed."""
    activities: tuple[Activity, ...]
    """Each with those of its files that are listed here."""


@dataclass(frozen=True, kw_only=True)
class StandardRow:
    """A standard, the skill that serves it, and how many panels ask for that skill."""

    standard: StandardDocument
    skill: str
    address: str
    panels: str

    @property
    def name(self) -> str:
        """The standard as a teacher cites it."""
        return f"{self.standard.framework}, {self.standard.code}"


@dataclass(frozen=True, kw_only=True)
class TeachView:
    """The page, whole or narrowed."""

    heading: str
    groups: tuple[LinkGroup, ...]
    """The ways to narrow the list."""
    rooms: tuple[Room, ...]
    number: str
    """How many are listed, where the list is narrowed."""
    whole: PackMenu | None
    standards: tuple[StandardRow, ...]
    parts: tuple[Fact, ...]


def teach_view(exhibition: Exhibition, by: str = "", value: str = "") -> TeachView:
    """Return the page of everything, or narrowed: `by` themes, skills, time or formats.

    Raises Unknown for what nothing can be narrowed by.
    """
    choices = _choices(exhibition)
    label = find(find(choices, "list for teachers", by)[1], by, value) if by else ""
    activities = tuple(_activities(exhibition))
    fitting = [activity for activity in activities if _fits(activity, by, value)]
    heading = FORMATS[value] if by == "formats" else ""
    rooms = tuple(_rooms(exhibition, fitting, heading, narrowed=bool(by)))
    return TeachView(
        heading=_("Teach: {choice}").format(choice=label) if by else _("Teach"),
        groups=tuple(
            LinkGroup(
                heading=words,
                links=tuple(
                    Link(
                        label=choice,
                        address=reverse("teach-by", args=[name, option]),
                        current="page" if (name, option) == (by, value) else "",
                    )
                    for option, choice in values.items()
                ),
            )
            for name, (words, values) in choices.items()
        ),
        rooms=rooms,
        number=counted(sum(len(room.activities) for room in rooms), "activity") if by else "",
        whole=None if by else packs.exhibition_menu(exhibition),
        standards=() if by else tuple(_standards(exhibition, activities)),
        parts=tuple(map(_part, PARTS)),
    )


def _part(part: Part) -> Fact:
    says = _(part.says)
    if part.for_teachers:
        says = _("{use} For teachers.").format(use=says)
    return Fact(name=_(part.label), value=says)


def addresses(exhibition: Exhibition) -> Iterator[str]:
    """Yield every page that narrows the list, for an edition to hold."""
    for by, choice in _choices(exhibition).items():
        yield from (reverse("teach-by", args=[by, value]) for value in choice[1])


def _choices(exhibition: Exhibition) -> dict[str, tuple[str, dict[str, str]]]:
    """Return what the list can be narrowed by: heading, and label by name in the address."""
    return {
        "themes": (_("By theme"), {t.slug: t.title for t in exhibition.themes() if t.panels}),
        "skills": (_("By skill"), _translated(SKILL_NAMES)),
        "time": (_("By time"), _translated(dict(TIMES.values()))),
        "formats": (_("By what you do"), _translated(FORMATS)),
    }


def _translated(labels: dict[str, str]) -> dict[str, str]:
    return {name: _(label) for name, label in labels.items()}


def _fits(activity: Activity, by: str, value: str) -> bool:
    if by == "themes":
        return activity.theme == value
    if by == "skills":
        return value in activity.skills
    if by == "time":
        return TIMES[activity.kind][0] == value
    return True


def _activities(exhibition: Exhibition) -> Iterator[Activity]:
    """Yield what there is to do: in each theme its essay, then each panel and its sheets."""
    for theme in exhibition.themes():
        if theme.essay_prompt and theme.panels:
            yield _essay(theme, exhibition)
        for link in theme.panels:
            yield from _of_panel(link, exhibition)


def _essay(theme: ThemePage, exhibition: Exhibition) -> Activity:
    files = packs.theme_pack(theme, exhibition).files
    return Activity(
        kind=ESSAY,
        title=theme.essay_prompt,
        address=page_address("theme-detail", theme.slug) + "#teach",
        theme=theme.slug,
        flag="",
        advisory="",
        skills=ASKED_OF[ESSAY],
        files=tuple(file for file in files if file.name.startswith("dbq.")),
    )


def _of_panel(link: PanelLink, exhibition: Exhibition) -> Iterator[Activity]:
    """Yield the lesson of a panel, then its corroboration sheets."""
    panel = exhibition.panel(link.slug)
    files = packs.panel_pack(panel, exhibition).files
    lesson = Activity(
        kind=LESSON,
        title=link.title,
        address=page_address("panel-detail", link.slug) + "#teach",
        theme=link.theme,
        flag=flag_label(link.flag, link.title),
        advisory=advisory_tag(link.advisory) if link.advisory else "",
        skills=tuple(s for s in SKILLS if s in {prompt.skill for prompt in panel.prompts}),
        files=tuple(file for file in files if not file.name.startswith("corroborate-")),
    )
    yield lesson
    for question in panel.questions:
        sheets = tuple(f"corroborate-{question.key.lower()}.{kind}" for kind in ("pdf", "docx"))
        yield replace(
            lesson,
            kind=SHEET,
            title=question.title,
            address=page_address("question-detail", question.slug),
            flag="",
            skills=ASKED_OF[SHEET],
            files=tuple(file for file in files if file.name in sheets),
        )


SHOWN = ("student.pdf", "dbq.pdf", "class-pack.zip")
"""What the whole list links of each activity, beside sheets; the rest is on the panel's page."""


def _rooms(
    exhibition: Exhibition, activities: Iterable[Activity], heading: str, *, narrowed: bool
) -> Iterator[Room]:
    """Yield the themes that have anything to list; `heading` is the one format asked for."""
    listed = [_with_files(activity, heading) for activity in activities]
    for theme in exhibition.themes():
        more = page_address("theme-detail", theme.slug) + "#teach"
        here = tuple(a for a in listed if a.theme == theme.slug and a.files)
        if here:
            yield Room(theme=theme, more="" if narrowed else more, activities=here)


def _with_files(activity: Activity, heading: str) -> Activity:
    """Return an activity with the files that stand under a heading; without one, the chief ones."""

    def is_listed(file: PackFile) -> bool:
        if heading:
            return packs.group_of(file) == heading
        return activity.kind == SHEET or file.name in SHOWN

    return replace(activity, files=tuple(filter(is_listed, activity.files)))


def _standards(exhibition: Exhibition, activities: tuple[Activity, ...]) -> Iterator[StandardRow]:
    for standard in exhibition.standards():
        panels = {a.address for a in activities if a.kind == LESSON and standard.skill in a.skills}
        yield StandardRow(
            standard=standard,
            skill=_(SKILL_NAMES.get(standard.skill, standard.skill)),
            address=reverse("teach-by", args=["skills", standard.skill]),
            panels=counted(len(panels), "panel"),
        )
