"""What a panel's form tells of others who have it open, and a key cited where it was written in."""

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
from curation.panels.concurrency import opened, presence, unsaved_work
from curation.panels.concurrency.form_states import FormSets
from curation.panels.concurrency.posted_lists import values_of
from curation.panels.concurrency.states import Values, write
from curation.panels.concurrency.unsaved_work import NEW
from curation.panels.writing.citing_at import Typed
from curation.panels.writing.last_written import CARET, caret_of, last_place, remember
from curation.panels.writing.picker import is_citable
from exhibit.models import Panel

CITE = "cite"
"""In the query of a form's address: the key to cite where its body was last written in."""


class EditingNotices(Guarded[Panel]):
    """The panel's form with its version, notices of others, and a key to cite."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, object] | None = None,
    ) -> HttpResponse:
        """Answer the form; with `?cite=L26` that key is cited where the body was written in."""
        if request.method == "GET" and CITE in request.GET and request.user.is_authenticated:
            cited = self._cited(request, object_id, request.GET[CITE])
            if cited is not None:
                return cited
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _cited(self, request: HttpRequest, object_id: str | None, key: str) -> HttpResponse | None:
        """Show the form with a key cited where its body was last written in; nothing is saved."""
        record = self.get_object(request, unquote(object_id)) if object_id else None
        may = self.has_change_permission if record is not None else self.has_add_permission
        if (object_id and record is None) or not may(request) or not is_citable(key):
            return None
        pk = record.pk if record is not None else NEW
        work = unsaved_work.kept(by=curator_of(request), noun="panel", pk=pk).first()
        if work is not None:
            values, caret = work.values(), caret_of(work.values())
        elif record is not None:
            values, caret = self._as_opened(request, record), self._caret_kept(request, record)
        else:
            return redirect(f"{request.path}?{urlencode({'body': f'[@{key}]'})}")
        cited = Typed((values.get("body") or [""])[0]).with_key(key, caret)
        values |= {"body": [cited.body], CARET: [str(cited.caret)]}
        when, number = (unsaved_work.when(work), work.pk) if work else ("", None)
        if record is None:
            return self.refilled(
                request, None, values, cited=cited, recovered=when, recovered_work=number
            )
        return self.unsaved_again(
            request, record, values, cited=cited, recovered=when, recovered_work=number
        )

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

    def seen(self, record: Panel) -> Values:
        """Return the version that a form shown again has been compared with."""
        return {"opened_version": [str(record.version)]}

    def is_stale(self, request: HttpRequest, record: Panel) -> bool:
        """Say whether a form without its opened state was opened on an earlier version."""
        return request.POST.get("opened_version") != str(record.version)

    def save_related(
        self, request: HttpRequest, form: ModelForm[Panel], formsets: FormSets, change: bool
    ) -> None:
        """Save the parts; where the body was written in is kept for the next key."""
        super().save_related(request, form, formsets, change)
        remember(request.session, form.instance, values_of(request.POST))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Show with the form who else has it open."""
        panel = context.get("original")
        context |= _addresses(panel)
        if panel is not None:
            by = curator_of(request)
            context["others"] = presence.others(by=by, panel=panel, now=timezone.now())
            # A colleague may have deleted it while this page was being made.
            if not Panel.objects.filter(pk=panel.pk).exists():
                raise Http404(
                    gettext("{panel} has just been deleted: look under Deleted records.").format(
                        panel=panel.title
                    )
                )
        return super().render_change_form(request, context, *args, **kwargs)


def _addresses(panel: Panel | None) -> dict[str, str]:
    if panel is None:
        return {"preview_address": reverse("curation:new-panel-preview")}
    return {
        "preview_address": reverse("curation:panel-preview", args=[panel.pk]),
        "presence_address": reverse("curation:panel-presence", args=[panel.pk]),
    }
