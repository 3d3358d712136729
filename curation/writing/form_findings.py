"""The findings of a panel's form that is not saved yet."""

from dataclasses import replace

from django.http import QueryDict

from curation import checking
from curation.writing import posted
from curation.writing.sentences import Checked, checked
from curation.writing.unsaved import with_library
from exhibit.models import Panel


def check_form(data: QueryDict, panel: Panel | None) -> Checked:
    """Return what the checks say of a form as posted; `panel` is the saved one, None if new.

    The document, the checks and the acknowledgements are those of a saved panel. Writes nothing.
    """
    document, library = with_library(data, panel)
    document = replace(document, findings=checking.findings_of(document, library))
    kept = panel.acknowledgements.all() if panel is not None else ()
    return checked(
        document,
        let_stand={row.fingerprint: row for row in kept},
        typed=posted.sent_as(data, "body"),
    )
