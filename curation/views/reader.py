"""The source reader: a text to read, to select from and to search."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.views.decorators.cache import cache_control

from curation.access import POST, for_curators, show
from curation.presenters.reader import reader_context
from curation.sources.quotation_search import Answer, find
from curation.sources.reader.addresses import address
from curation.sources.reader.offsets import NoPlace
from curation.sources.reader.page import ReaderPage
from curation.sources.reader.query import Asked, asked_by
from curation.sources.reader.search import NothingToFind
from exhibit.models import Source, SourceText
from exhibit.text import anchoring

# Rights may keep these words from visitors: no cache on the way keeps them either.
kept_nowhere = cache_control(private=True, no_store=True)


@for_curators("exhibit.view_sourcetext")
@kept_nowhere
def read(request: HttpRequest, key: str) -> HttpResponse:
    """Show one page of a source text."""
    source = get_object_or_404(Source, key=key)
    asked, faults = asked_by(request.GET)
    text = _text(source, asked.version)
    if text is None:
        return show(request, "curation/reader/no_text.html", title=source.title, source=source)
    try:
        page = ReaderPage(text, asked)
        if door := page.door():
            return redirect(door)
        _ = page.hits
    except (NoPlace, NothingToFind, anchoring.OutsideText) as fault:
        faults.append(str(fault))
        page = ReaderPage(text, Asked(version=asked.version, page=asked.page, at=asked.at))
    return show(
        request,
        "curation/reader/read.html",
        title=gettext("Read: {source}").format(source=source.title),
        status=400 if faults else 200,
        source=source,
        reader=page,
        faults=faults,
        asked=asked,
        **reader_context(page, request),
    )


@for_curators("exhibit.view_sourcetext", methods=POST)
@kept_nowhere
def quotation_find(request: HttpRequest, key: str) -> HttpResponse:
    """Find pasted words: go to where they stand, or say which of the other answers it is."""
    source = get_object_or_404(Source, key=key)
    quotation = request.POST.get("quotation", "")
    try:
        answer = find(source=source, quotation=quotation)
    except anchoring.NoWords as no_words:
        answer = Answer(kind="cannot-check", sentence=str(no_words))
    if answer.kind == "found":
        messages.success(request, answer.sentence)
    text = _text(source, None)
    places = [
        (place, address(text, "chosen", start=place.start, end=place.end))
        for place in answer.places
    ]
    if answer.kind == "found":
        return redirect(places[0][1])
    return show(
        request,
        "curation/reader/found.html",
        title=gettext("The pasted words"),
        source=source,
        answer=answer,
        places=places,
        quotation=quotation,
    )


def _text(source: Source, version: int | None) -> SourceText | None:
    """Return a version of a source's words, the current one by default. Raises Http404."""
    texts = source.texts.select_related("source", "added_by")
    if version is not None:
        return get_object_or_404(texts, version=version)
    return texts.filter(is_current=True).first()
