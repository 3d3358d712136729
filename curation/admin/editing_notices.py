"""What a panel's form tells of others who have it open, and of one's own unsaved work."""

from typing import Any
from urllib.parse import urlencode

from django.contrib.admin.utils import unquote
from django.forms import ModelForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from curation.admin.guarded import Guarded
from curation.curator import curator_of
from curation.models import UnsavedWork
from curation.panels.concurrency import opened, presence, unsaved_work
from curation.panels.concurrency.form_states import FormSets
from curation.panels.concurrency.posted_lists import values_of
from curation.panels.concurrency.states import Values, read, same_state, write
from curation.panels.concurrency.unsaved_work import TOKEN
from curation.panels.writing.citing_at import Typed
from curation.panels.writing.last_written import CARET, caret_of, last_place, remember
from curation.panels.writing.picker import is_citable
from exhibit.models import Panel

CITE = "cite"
"""In the query of a form's address: the key to cite where its body was last written in."""
RECOVER = "unsaved"
"""In the query of a form's address: '1' brings unsaved work back, 'compare' compares it too."""


class EditingNotices(Guarded[Panel]):
    """The panel's form with recovery of unsaved work, and notices of others."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, object] | None = None,
    ) -> HttpResponse:
        """Answer the form; with `?unsaved=1` it holds what was typed and not saved."""
        if request.method == "GET" and CITE in request.GET and request.user.is_authenticated:
            cited = self._cited(request, object_id, request.GET[CITE])
            if cited is not None:
                return cited
        is_recovery = request.method == "GET" and RECOVER in request.GET
        if is_recovery and request.user.is_authenticated:
            recovered = self._recovered(request, object_id)
            if recovered is not None:
                return recovered
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _cited(self, request: HttpRequest, object_id: str | None, key: str) -> HttpResponse | None:
        """Show the form with a key cited where its body was last written in; nothing is saved."""
        record = self.get_object(request, unquote(object_id)) if object_id else None
        may = self.has_change_permission if record is not None else self.has_add_permission
        if (object_id and record is None) or not may(request) or not is_citable(key):
            return None
        work = unsaved_work.kept(by=curator_of(request), panel=record)
        if work is not None:
            values, caret = work.values(), caret_of(work.values())
        elif record is not None:
            values, caret = self._as_opened(request, record), self._caret_kept(request, record)
        else:
            return redirect(f"{request.path}?{urlencode({'body': f'[@{key}]'})}")
        cited = Typed((values.get("body") or [""])[0]).with_key(key, caret)
        values |= {"body": [cited.body], CARET: [str(cited.caret)]}
        when = unsaved_work.when(work) if work else ""
        if record is None:
            return self.refilled(request, None, values, cited=cited, recovered=when)
        return self.unsaved_again(request, record, values, cited=cited, recovered=when)

    def _as_opened(self, request: HttpRequest, record: Panel) -> Values:
        """Return a panel's form as a browser would send it untouched."""
        shape, saved, _ = self.reading(request, record)
        values = write(saved, shape, owner=str(record.pk)) | self.seen(record)
        for formset, inline in self.get_formsets_with_inlines(request, record):
            prefix = formset.get_default_prefix()
            if not inline.has_change_permission(request, record):
                # Rows that are only looked at: the form tells how many there are, and no more.
                rows = inline.get_queryset(request).filter(**{formset.fk.name: record})
                count = [str(len(rows))]
                values |= {f"{prefix}-TOTAL_FORMS": count, f"{prefix}-INITIAL_FORMS": count}
                values |= {f"{prefix}-{at}-id": [str(row.pk)] for at, row in enumerate(rows)}
        return values | {opened.FIELD: [opened.seal(saved)]}

    def _caret_kept(self, request: HttpRequest, panel: Panel | None) -> int | None:
        """Return the caret in the body of the panel that was saved last in this session."""
        last = last_place(curator_of(request), request.session)
        return last.caret if last is not None and last.panel == panel else None

    def _recovered(self, request: HttpRequest, object_id: str | None) -> HttpResponse | None:
        record = self.get_object(request, unquote(object_id)) if object_id else None
        if object_id and (record is None or not self.has_change_permission(request, record)):
            return None
        work = unsaved_work.kept(by=curator_of(request), panel=record)
        if work is None:
            return None
        values, when = work.values(), unsaved_work.when(work)
        if record is None:
            return self.refilled(request, None, values, recovered=when)
        compare = request.GET[RECOVER] == "compare"
        return self.unsaved_again(request, record, values, compare=compare, recovered=when)

    def seen(self, record: Panel) -> Values:
        """Return the version that a form shown again has been compared with."""
        return {"opened_version": [str(record.version)]}

    def is_stale(self, request: HttpRequest, record: Panel) -> bool:
        """Say whether a form without its opened state was opened on an earlier version."""
        return request.POST.get("opened_version") != str(record.version)

    def save_related(
        self, request: HttpRequest, form: ModelForm[Panel], formsets: FormSets, change: bool
    ) -> None:
        """Save the parts; what was kept of this form while it was not saved is needed no more."""
        super().save_related(request, form, formsets, change)
        remember(request.session, form.instance, values_of(request.POST))
        panel = form.instance if change else None
        unsaved_work.forget(by=curator_of(request), panel=panel, token=request.POST.get(TOKEN, ""))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Show with the form who else has it open, and unsaved work that can be brought back."""
        panel, saved = context.get("original"), None
        by = curator_of(request)
        context |= _addresses(panel)
        if panel is not None:
            context["others"] = presence.others(by=by, panel=panel, now=timezone.now())
            saved = Panel.objects.filter(pk=panel.pk).first()
            if saved is None:  # a colleague deleted it while this page was being made
                raise Http404(
                    gettext("{panel} has just been deleted: look under Deleted records.").format(
                        panel=panel.title
                    )
                )
            context["version_now"] = saved.version
        token = (getattr(request, "refilled", None) or request.POST).get(TOKEN, "")
        if (work := self._undecided(request, saved, token)) is not None:
            context["unsaved_from"] = unsaved_work.when(work)
        return super().render_change_form(request, context, *args, **kwargs)

    def _undecided(
        self, request: HttpRequest, panel: Panel | None, token: str
    ) -> UnsavedWork | None:
        """Return unsaved work of another opened form that says something else than `panel`.

        That is the panel as it is saved, not as a form refused just now would have it.
        """
        by = curator_of(request)
        work = unsaved_work.kept(by=by, panel=panel)
        if work is None or work.values().get(TOKEN) == [token]:
            return None
        if panel is not None and self.has_change_permission(request, panel):
            shape, state, _ = self.reading(request, panel)
            if same_state(read(work.values(), shape), state):
                unsaved_work.throw_away(by=by, panel=panel)
                return None
        return work


def _addresses(panel: Panel | None) -> dict[str, str]:
    if panel is None:
        return {
            "preview_address": reverse("curation:new-panel-preview"),
            "unsaved_address": reverse("curation:new-panel-unsaved"),
        }
    return {
        "preview_address": reverse("curation:panel-preview", args=[panel.pk]),
        "unsaved_address": reverse("curation:panel-unsaved", args=[panel.pk]),
        "presence_address": reverse("curation:panel-presence", args=[panel.pk]),
    }
