"""Who cites the passages of a source text: asked once for all of them, whatever their number."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Model, Q

from curation.citing import TEXTS
from curation.record_links import change_address
from exhibit.models import Answer, SourceText, TourStop
from exhibit.text.marks import marks_in


@dataclass(frozen=True)
class Use:
    """A record that rests on a passage."""

    kind: str
    """panel, question, theme …, as curators call it."""
    name: str
    address: str
    """Of the form that changes it."""


Uses = dict[str, tuple[Use, ...]]
"""By citation key."""


def uses_of(text: SourceText) -> Uses:
    """Return who cites each passage of a text: by a mark in its words, or as an answer."""
    found: dict[str, dict[Use, None]] = defaultdict(dict)
    for model, columns in TEXTS.items():
        marked = Q()
        for column in columns:
            marked |= Q(**{f"{column}__contains": "[@"})
        rows = model._default_manager.filter(marked)
        for row in rows.select_related("tour") if model is TourStop else rows:
            keys = {
                key
                for column in columns
                for mark in marks_in(getattr(row, column))
                for key in mark.keys
            }
            if keys:
                use = _use(row.tour if isinstance(row, TourStop) else row)
                for key in keys:
                    found[key][use] = None
    answers = Answer.objects.filter(excerpt__source_text=text).select_related("question", "excerpt")
    for answer in answers.order_by("question__key"):
        if answer.excerpt is not None:
            found[answer.excerpt.key][_use(answer.question)] = None
    return {key: tuple(uses) for key, uses in found.items()}


def _use(row: Model) -> Use:
    return Use(str(row._meta.verbose_name), str(row), change_address(row))
