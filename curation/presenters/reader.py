"""The source reader: what is chosen, found and made of a text, in words and with its addresses."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.records.links import change_address
from curation.sources.reader.page import Chosen, ReaderPage
from curation.sources.reader.passages import Passage
from exhibit.models import Emendation, Excerpt
from exhibit.text.counting import counted

MOST_LISTED = 300
"""Passages told of beside one page."""
MOST_NAMED = 8
"""Keys of passages that the words chosen touch."""


@dataclass(frozen=True, kw_only=True)
class Card:
    """An excerpt or an emendation as it stands in the list beside the text."""

    record: Excerpt | Emendation
    place: str
    """Where it is to be seen in the text."""
    locator: str
    states: tuple[str, ...]
    passage: Passage | None = None
    """Of an excerpt: with those who cite it."""

    @property
    def form(self) -> str:
        """Return the address of the form that changes it."""
        return change_address(self.record)

    @property
    def readings(self) -> SafeString:
        """Return both readings of an emendation; '' for an excerpt."""
        row = self.record
        if isinstance(row, Excerpt):
            return SafeString()
        says = _("The file reads “<del>{file}</del>”; we leave it out.")
        if row.corrected_reading:
            says = _("The file reads “<del>{file}</del>”; we read “<ins>{corrected}</ins>”.")
        return format_html(says, file=row.file_reading, corrected=row.corrected_reading)


def reader_context(page: ReaderPage, request: HttpRequest) -> dict[str, Any]:
    """Return everything that the reader's page prints besides the text itself."""
    return {
        "version_sentence": _version(page),
        "chosen_sentence": _chosen(page.chosen),
        "tools": _tools(page, request),
        "hits_sentence": _hits(page),
        "hit_links": _links(page.hit_links(), (_("Previous"), _("Next"))),
        "unused_links": _links(
            page.unused_links(), (_("Previous unused stretch"), _("Next unused stretch"))
        ),
        "page_links": _links(
            page.page_links(), (_("Page before"), _("Page after")), ("prev", "next")
        ),
        "listed": _listed(page),
    }


def _links(addresses: tuple[str, str], *more: tuple[str, str]) -> list[tuple[str, ...]]:
    """Return those of two links that have an address, each with its words and what else it has."""
    return [link for link in zip(addresses, *more, strict=True) if link[0]]


def _version(page: ReaderPage) -> str:
    text = page.text
    says = _("Version {version}{current}, added {day}; {characters} characters, {lines}.")
    if text.added_by:
        says = _(
            "Version {version}{current}, added {day} by {by}; {characters} characters, {lines}."
        )
    lines = ngettext("{count} line", "{count} lines", page.layout.line_count)
    return says.format(
        version=text.version,
        current=_(", current") if text.is_current else "",
        day=date_format(text.added_at, "j F Y"),
        by=text.added_by,
        characters=page.layout.length,
        lines=lines.format(count=page.layout.line_count),
    )


def _chosen(chosen: Chosen | None) -> str:
    if chosen is None:
        return _("No words are chosen.")
    says = ngettext(
        "Chosen: {count} word, {locator}, characters {start}–{end}.",
        "Chosen: {count} words, {locator}, characters {start}–{end}.",
        chosen.words,
    ).format(
        count=chosen.words,
        locator=chosen.locator,
        start=chosen.passage.start,
        end=chosen.passage.end,
    )
    keys = ", ".join(passage.excerpt.key for passage in chosen.touching[:MOST_NAMED])
    if len(chosen.touching) > MOST_NAMED:
        return f"{says} {_('In or over {keys} and more.').format(keys=keys)}"
    return f"{says} {_('In or over {keys}.').format(keys=keys)}" if keys else says


def _tools(page: ReaderPage, request: HttpRequest) -> list[tuple[str, str, str]]:
    """Return the buttons this curator may press: address, label, class."""
    tools = (
        ("exhibit.add_excerpt", "curation:excerpt-cut", _("Make excerpt"), "primary"),
        ("exhibit.add_emendation", "curation:emendation-cut", _("Emend"), ""),
    )
    return [
        (reverse(name, args=[page.text.source.key]), label, mark)
        for permission, name, label, mark in tools
        if request.user.has_perm(permission)
    ]


def _hits(page: ReaderPage) -> str:
    hits, words = page.hits, page.asked.q
    if hits is None:
        return ""
    if not hits.count:
        return _(
            "“{words}” does not stand in the text. Signs, spacing and capitals need not be the "
            "same; the words must be."
        ).format(words=words)
    times = ngettext("{count} time", "{count} times", hits.count)
    if hits.more:
        times = _("{count} times and more")
    says = _("“{words}” stands in the text {times}.")
    if page.hit:
        says = _("“{words}” stands in the text {times}; this is number {number}.")
    return says.format(words=words, times=times.format(count=hits.count), number=page.hit)


def _listed(page: ReaderPage) -> dict[str, Any]:
    """Return what has been made from the page, and how much of it is not listed.

    At most so many passages and as many emendations: nobody reads a list of thousands.
    """
    start, end = page.span
    passages = page.made.touching(start, end)
    emendations = [row for row in page.made.emendations if row.start < end and row.end > start]
    more = max(0, len(passages) - MOST_LISTED) + max(0, len(emendations) - MOST_LISTED)
    return {
        "excerpts": [
            _card(page, passage.excerpt, _states_of_excerpt(passage), passage)
            for passage in passages[:MOST_LISTED]
        ],
        "emendations": [
            _card(page, row, _states_of_emendation(row)) for row in emendations[:MOST_LISTED]
        ],
        "more": more,
    }


def _states_of_excerpt(passage: Passage) -> list[str]:
    excerpt = passage.excerpt
    unit = _("Unit") if excerpt.is_unit and passage.uses else ""
    return [passage.state, unit, excerpt.flag]


def _states_of_emendation(row: Emendation) -> list[str]:
    confidence = _("{confidence} confidence")
    if not row.apply:
        confidence = _("{confidence} confidence, not applied")
    return [row.kind, confidence.format(confidence=row.get_confidence_display())]


def _card(
    page: ReaderPage,
    record: Excerpt | Emendation,
    states: Iterable[str],
    passage: Passage | None = None,
) -> Card:
    start, end = record.start, record.end
    query = f"?version={page.text.version}&start={start}&end={end}#chosen"
    return Card(
        record=record,
        place=f"#p-{record.key}" if start >= page.span[0] else query,
        locator=page.text.locator(start, end, page.text.source.places),
        states=tuple(filter(None, states)),
        passage=passage,
    )


def cut_sentence(words: int, locator: str, start: int, end: int, version: int) -> str:
    """Return which words the server has cut."""
    return _(
        "The server has cut these words: {words}, {locator}, characters {start}–{end} of version "
        "{version}."
    ).format(words=counted(words, "word"), locator=locator, start=start, end=end, version=version)
