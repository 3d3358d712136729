from typing import ClassVar

from django.contrib import admin
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.approvable import Approvable
from curation.admin.base import CuratorAdmin, counted, section
from curation.admin.former_addresses import WithFormerAddresses
from curation.admin.listed_text import OtherNamesText
from curation.records.names_kept import NamesKept
from exhibit.models import Subject


class SubjectForm(NamesKept[Subject]):
    """A subject, whose other names have a language each."""

    class Meta:
        field_classes: ClassVar = {"other_names": OtherNamesText}


@admin.register(Subject)
class SubjectAdmin(Approvable[Subject], WithFormerAddresses[Subject], CuratorAdmin[Subject]):
    """People, places, events and concepts: the tags of panels, and the glossary."""

    form = SubjectForm
    list_display = ["name", "kind", "date", "has_definition", "panel_count"]
    list_filter = ["kind", ("description", admin.EmptyFieldListFilter)]
    ordering = ["name"]
    search_fields = ["name", "other_names", "description"]
    search_help_text = _lazy("Search names, other spellings and definitions.")
    prepopulated_fields = {"slug": ["name"]}
    fieldsets = [
        section(None, ["name", "slug", "kind", "description", "date"]),
        section(_lazy("Names and places"), ["other_names", ("latitude", "longitude"), "wikidata"]),
    ]

    panel_count = counted("panel_subjects", "panels")

    @admin.display(description=_lazy("defined"), boolean=True, ordering="description")
    def has_definition(self, subject: Subject) -> bool:
        """Say whether the glossary has something to show."""
        return bool(subject.description)
