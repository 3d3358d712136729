"""Filters of lists by what only a look at texts or other records can tell; the dashboard's links.

They say no counts: counting would read every text on every visit of the list.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _lazy
from django_stubs_ext import StrOrPromise

from curation.desk import coverage, editions, excerpts, panels, wanting
from curation.desk.holdings import Holdings
from curation.models import Assignment, Comment, Relocation
from curation.records.as_written import AsWritten
from exhibit.models import Note, Question

Keys = Callable[[], Iterable[object]]
"""Works out the primary keys of a choice, when somebody makes it."""


def by_keys(
    heading: StrOrPromise, parameter: str, of: Mapping[str, tuple[StrOrPromise, Keys]]
) -> type[admin.SimpleListFilter]:
    """Return a filter by primary keys; each choice by its value in the address, with its words."""

    class Uncounted(admin.SimpleListFilter):
        title = heading
        parameter_name = parameter

        def lookups(
            self, request: HttpRequest, model_admin: admin.ModelAdmin[Model]
        ) -> list[tuple[str, StrOrPromise]]:
            """Return the choices."""
            return [(name, words) for name, (words, _) in of.items()]

        def queryset(self, request: HttpRequest, queryset: QuerySet[Model]) -> QuerySet[Model]:
            """Return the records of the choice that was made."""
            choice = of.get(self.value() or "")
            return queryset.filter(pk__in=choice[1]()) if choice else queryset

        def choices(self, changelist: ChangeList) -> Iterator[Any]:
            """Yield the choices, without counts."""
            uncounted = copy(changelist)
            uncounted.add_facets = False
            return super().choices(uncounted)

    return Uncounted


def everything() -> Holdings:
    """Return what is held, with every text read: a list must not leave any out."""
    return Holdings(seconds=None)


def _units(use: str) -> Keys:
    """Return what works out the units of current texts by use, drafts of panels counted too."""
    return lambda: coverage.units_by_use(everything())[use]


def _questions(condition: Q) -> Keys:
    # By keys: a join would multiply the counts of the list's own columns.
    return lambda: Question.objects.filter(condition).values("pk")


PanelEvidence = by_keys(
    _lazy("evidence"),
    "evidence",
    {
        "unbacked": (_lazy("sentences that nothing backs"), lambda: panels.unbacked(everything())),
        "unread": (
            _lazy("sentences too few have read"),
            lambda: panels.unread(everything(), AsWritten()),
        ),
        "one-source": (_lazy("one source alone"), lambda: panels.on_one_source(everything())),
        "nothing": (_lazy("nothing cited"), lambda: panels.citing_nothing(everything())),
    },
)
PanelTalk = by_keys(
    _lazy("talk"),
    "talk",
    {
        "comments": (_lazy("open comments"), lambda: Comment.objects.open().values("panel")),
        "tasks": (_lazy("tasks to be done"), lambda: Assignment.objects.open().values("panel")),
    },
)
PanelEdition = by_keys(
    _lazy("next edition"),
    "edition",
    {
        "waiting": (_lazy("new, changed or taken off"), lambda: editions.waiting(everything()).all),
    },
)
ExcerptWords = by_keys(
    _lazy("words"),
    "words",
    {
        "differ": (_lazy("not those of the text"), lambda: excerpts.differing(everything())),
        "waiting": (
            _lazy("waiting for a place in a new version"),
            lambda: Relocation.objects.waiting().filter(excerpt__isnull=False).values("excerpt"),
        ),
    },
)
ExcerptUse = by_keys(
    _lazy("use of units"),
    "use",
    {
        "used": (_lazy("used by a panel"), _units("used")),
        "reason": (_lazy("unused, with a reason"), _units("reason")),
        "neither": (_lazy("neither used nor with a reason"), _units("neither")),
    },
)
PictureShown = by_keys(
    _lazy("use on panels"),
    "shown",
    {
        "bare": (_lazy("shown without alternative text"), wanting.bare_pictures),
    },
)
QuestionAnswers = by_keys(
    _lazy("answers"),
    "answers",
    {
        "none": (_lazy("without any answer"), _questions(Q(answers__isnull=True))),
        "no-gist": (_lazy("an answer without its gist"), _questions(Q(answers__gist=""))),
        "unshown": (_lazy("on no panel"), _questions(Q(panel_questions__isnull=True))),
    },
)
NoteRead = by_keys(
    _lazy("read"),
    "read",
    {
        "no": (
            _lazy("a clause is not read"),
            lambda: Note.objects.with_unread().order_by().values("pk"),
        ),
    },
)
