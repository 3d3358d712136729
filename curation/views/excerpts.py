"""Finding the passage for a new excerpt: the words are cut by the server, never typed."""

from django import forms
from django.contrib.admin.options import IS_POPUP_VAR
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.access import FORM, for_curators, show
from curation.sources.intake_form import PastedText
from curation.sources.passage_form import PassageForm
from exhibit.models import Source


class ExcerptPassageForm(PassageForm):
    """Which passage of which source."""

    source = forms.ModelChoiceField(
        Source.objects.order_by("position", "key"), help_text=_lazy("Where the words stand.")
    )
    quotation = PastedText(
        rows=4,
        help_text=_lazy(
            "Paste the words. Quotation marks, dashes, line breaks and spacing need "
            "not be the same as in the text."
        ),
    )
    field_order = ("source",)
    nothing_given = _lazy("Paste a quotation, or give both offsets below.")


@for_curators("exhibit.add_excerpt", methods=FORM)
def excerpt_find(request: HttpRequest) -> HttpResponse:
    """Ask for a passage and answer with its places; nothing is saved here."""
    if request.method == "POST":
        form = ExcerptPassageForm(request.POST)
        form.is_valid()
    else:
        form = ExcerptPassageForm(initial={"source": request.GET.get("source")})
    return show(
        request,
        "curation/excerpt_find.html",
        title=_("Find the passage"),
        form=form,
        answer=form.answer,
        is_popup=IS_POPUP_VAR in request.GET,
    )
