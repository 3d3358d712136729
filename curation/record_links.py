"""Where a curator mends what a problem names: from its words to the address of the record."""

from django.contrib.admin.utils import quote
from django.db.models import Model
from django.urls import reverse

from exhibit.models import Emendation, Excerpt, Panel, Question, Source, Theme

# As `curation.checking` and `curation.actions.publishing` begin their problems.
KINDS: dict[str, tuple[type[Model], str]] = {
    "Panel": (Panel, "slug"),
    "Theme": (Theme, "slug"),
    "Question": (Question, "slug"),
    "Source text": (Source, "key"),
    "Source": (Source, "key"),
    "Excerpt": (Excerpt, "key"),
    "Emendation": (Emendation, "key"),
}


def change_address(record: Model) -> str:
    """Return the address of the form that changes a record."""
    meta = record._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[quote(record.pk)])


def address_of(where: str) -> str:
    """Return the address of the record a problem names, or '' where there is no such record."""
    if where.partition(",")[0] == "Exhibition":
        return reverse("admin:exhibit_exhibition_changelist")
    for kind, (model, column) in KINDS.items():
        if where.startswith(f"{kind} "):
            name = where.removeprefix(f"{kind} ").partition(",")[0]
            record = model._default_manager.filter(**{column: name}).only("pk").first()
            return change_address(record) if record else ""
    return ""
