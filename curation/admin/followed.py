"""Records cut from a text that may be replaced while their form is open."""

from typing import TypeVar

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from curation.curator import curator_of
from curation.sources.relocation import save_passage
from exhibit.models import Emendation, Excerpt

Passage = TypeVar("Passage", bound=Excerpt | Emendation)


class FollowsItsText(admin.ModelAdmin[Passage]):
    """Saves a new excerpt or emendation; one of a version just replaced follows to the next."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Passage]:
        """Return the records without the whole texts they are cut from."""
        return super().get_queryset(request).defer("source_text__text")

    def save_model(self, request: HttpRequest, obj: Passage, form: object, change: bool) -> None:
        """Save the record and tell what became of it where its version is not the current one.

        A record that is there already is followed when its text is replaced, and its form is
        guarded against that; only a new one can miss it.
        """
        if change:
            super().save_model(request, obj, form, change)
        elif warning := save_passage(row=obj, by=curator_of(request)):
            messages.warning(request, warning)
