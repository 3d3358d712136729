"""What the curators' templates print: elements only where they hold something, compared words,
colleagues' names, and what the screens have in common."""

from collections.abc import Iterable
from datetime import datetime

from django import template
from django.contrib.auth.models import User
from django.db.models import Model
from django.template.defaultfilters import date
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from curation.curator import name_of
from curation.desk.first_page import Dashboard, dashboard_for
from curation.manual.screens import help_for
from curation.records.links import change_address
from curation.review.record_review import RecordReview, review_of
from exhibit.documents.approved import KINDS
from exhibit.models import Panel
from exhibit.templatetags.exhibit import attribute
from exhibit.text.changes import WordRun

ELEMENTS = {"added": "ins", "removed": "del", "same": "span"}
"""The element that marks what came, what went and what stayed."""

register = template.Library()
register.filter("curator_name", name_of)
register.filter(attribute)


@register.filter
def within(words: str, element: str) -> SafeString:
    """Return words in an element, named as `p` or `p.errornote`; nothing where there are none."""
    if not words:
        return SafeString()
    name, _, css_class = element.partition(".")
    return format_html("<{0}{1}>{2}</{0}>", name, attribute(css_class, "class"), words)


@register.filter
def linked(words: str, address: str) -> SafeString | str:
    """Return words as a link; as they are where there is no address."""
    return format_html('<a href="{}">{}</a>', address, words) if address else words


@register.filter
def linked_place(name: str, place: str) -> SafeString | str:
    """Return the name of a place of the page as a link to it, and a colon; '' without a name."""
    return format_html("{}:", linked(name, f"#{place}" if place else "")) if name else ""


@register.filter
def links(entries: Iterable[tuple[str, str, str]]) -> SafeString:
    """Return links: address, words, and words for those who do not see what stands beside it."""
    link = '<a href="{}">{}<span class="visually-hidden">{}</span></a>'
    return format_html_join(" ", link, entries)


@register.filter
def panel_links(panels: Iterable[Panel]) -> SafeString:
    """Return panels by title, each with a link to its form."""
    links = ((change_address(panel), panel.title) for panel in panels)
    return format_html_join(", ", '<a href="{}">{}</a>', links)


@register.filter(expects_localtime=True)
def moment(at: datetime | None) -> SafeString:
    """Return a moment as day and time, for people and for machines; nothing where there is none."""
    if at is None:
        return SafeString()
    return format_html('<time datetime="{}">{}</time>', date(at, "c"), date(at, "j F Y, H:i"))


@register.filter
def compared(runs: Iterable[WordRun], between: str = "") -> SafeString:
    """Return runs of compared words, each in the element that marks it.

    What goes at a sentence's end keeps no blank of its own: one stands before what takes its place.
    """
    shown = list(runs)
    marked = (
        ("" if at == 0 else between or _blank(shown[at - 1], run), ELEMENTS[run.kind], run.words)
        for at, run in enumerate(shown)
    )
    return format_html_join("", "{0}<{1}>{2}</{1}>", marked)


def _blank(before: WordRun, run: WordRun) -> str:
    replaced = (before.kind, run.kind) == ("removed", "added")
    return " " if replaced and before.words[-1:].strip() else ""


@register.filter
def kind_of_change(kind: str) -> str:
    """Return what became of a sentence in one word; '' where it stayed."""
    return "" if kind == "same" else gettext(kind)


@register.simple_tag
def dashboard(user: User) -> Dashboard:
    """Return what this curator sees on the admin's first page."""
    return dashboard_for(user)


@register.simple_tag
def review_of_record(record: object, user: User) -> RecordReview | None:
    """Return where a record stands that is approved by itself; None for any other."""
    if not isinstance(record, Model) or type(record) not in KINDS or not record.pk:
        return None
    return review_of(record, user)


@register.inclusion_tag("curation/_manual_link.html", takes_context=True)
def manual_link(context: dict[str, object]) -> dict[str, object]:
    """Say what the screen is for and where the manual tells more; nothing for other screens."""
    match = getattr(context.get("request"), "resolver_match", None)
    return {"help": help_for(match.view_name) if match and not context.get("is_popup") else None}
