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

from curation.sources.reader.page import Chosen, ReaderPage
from curation.sources.reader.passages import Emended, Passage
from curation.sources.reader.uses import Use
from exhibit.models import Emendation, Excerpt
from exhibit.text.counting import counted

MOST_NAMED = 8
"""Keys of passages that the words chosen touch."""


@dataclass(frozen=True, kw_only=True)
class Card:
    """A passage as it stands in the list beside the text."""

    key: str
    place: str
    """Where it is to be seen in the text."""
    locator: str
    states: tuple[str, ...]
    form: str


@dataclass(frozen=True, kw_only=True)
class ExcerptCard(Card):
    """An excerpt, with those who cite it."""

    state: str
    gist: str
    visitors_see: str
    uses: tuple[Use, ...]


@dataclass(frozen=True, kw_only=True)
class EmendationCard(Card):
    """An emendation, with both readings."""

    readings: SafeString


@dataclass(frozen=True, kw_only=True)
class Listed:
    """What has been made from the page, and how much of it is not listed."""

    excerpts: tuple[ExcerptCard, ...]
    emendations: tuple[EmendationCard, ...]
    more: int


def reader_context(page: ReaderPage, request: HttpRequest) -> dict[str, Any]:
    """Return everything that the reader's page prints besides the text itself."""
    return {
        "version_sentence": _version(page),
        "chosen_sentence": _chosen(page.chosen),
        "tools": _tools(page, request),
        "hits_sentence": _hits(page),
        "hit_links": _pair(page.hit_links(), _("Previous"), _("Next")),
        "unused_links": _pair(
            page.unused_links(), _("Previous unused stretch"), _("Next unused stretch")
        ),
        "page_links": [
            (address, label, rel)
            for address, label, rel in zip(
                page.page_links(),
                (_("Page before"), _("Page after")),
                ("prev", "next"),
                strict=True,
            )
            if address
        ],
        "coverage_facts": _coverage(page),
        "listed": _listed(page),
    }


def _pair(addresses: tuple[str, str], back: str, on: str) -> list[tuple[str, str]]:
    return [pair for pair in zip(addresses, (back, on), strict=True) if pair[0]]


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
    keys = ", ".join(one.excerpt.key for one in chosen.touching[:MOST_NAMED])
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


def _coverage(page: ReaderPage) -> list[str]:
    facts = [
        _("{what}: {percent} ({characters} characters)").format(
            what=what[:1].upper() + what[1:], percent=percent, characters=characters
        )
        for what, percent, characters in page.coverage.shares
    ]
    if page.coverage.units:
        facts.append(
            _("Units cited, whole or in part: {used} of {units}").format(
                used=page.coverage.units_used, units=page.coverage.units
            )
        )
    return facts


def _listed(page: ReaderPage) -> Listed:
    made, more = page.listed
    return Listed(
        excerpts=tuple(_excerpt(one, page) for one in made.passages),
        emendations=tuple(_emendation(one, page) for one in made.emended),
        more=more,
    )


def _excerpt(one: Passage, page: ReaderPage) -> ExcerptCard:
    row = one.excerpt
    states = (one.state, _("Unit") if row.is_unit and one.uses else "", row.flag)
    return ExcerptCard(
        **_of_both(one, row, page, states),
        state=one.state,
        gist=row.gist,
        visitors_see=_("Words shown to visitors.")
        if row.public
        else _("Visitors see the gist only."),
        uses=one.uses,
    )


def _emendation(one: Emended, page: ReaderPage) -> EmendationCard:
    row = one.emendation
    confidence = _("{confidence} confidence")
    if not row.apply:
        confidence = _("{confidence} confidence, not applied")
    says = _("The file reads “<del>{file}</del>”; we leave it out.")
    if row.corrected_reading:
        says = _("The file reads “<del>{file}</del>”; we read “<ins>{corrected}</ins>”.")
    states = (row.kind, confidence.format(confidence=row.get_confidence_display()))
    return EmendationCard(
        **_of_both(one, row, page, states),
        readings=format_html(says, file=row.file_reading, corrected=row.corrected_reading),
    )


def _of_both(
    one: Passage | Emended, row: Excerpt | Emendation, page: ReaderPage, states: Iterable[str]
) -> dict[str, Any]:
    query = f"?version={page.text.version}&start={row.start}&end={row.end}#chosen"
    return {
        "key": row.key,
        "place": f"#p-{row.key}" if row.start >= page.span[0] else query,
        "locator": one.locator,
        "states": tuple(filter(None, states)),
        "form": one.address,
    }


def cut_sentence(words: int, locator: str, start: int, end: int, version: int) -> str:
    """Return which words the server has cut."""
    return _(
        "The server has cut these words: {words}, {locator}, characters {start}–{end} of version "
        "{version}."
    ).format(words=counted(words, "word"), locator=locator, start=start, end=end, version=version)
