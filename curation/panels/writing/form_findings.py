"""The findings of a panel's form that is not saved yet."""

from dataclasses import replace

from django.http import QueryDict

from curation.checks import publishable
from curation.panels.writing import posted_form
from curation.panels.writing.sentences import Checked, checked
from curation.panels.writing.unsaved_panel import with_library
from exhibit.models import Panel


def check_form(data: QueryDict, panel: Panel | None) -> Checked:
    """Return what the checks say of a form as posted; `panel` is the saved one, None if new.

    The document, the checks and the acknowledgements are those of a saved panel. Writes nothing.
    """
    document, library = with_library(data, panel)
    document = replace(document, findings=publishable.findings_of(document, library))
    kept = panel.acknowledgements.all() if panel is not None else ()
    return checked(
        document,
        let_stand={row.fingerprint: row for row in kept},
        typed=posted_form.sent_as(data, "body"),
    )
