"""Notes, subjects, pictures, questions and talk: what is wanting in each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Count
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.desk.lines import Block, Line, records
from curation.models import Assignment, Comment
from curation.records.as_written import AsWritten
from exhibit.models import Answer, Note, PanelPicture, Picture, Question, Subject


@dataclass(frozen=True, kw_only=True)
class Wanting:
    """Records of a kind in which something is wanting; `query` filters the admin's list of them."""

    noun: str
    label: Promise
    query: dict[str, str]
    count: Callable[[], int]
    note: Promise | str = ""
    todo: bool = True


def bare_pictures() -> set[int]:
    """Return the primary keys of pictures that some panel shows without alternative text."""
    uses = PanelPicture.objects.filter(alt="", picture__alt="", decorative=False)
    return set(uses.values_list("picture_id", flat=True))


WANTING = (
    Wanting(
        noun="note",
        label=_lazy("Notes with a clause that nobody has read"),
        query={"read": "no"},
        count=lambda: Note.objects.with_unread().count(),
    ),
    Wanting(
        noun="picture",
        label=_lazy("Pictures without alternative text"),
        query={"alt__isempty": "1"},
        count=lambda: Picture.objects.filter(alt="").count(),
    ),
    Wanting(
        noun="picture",
        label=_lazy("Pictures that a panel shows without any"),
        query={"shown": "bare"},
        count=lambda: len(bare_pictures()),
        note=_lazy("Decorative ones left out."),
    ),
    Wanting(
        noun="question",
        label=_lazy("Questions without any answer"),
        query={"answers": "none"},
        count=lambda: Question.objects.filter(answers__isnull=True).count(),
    ),
    Wanting(
        noun="question",
        label=_lazy("Questions with an answer that has no gist"),
        query={"answers": "no-gist"},
        count=lambda: Answer.objects.filter(gist="").values("question").distinct().count(),
    ),
    Wanting(
        noun="question",
        label=_lazy("Questions that no panel shows"),
        query={"answers": "unshown"},
        count=lambda: Question.objects.filter(panel_questions__isnull=True).count(),
        todo=False,
    ),
    Wanting(
        noun="subject",
        label=_lazy("Subjects without a definition"),
        query={"description__isempty": "1"},
        count=lambda: Subject.objects.filter(description="").count(),
        todo=False,
    ),
)


def block(user: User, as_written: AsWritten | None = None) -> Block | None:
    """Return what is wanting in the records this curator may see; None where that is none."""
    known = as_written or AsWritten()
    lines = tuple(
        Line(
            label=str(wanting.label),
            count=known.of(f"wanting {wanting.label}", wanting.count),
            address=records(wanting.noun, wanting.query),
            note=str(wanting.note),
            todo=wanting.todo,
        )
        for wanting in WANTING
        if user.has_perm(f"exhibit.view_{wanting.noun}")
    )
    return Block(name="records", heading=_("Other records"), lines=lines) if lines else None


def talk_block(user: User) -> Block | None:
    """Return open comments and tasks on panels."""
    lines = tuple(_talk(user)) if user.has_perm("exhibit.view_panel") else ()
    if not lines:
        return None
    more = ((_("What waits for me"), reverse("curation:waiting")),)
    return Block(name="talk", heading=_("Comments and tasks"), lines=lines, more=more)


def _talk(user: User) -> Iterator[Line]:
    comments, tasks = _("Panels with open comments"), _("Panels with tasks to be done")
    for model, label, query, says in (
        (Comment, comments, "comments", _("Comments: {count:,}")),
        (Assignment, tasks, "tasks", _("Tasks: {count:,}")),
    ):
        if user.has_perm(f"curation.view_{model._meta.model_name}"):
            counted = model.objects.open().aggregate(
                all=Count("pk"), panels=Count("panel", distinct=True)
            )
            yield Line(
                label=label,
                count=counted["panels"],
                address=records("panel", {"talk": query}),
                note=says.format(count=counted["all"]) if counted["all"] else "",
            )
