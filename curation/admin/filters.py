"""Filters of lists by what only a look at texts or other records can tell; the dashboard's links.

They say no counts: counting would read every text on every visit of the list.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _lazy
from django_stubs_ext import StrOrPromise

from curation.desk import coverage, editions, excerpts, panels, wanting
from curation.desk.holdings import Holdings
from curation.models import Assignment, Comment, Relocation

Keys = Callable[[], Collection[int]]


class UncountedFilter(admin.SimpleListFilter):
    """A filter by primary keys that are worked out when somebody chooses it."""

    parameter_name: str
    words: ClassVar[Mapping[str, StrOrPromise]]
    """What each choice is called."""

    def lookups(
        self, request: HttpRequest, model_admin: admin.ModelAdmin[Model]
    ) -> list[tuple[str, StrOrPromise]]:
        """Return the choices."""
        return list(self.words.items())

    def keys(self, choice: str) -> Collection[int]:
        """Return the primary keys of the records of a choice."""
        raise NotImplementedError

    def queryset(self, request: HttpRequest, queryset: QuerySet[Model]) -> QuerySet[Model]:
        """Return the records of the choice that was made."""
        choice = self.value() or ""
        return queryset.filter(pk__in=self.keys(choice)) if choice in self.words else queryset

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        """Yield the choices, without counts."""
        given = self.value()
        yield {
            "selected": given is None,
            "query_string": changelist.get_query_string(remove=[self.parameter_name]),
            "display": "All",
        }
        for choice, words in self.words.items():
            yield {
                "selected": given == choice,
                "query_string": changelist.get_query_string({self.parameter_name: choice}),
                "display": words,
            }


def everything() -> Holdings:
    """Return what is held, with every text read: a list must not leave any out."""
    return Holdings(seconds=None)


class PanelEvidence(UncountedFilter):
    """Panels by what they rest on."""

    title = _lazy("evidence")
    parameter_name = "evidence"
    words = {
        "unbacked": _lazy("sentences that nothing backs"),
        "one-source": _lazy("one source alone"),
        "nothing": _lazy("nothing cited"),
    }

    def keys(self, choice: str) -> Collection[int]:
        """Return the panels of a choice."""
        of = {
            "unbacked": panels.unbacked,
            "one-source": panels.on_one_source,
            "nothing": panels.citing_nothing,
        }
        return of[choice](everything())


class PanelTalk(UncountedFilter):
    """Panels that somebody has still to answer or to do something about."""

    title = _lazy("talk")
    parameter_name = "talk"
    words = {"comments": _lazy("open comments"), "tasks": _lazy("tasks to be done")}

    def keys(self, choice: str) -> Collection[int]:
        """Return the panels of a choice."""
        rows = Comment.objects.open() if choice == "comments" else Assignment.objects.open()
        return set(rows.values_list("panel_id", flat=True))


class PanelEdition(UncountedFilter):
    """Panels whose next edition differs from the one visitors see."""

    title = _lazy("next edition")
    parameter_name = "edition"
    words = {"waiting": _lazy("new, changed or taken off")}

    def keys(self, choice: str) -> Collection[int]:
        """Return the panels that wait."""
        return editions.waiting(everything()).all


class ExcerptWords(UncountedFilter):
    """Excerpts whose words are to be looked at again."""

    title = _lazy("words")
    parameter_name = "words"
    words = {
        "differ": _lazy("not those of the text"),
        "waiting": _lazy("waiting for a place in a new version"),
    }

    def keys(self, choice: str) -> Collection[int]:
        """Return the excerpts of a choice."""
        if choice == "differ":
            return excerpts.differing(everything())
        rows = Relocation.objects.waiting().filter(excerpt__isnull=False)
        return {pk for pk in rows.values_list("excerpt_id", flat=True) if pk is not None}


class ExcerptUse(UncountedFilter):
    """Units of current texts by whether any panel uses them, drafts counted too."""

    title = _lazy("use of units")
    parameter_name = "use"
    words = {
        "used": _lazy("used by a panel"),
        "reason": _lazy("unused, with a reason"),
        "neither": _lazy("neither used nor with a reason"),
    }

    def keys(self, choice: str) -> Collection[int]:
        """Return the units of a choice."""
        return coverage.units_by_use(everything())[choice]


class PictureShown(UncountedFilter):
    """Pictures by what those who cannot see them are told."""

    title = _lazy("use on panels")
    parameter_name = "shown"
    words = {"bare": _lazy("shown without alternative text")}

    def keys(self, choice: str) -> Collection[int]:
        """Return the pictures that some panel shows without words."""
        return wanting.bare_pictures()


class QuestionAnswers(UncountedFilter):
    """Questions that something is wanting in."""

    title = _lazy("answers")
    parameter_name = "answers"
    words = {
        "none": _lazy("without any answer"),
        "no-gist": _lazy("an answer without its gist"),
        "unshown": _lazy("on no panel"),
    }

    def queryset(self, request: HttpRequest, queryset: QuerySet[Model]) -> QuerySet[Model]:
        """Return the questions of the choice that was made."""
        of = {
            "none": Q(answers__isnull=True),
            "no-gist": Q(answers__gist=""),
            "unshown": Q(panel_questions__isnull=True),
        }
        wanted = of.get(self.value() or "")
        if wanted is None:
            return queryset
        # By keys: a join would multiply the counts of the list's own columns.
        keys = queryset.model._default_manager.filter(wanted).values("pk")
        return queryset.filter(pk__in=keys)
