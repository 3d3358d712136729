"""What the lists and forms of records have that are approved one by one."""

from typing import TYPE_CHECKING, TypeVar

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Model
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _lazy

from curation.admin import filters
from curation.admin.acts_together import ActsTogether
from curation.review.record_states import standings, waiting_keys

if TYPE_CHECKING:
    from django.contrib.admin.options import _ListDisplayT, _ListFilterT

Record = TypeVar("Record", bound=Model)


class Approvable(ActsTogether[Record]):
    """Mixed into an admin before the others: says where records stand."""

    def get_list_display(self, request: HttpRequest) -> "_ListDisplayT[Record]":
        """Return the columns, with where a record stands as the last."""
        return [*super().get_list_display(request), "approval_state"]

    def get_list_filter(self, request: HttpRequest) -> "list[_ListFilterT]":
        """Return the filters, with what waits to be approved as the first."""
        keys = {"waiting": (_lazy("to be approved"), lambda: waiting_keys(self.model))}
        waits = filters.by_keys(_lazy("approval"), "approval", keys)
        return [waits, *super().get_list_filter(request)]

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        """Return the list with where each record of its page stands."""
        changes = super().get_changelist_instance(request)
        records = list(changes.result_list)
        states = standings(self.model, [record.pk for record in records])
        for record in records:
            # One that was deleted this moment stands nowhere.
            record.standing = states.get(record.pk)
        changes.result_list = records
        return changes

    @admin.display(description=_lazy("approval"))
    def approval_state(self, record: Model) -> SafeString | str:
        """Return where the record stands, marked by more than its colour."""
        standing = getattr(record, "standing", None)
        if standing is None:
            return ""
        return format_html(
            '<span class="state state-{}">{}</span>', standing.state.value, standing.state.label
        )
