"""The curators' side in Django's admin: it shows; the rules live in curation/actions and exhibit.

One noun a file; importing this package registers them all.
"""

from django.contrib import admin
from taggit import admin as taggit_admin
from taggit.models import Tag

from curation.admin import (
    acknowledgement,
    chart,
    drawing,
    edition,
    emendation,
    excerpt,
    exhibition,
    note,
    panel,
    picture,
    question,
    reference,
    revision,
    source,
    source_text,
    standard,
    subject,
    theme,
    timeline,
    tour,
)

__all__ = [
    "acknowledgement",
    "chart",
    "drawing",
    "edition",
    "emendation",
    "excerpt",
    "exhibition",
    "note",
    "panel",
    "picture",
    "question",
    "reference",
    "revision",
    "source",
    "source_text",
    "standard",
    "subject",
    "taggit_admin",
    "theme",
    "timeline",
    "tour",
]

# Our tags are subjects; taggit's own list would offer a second, empty kind.
admin.site.unregister(Tag)
