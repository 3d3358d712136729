"""The forms of the source reader: the words just cut, and what a curator says of them."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from curation.access import FORM, for_curators, show
from curation.curator import curator_of
from curation.presenters.reader import cut_sentence
from curation.sources.excerpts import Made, TextReplaced
from curation.sources.reader.addresses import address
from curation.sources.reader.cutting import (
    Moved,
    NoSelection,
    current_text,
    passage_of,
    selection_of,
)
from curation.sources.reader.making import EmendationForm, ExcerptForm, RecordForm, Tool
from curation.views.reader import kept_nowhere
from exhibit.models import Emendation, Excerpt, Source, SourceText
from exhibit.text import anchoring, surroundings
from exhibit.text.rights import quoted_freely

BY_SCRIPT = "reader"
"""What the reader's own script says of itself in X-Requested-With."""


def _cutting(tool: Tool) -> Callable[..., HttpResponse]:
    """Return the view that shows the words cut, and saves what a curator says of them."""

    @for_curators("exhibit.view_sourcetext", f"exhibit.add_{tool.name}", methods=FORM)
    @kept_nowhere
    def view(request: HttpRequest, key: str) -> HttpResponse:
        source = get_object_or_404(Source, key=key)
        try:
            return _cut(request, tool, source)
        except NoSelection as nothing:
            return _shown(request, tool, source, status=400, fault=str(nothing))

    return view


excerpt_cut = _cutting(ExcerptForm)
emendation_cut = _cutting(EmendationForm)


def _cut(request: HttpRequest, tool: Tool, source: Source) -> HttpResponse:
    """Show the words selected with their form, or save it. Raises NoSelection."""
    saving = request.method == "POST" and "save" in request.POST
    selection = selection_of(request.POST if request.method == "POST" else request.GET)
    text = current_text(source)
    passage = passage_of(text, selection)
    form = tool(request.POST) if saving else _empty(tool, text, passage)
    if saving and isinstance(passage, anchoring.Cut) and form.is_valid():
        try:
            result = tool.make(
                text=text,
                start=passage.start,
                end=passage.end,
                by=curator_of(request),
                **form.cleaned_data,
            )
        except ValidationError as refused:
            form.refuse(refused)
        except TextReplaced:
            text = current_text(source)
            passage = passage_of(text, selection)
        else:
            return _made(request, tool, text, result)
    if isinstance(passage, Moved):
        legend = _("Choose the place in version {version}")
        is_confirmed = bool(passage.answer and passage.answer.kind == "found")
        if is_confirmed:
            legend = _("Confirm the place in version {version}")
        return _shown(
            request,
            tool,
            source,
            status=409,
            text=text,
            form=form,
            moved=passage,
            legend=legend.format(version=text.version),
            is_confirmed=is_confirmed,
        )
    _help_with_key(form, text, passage)
    return _shown(
        request,
        tool,
        source,
        text=text,
        form=form,
        passage=passage,
        cut_sentence=_cut_sentence(tool, source, text, passage),
        notes=tool.notes(text, passage),
        back=address(text, "chosen", start=passage.start, end=passage.end),
    )


def _cut_sentence(tool: Tool, source: Source, text: SourceText, cut: anchoring.Cut) -> str:
    locator = text.locator(cut.start, cut.end, source.places)
    words = surroundings.words(cut.exact)
    says = cut_sentence(words, locator, cut.start, cut.end, text.version)
    if tool.name != "excerpt":
        return says
    if quoted_freely(source):
        return f"{says} {_('This source may be quoted freely.')}"
    budget = _("A panel may show {words} words of this source.")
    return f"{says} {budget.format(words=source.words_per_panel)}"


def _help_with_key(form: RecordForm, text: SourceText, cut: anchoring.Cut) -> None:
    """Name a key that is free, where the one given is not."""
    key = form.suggested(text, cut.start, cut.end)
    if key and "key" in form.errors:
        form["key"].help_text = _("The next free key is {key}.").format(key=key)


def _empty(tool: Tool, text: SourceText, passage: anchoring.Cut | Moved) -> RecordForm:
    """Return the form with a key suggested, where it is known which words it is for."""
    if isinstance(passage, anchoring.Cut):
        return tool(initial={"key": tool.suggested(text, passage.start, passage.end)})
    places = passage.answer.places if passage.answer else ()
    key = tool.suggested(text, places[0].start, places[0].end) if places else ""
    return tool(initial={"key": key})


def _shown(
    request: HttpRequest, tool: Tool, source: Source, *, status: int = 200, **context: Any
) -> HttpResponse:
    """Show a form: alone where the reader's script puts it beside the text, else as a page."""
    by_script = request.headers.get("X-Requested-With") == BY_SCRIPT
    template = "curation/reader/_cut.html" if by_script else "curation/reader/cut.html"
    back = reverse("curation:source-read", args=[source.key])
    if text := context.get("text"):
        back = f"{back}?version={text.version}"
    return show(
        request,
        template,
        status=status,
        source=source,
        **{
            "title": _(tool.title),
            "heading": _(tool.title),
            "button": _(tool.button),
            "action": reverse(f"curation:{tool.name}-cut", args=[source.key]),
            "back": back,
            **context,
        },
    )


def _made(
    request: HttpRequest, tool: Tool, text: SourceText, result: Made[Excerpt] | Made[Emendation]
) -> HttpResponse:
    """Say what was made, and lead back to its words in the reader."""
    row = result.record
    messages.success(
        request,
        _("{tool} {row} is there already: nothing was made twice.").format(
            tool=tool.name.capitalize(), row=row.key
        )
        if result.already
        else _("{tool} {row} is saved.").format(tool=tool.name.capitalize(), row=row.key),
    )
    back = address(text, "chosen", start=row.start, end=row.end)
    if request.headers.get("X-Requested-With") == BY_SCRIPT:
        return HttpResponse(status=201, headers={"Location": back})
    return redirect(back)
