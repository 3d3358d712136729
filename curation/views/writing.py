"""What the panel's form asks for while somebody writes. Nothing here writes anything."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import gettext_noop as _noop
from django.views.decorators.cache import never_cache

from curation.access import for_curators, show
from curation.panels.writing import picker
from curation.panels.writing.sentences import check_form
from curation.panels.writing.unsaved_panel import too_long, with_library
from curation.views.editor import of_saved_and_new
from exhibit.documents.library import Library
from exhibit.documents.panel import PanelDocument
from exhibit.models import Panel, Source

NO_BODY = _noop("This is not the form of a panel: it has no body. Open the panel again.")
PARTS = ("picker", "results", "options")


class CitablesForm(forms.Form):
    """What to look for, and for which panel."""

    q = forms.CharField(label=_lazy("Words or a key"), max_length=200, required=False)
    source = forms.ChoiceField(label=_lazy("In"), required=False)
    panel = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    part = forms.ChoiceField(
        required=False, choices=[(part, part) for part in PARTS], widget=forms.HiddenInput
    )

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data, auto_id="cite-%s")
        sources = Source.objects.order_by("position", "key")
        self.fields["source"].choices = [  # type: ignore[attr-defined]
            ("", "everything"),
            *((source.key, f"{source.mark} {source.title}") for source in sources),
            (picker.NOTES, _("scholarship notes")),
        ]


@never_cache
def _findings(request: HttpRequest, panel: Panel | None) -> HttpResponse:
    """Answer what the checks say of a panel's form that is not saved yet."""
    if "body" not in request.POST:
        return HttpResponseBadRequest(_(NO_BODY), content_type="text/plain; charset=utf-8")
    if why := too_long(request.POST):
        return HttpResponseBadRequest(why, content_type="text/plain; charset=utf-8")
    context = {
        "checked": check_form(request.POST, panel),
        "may_acknowledge": request.user.has_perm("exhibit.add_acknowledgement"),
        "unsaved": True,
    }
    return render(request, "curation/writing/_checked.html", context)


panel_findings, new_panel_findings = of_saved_and_new(_findings)


@never_cache
@for_curators("exhibit.change_panel")
def citables(request: HttpRequest) -> HttpResponse:
    """Show what can be cited, by words, source or key: a page, or a part of the panel's form."""
    form = CitablesForm(request.GET)
    if not form.is_valid():
        return _page(request, form, matches=None, status=400)
    query, source = form.cleaned_data["q"], form.cleaned_data["source"]
    part = form.cleaned_data["part"]
    if part == "options":
        matches = picker.find(query, limit=picker.MOST_OPTIONS)
        return render(request, "curation/writing/_options.html", {"matches": matches})
    matches = picker.find(query, source=source)
    panel, data = form.cleaned_data["panel"], request.GET if part else None
    document, library = _panel_with(panel, data, {row.key for row in matches.rows})
    weighed = picker.citables(matches.rows, document, library)
    return _page(request, form, matches=matches, citables=weighed)


def _page(
    request: HttpRequest, form: CitablesForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    """Show the whole page, or only the part that the panel's form asked for."""
    part = form.cleaned_data.get("part", "")
    context = {"form": form, "part": part, **more}
    if part:
        return render(request, f"curation/writing/_{part}.html", context, status=status)
    title = _("Find what to cite")
    return show(request, "curation/writing/citables.html", title=title, status=status, **context)


def _panel_with(
    pk: int | None, form_data: QueryDict | None, also: set[str]
) -> tuple[PanelDocument, Library]:
    """Return the saved panel, or as it would be with the citations and questions of its form."""
    panel = get_object_or_404(Panel, pk=pk) if pk else None
    data = QueryDict(mutable=True)
    if form_data is not None:
        data["body"] = " ".join(f"[@{key}]" for key in form_data.getlist("cited"))
        for name in form_data:
            if name.startswith("panel_questions-"):
                data.setlist(name, form_data.getlist(name))
    return with_library(data, panel, also)
