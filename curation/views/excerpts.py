"""Finding the passage for a new excerpt: the words are cut by the server, never typed."""

from typing import Any

from django import forms
from django.contrib.admin.options import IS_POPUP_VAR
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods

from curation.access import for_curators, show
from curation.sources.intake_form import PastedText
from curation.sources.quotation_search import Answer, at_offsets, find
from exhibit.models import Source
from exhibit.text import anchoring


class PassageForm(forms.Form):
    """Which passage: by its words, or by its offsets."""

    source = forms.ModelChoiceField(
        Source.objects.order_by("position", "key"), help_text=_lazy("Where the words stand.")
    )
    quotation = PastedText(
        help_text=_lazy(
            "Paste the words. Quotation marks, dashes, line breaks and spacing need "
            "not be the same as in the text."
        )
    )
    start = forms.IntegerField(
        required=False, min_value=0, help_text=_lazy("First character, counted from 0.")
    )
    end = forms.IntegerField(
        required=False, min_value=0, help_text=_lazy("Character after the last one.")
    )
    answer: Answer | None = None

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["quotation"].widget.attrs["rows"] = 4

    def clean(self) -> dict[str, object] | None:
        """Look the passage up; `answer` holds what was found."""
        cleaned = super().clean() or {}
        source, quotation = cleaned.get("source"), cleaned.get("quotation") or ""
        start, end = cleaned.get("start"), cleaned.get("end")
        if source is None or self.errors:
            return cleaned
        try:
            if quotation.strip():
                self.answer = find(source=source, quotation=quotation)
            elif start is not None and end is not None:
                self.answer = at_offsets(source=source, start=start, end=end)
            else:
                self.add_error("quotation", _("Paste a quotation, or give both offsets below."))
        except anchoring.NoWords as error:
            self.add_error("quotation", str(error))
        except anchoring.OutsideText as error:
            self.add_error("end", str(error))
        return cleaned


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators("exhibit.add_excerpt")
def excerpt_find(request: HttpRequest) -> HttpResponse:
    """Ask for a passage and answer with its places; nothing is saved here."""
    if request.method == "POST":
        form = PassageForm(request.POST)
        form.is_valid()
    else:
        form = PassageForm(initial={"source": request.GET.get("source")})
    return show(
        request,
        "curation/excerpt_find.html",
        title=_("Find the passage"),
        form=form,
        answer=form.answer,
        is_popup=IS_POPUP_VAR in request.GET,
    )
