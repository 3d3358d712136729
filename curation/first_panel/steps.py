"""Where the walk to the first panel stands, read from the records themselves.

Nothing is stored of it: whatever was made on a step, or anywhere else, is there when somebody
comes back. It is over with the first edition.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.review.moves import APPROVE, DISPLAY, WHO, State
from exhibit.documents.approved import KINDS
from exhibit.models import (
    Approval,
    Edition,
    Excerpt,
    Exhibition,
    Panel,
    Source,
    SourceText,
    Theme,
)


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One of the seven steps: what it is called, what is done there, and what that takes."""

    name: str
    title: Promise
    says: Promise
    permissions: tuple[str, ...]
    who: str
    """Whom to ask, without them: a key of WHO."""


STAGES = (
    Stage(
        name="exhibition",
        title=_lazy("Name the exhibition"),
        says=_lazy("A title is enough. It can be changed at any time."),
        permissions=("exhibit.change_exhibition",),
        who=APPROVE,
    ),
    Stage(
        name="theme",
        title=_lazy("Open a room"),
        says=_lazy("Panels hang in rooms; each room has a theme. One is enough to begin."),
        permissions=("exhibit.add_theme",),
        who=APPROVE,
    ),
    Stage(
        name="source",
        title=_lazy("Bring in a source"),
        says=_lazy("Whatever hangs here rests on words of a source. Paste them, or give a file."),
        permissions=("exhibit.add_source", "exhibit.add_sourcetext"),
        who=APPROVE,
    ),
    Stage(
        name="excerpt",
        title=_lazy("Cut an excerpt"),
        says=_lazy("Choose the words that your panel will rest on."),
        permissions=("exhibit.view_sourcetext", "exhibit.add_excerpt"),
        who="exhibit.change_panel",
    ),
    Stage(
        name="panel",
        title=_lazy("Write the panel"),
        says=_lazy(
            "Say in your own words what the excerpt shows, and cite it after each sentence."
        ),
        permissions=("exhibit.add_panel", "exhibit.change_panel"),
        who="exhibit.change_panel",
    ),
    Stage(
        name="read",
        title=_lazy("Read and approve"),
        says=_lazy("Each sentence is read against the words it cites, then all of it is approved."),
        permissions=("exhibit.change_panel",),
        who="exhibit.change_panel",
    ),
    Stage(
        name="publish",
        title=_lazy("Publish"),
        says=_lazy("Visitors see what you have made from the moment the first edition is there."),
        permissions=("exhibit.publish_edition",),
        who=DISPLAY,
    ),
)
BY_NAME = {stage.name: stage for stage in STAGES}


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step as the list of them shows it."""

    title: str
    """With its number."""
    address: str
    """'' for a step that cannot be taken yet."""
    state: str
    mark: str
    """Its class."""
    current: str
    """What it says of itself to screen readers: `step` on the screen it is, or ''."""


class Walk:
    """The records of the walk; each is asked for once, and the queries are few and fixed."""

    @cached_property
    def exhibition(self) -> Exhibition | None:
        """The exhibition, once it has a name."""
        return Exhibition.objects.first()

    @cached_property
    def theme(self) -> Theme | None:
        """The first room."""
        return Theme.objects.order_by("pk").first()

    @cached_property
    def text(self) -> SourceText | None:
        """The words that the panel rests on: those of its excerpt, or the newest given."""
        if self.excerpt is not None:
            return self.excerpt.source_text
        current = SourceText.objects.filter(is_current=True).select_related("source")
        return current.order_by("-pk").first()

    @cached_property
    def source(self) -> Source | None:
        """The source of these words; without any, one whose words were not given yet."""
        if self.text is not None:
            return self.text.source
        return Source.objects.order_by("-pk").first()

    @cached_property
    def excerpt(self) -> Excerpt | None:
        """The first passage that was cut."""
        rows = Excerpt.objects.select_related("source_text__source").filter(is_unit=False)
        return rows.order_by("pk").first()

    @cached_property
    def panels(self) -> tuple[Panel, ...]:
        """The first panel, and another where there are more."""
        return tuple(Panel.objects.select_related("theme").order_by("pk")[:2])

    @property
    def panel(self) -> Panel | None:
        """The first panel."""
        return self.panels[0] if self.panels else None

    @cached_property
    def is_over(self) -> bool:
        """True once there is an edition."""
        return Edition.objects.exists()

    @cached_property
    def is_empty(self) -> bool:
        """True for an install in which nobody has begun anything."""
        return not (self.is_over or self.exhibition or self.theme or self.source or self.panel)

    @property
    def is_under_way(self) -> bool:
        """True from the first record to the first edition; not where many panels came at once."""
        return not self.is_over and not self.is_empty and len(self.panels) < 2

    @cached_property
    def is_approved(self) -> bool:
        """True where the panel hangs approved, and whatever it leads to was approved as well."""
        panel = self.panel
        if panel is None or panel.state != State.APPROVED or not panel.display:
            return False
        kept = set(Approval.objects.values_list("kind", "record"))
        around = (self.exhibition, panel.theme, self.source)
        return all(row is None or (KINDS[type(row)].name, row.pk) in kept for row in around)

    @cached_property
    def done(self) -> tuple[bool, ...]:
        """Which of the seven steps are done, in their order."""
        return (
            self.exhibition is not None,
            self.theme is not None,
            self.text is not None,
            self.excerpt is not None,
            self.panel is not None and self.panel.version > 0 and self.panel_stands,
            self.is_approved,
            self.is_over,
        )

    @cached_property
    def panel_stands(self) -> bool:
        """True where nobody has to mend the panel before it is read: it cites what it says."""
        panel = self.panel
        return panel is not None and "[@" in panel.body and bool(panel.big_idea)

    @property
    def number(self) -> int:
        """The number, from 1, of the first step that is not done."""
        return next((at for at, done in enumerate(self.done, start=1) if not done), len(STAGES))

    @property
    def stage(self) -> Stage:
        """The first step that is not done."""
        return STAGES[self.number - 1]

    @property
    def go_on(self) -> str:
        """What a link to it says."""
        return _("Go on with your first panel: step {number} of {all}").format(
            number=self.number, all=len(STAGES)
        )

    def steps(self, shown: Stage) -> Iterator[Step]:
        """Yield the seven steps for the screen of one of them."""
        for number, (stage, done) in enumerate(zip(STAGES, self.done, strict=True), start=1):
            is_open = done or number <= self.number
            state = _("still to do")
            if done:
                state = _("done")
            elif number == self.number:
                state = _("now")
            yield Step(
                title=f"{number}. {stage.title}",
                address=address_of(stage.name) if is_open and not self.is_over else "",
                state=state,
                mark="done" if done else "open" if is_open else "later",
                current="step" if stage is shown else "",
            )


def address_of(name: str) -> str:
    """Return the address of a step."""
    return reverse("curation:begin-step", args=[name])


def why_not(stage: Stage, by: User) -> str:
    """Return why a curator cannot take a step, as a sentence; '' where they can."""
    if by.has_perms(stage.permissions):
        return ""
    return _(
        "This step is not yours to take: ask {who}. What they do is here when you return."
    ).format(who=_(WHO[stage.who]))
