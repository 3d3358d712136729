"""What the rows of a note's form must say together: a clause at least, works for a consensus."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.forms.models import ModelForm
from django.utils.translation import gettext as _

from curation.admin.base import NamedFields
from curation.admin.rows import OnceInRecord
from exhibit.models import Clause, ConsensusReference, Note


class ClauseRows(OnceInRecord[Clause, Note]):
    """The clauses of a note."""

    def clean(self) -> None:
        """Refuse a note without any clause: it would say nothing."""
        super().clean()
        if not any(_kept(self)):
            raise ValidationError(
                _("Write at least one clause: a note without any says nothing."), code="no-clause"
            )


class ConsensusRows(NamedFields[ConsensusReference, Note]):
    """The works that say what specialists hold."""

    def clean(self) -> None:
        """Refuse a consensus that no work is named for."""
        super().clean()
        if self.instance.consensus != Note.Consensus.UNKNOWN and not any(_kept(self)):
            raise ValidationError(
                _(
                    "Name a work that says what specialists hold of it, or choose “not known to "
                    "us”: it is never our guess."
                ),
                code="no-consensus-work",
            )


def _kept(
    rows: "OnceInRecord[Clause, Note] | OnceInRecord[ConsensusReference, Note]",
) -> Iterator[ModelForm[Clause] | ModelForm[ConsensusReference]]:
    """Yield the rows that are filled in and stay; those with faults are there too."""
    for form in rows.forms:
        is_filled = form.instance.pk or form.has_changed()
        if is_filled and not rows._should_delete_form(form):  # type: ignore[union-attr]
            yield form
