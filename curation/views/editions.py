"""What changed between two editions, page beside page, and an earlier edition made current."""

from dataclasses import dataclass
from urllib.parse import quote

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.access import FORM, for_curators, show
from curation.curator import curator_of
from curation.presenters.publishing import what_changed, what_would_be_lost
from curation.publishing import edition_differences, next_edition, publication
from curation.publishing.edition_differences import Unreadable
from exhibit.comparing import Difference, Side
from exhibit.comparing import differences as found_between
from exhibit.editions.layout import EditionError
from exhibit.models import Edition

NEXT = "next"


class BadQuery(ValueError):
    """An address that names no two editions; the message says what to do."""


@dataclass(frozen=True)
class Pair:
    """The two that are compared: numbers of editions, or 'next' for what would be published."""

    before: int
    after: int | None
    """None stands for the next edition."""

    @property
    def names(self) -> tuple[str, str]:
        """How the two are called in sentences."""
        edition = _("edition {number}")
        after = _("the next edition")
        if self.after is not None:
            after = edition.format(number=self.after)
        return edition.format(number=self.before), after


class EditionsForm(forms.Form):
    """Which two editions are compared."""

    def __init__(self, numbers: list[int], pair: Pair | None) -> None:
        initial = {"from": pair.before, "to": pair.after} if pair else {}
        super().__init__(initial=initial, label_suffix="")
        labels = {"from": _lazy("From edition"), "to": _lazy("to edition")}
        for name, label in labels.items():
            self.fields[name] = forms.ChoiceField(
                label=label, choices=[(number, number) for number in numbers]
            )


@dataclass(frozen=True, kw_only=True)
class PageSide:
    """One page in one edition, for a frame."""

    name: str
    heading: str
    title: str
    address: str
    """'' where the edition has no such page."""


def pair_of(query: QueryDict, *, next_too: bool = False) -> Pair:
    """Return the two editions that an address names. Raises BadQuery."""
    known = edition_differences.edition_numbers()
    numbers: list[int | None] = []
    for name in ("from", "to"):
        value = query.get(name, "").strip()
        if next_too and name == "to" and value == NEXT:
            numbers.append(None)
        elif not (value.isascii() and value.isdigit() and int(value[:9]) in known):
            raise BadQuery(
                _("There is no edition {number} to compare: choose two editions below.").format(
                    number=repr(value[:20])
                )
                if value
                else _(
                    "The address does not say which editions to compare: “{name}” is empty."
                ).format(name=name)
            )
        else:
            numbers.append(int(value))
    before, after = numbers
    if before is None or before == after:
        raise BadQuery(_("An edition does not differ from itself: choose two editions."))
    return Pair(before, after)


@for_curators("exhibit.view_edition")
def compare(request: HttpRequest) -> HttpResponse:
    """Tell what changed between two editions; without a query, ask which."""
    context: dict[str, object] = {}
    pair, status = None, 200
    if request.GET:
        try:
            pair = pair_of(request.GET)
            number = pair.after or 0
            comparison = edition_differences.compared(pair.before, number)
            context["changes"] = what_changed(comparison, *pair.names, number)
        except BadQuery as bad:
            context["error"], status = str(bad), 400
        except Unreadable as unreadable:
            context["error"] = str(unreadable)
    choose = _choice(pair)
    return show(
        request,
        "curation/editions/compare.html",
        title=_("What changed between two editions"),
        status=status,
        choose=choose,
        too_few="" if choose else _("There are not two editions yet: publish first."),
        **context,
    )


def _choice(pair: Pair | None = None) -> EditionsForm | None:
    """Return the form that asks for two editions; None where there are not two."""
    numbers = edition_differences.edition_numbers()
    return EditionsForm(numbers, pair) if len(numbers) > 1 else None


@for_curators("exhibit.view_edition")
def pages(request: HttpRequest) -> HttpResponse:
    """Show one page as it is and as it would be, side by side, and its sentences above."""
    path = request.GET.get("path", "")
    context: dict[str, object] = {}
    status, title = 200, _("A page in two editions")
    try:
        pair = pair_of(request.GET, next_too=True)
        if not path.startswith("/"):
            raise BadQuery(_("The address does not say which page to show, such as /about/."))
        if pair.after is None and not request.user.has_perm("exhibit.publish_edition"):
            raise BadQuery(_("The next edition is shown to publishers only."))
        sides = edition_differences.edition_side(pair.before), _after(pair)
        rows = [difference for difference in found_between(*sides) if difference.path == path]
        title = rows[0].title if len(rows) == 1 else path
        context |= {"rows": rows, "sides": _sides(pair, path, rows)}
    except BadQuery as bad:
        context |= {"error": str(bad), "choose": _choice()}
        status = 400
    except Unreadable as unreadable:
        context["error"] = str(unreadable)
    return show(request, "curation/editions/pages.html", title=title, status=status, **context)


def _after(pair: Pair) -> Side:
    if pair.after is not None:
        return edition_differences.edition_side(pair.after)
    edition = next_edition.read(number=edition_differences.next_number())
    return edition_differences.next_side(edition, edition.exhibition())


def _sides(pair: Pair, path: str, rows: list[Difference]) -> list[PageSide]:
    """Return the page in both editions, the earlier first."""
    what = {difference.what for difference in rows}
    current = edition_differences.current_number()
    sides = []
    for name, number, words, missing in (
        ("old", pair.before, pair.names[0], {"added"}),
        ("new", pair.after, pair.names[1], {"removed"}),
    ):
        heading = _("In {edition}")
        if number == current:
            heading = _("In {edition}, now on the wall")
        sides.append(
            PageSide(
                name=name,
                heading=heading.format(edition=words),
                title=_("The page in {edition}").format(edition=words),
                address="" if what == missing else _frame(number, path),
            )
        )
    return sides


def _frame(number: int | None, path: str) -> str:
    """Return where a page of an edition, or with None of the next one, stands for a frame."""
    home = (
        reverse("curation:edition-home", args=[number])
        if number
        else reverse("curation:publish-preview-home")
    )
    return home + quote(path.lstrip("/"))


@for_curators("exhibit.publish_edition", methods=FORM)
def make_current(request: HttpRequest, number: int) -> HttpResponse:
    """Say what visitors would lose and gain; then make an earlier edition the one they see."""
    edition = get_object_or_404(Edition, number=number)
    now = edition_differences.current_number()
    if request.method == "POST":
        # What was confirmed was a step from the edition that was current then.
        if request.POST.get("instead_of", "") != str(now or ""):
            messages.warning(request, _("Meanwhile visitors see another edition: look again."))
            return redirect(request.path)
        try:
            publication.make_current(number=number, by=curator_of(request))
        except (EditionError, OSError) as error:
            says = _("Edition {number} cannot be shown: {error}")
            messages.error(request, says.format(number=number, error=error))
        else:
            messages.success(
                request, _("Visitors see edition {number} again.").format(number=number)
            )
        return redirect(reverse("admin:exhibit_edition_change", args=[edition.pk]))
    changes, fault = None, ""
    try:
        if now and now != number:
            comparison = edition_differences.compared(now, number)
            changes = what_would_be_lost(comparison, number)
    except Unreadable as unreadable:
        fault = str(unreadable)
    heading = _("Show visitors edition {number}?")
    if now:
        heading = _("Show visitors edition {number} instead of edition {now}?")
    return show(
        request,
        "curation/editions/make_current.html",
        title=_("Show visitors edition {number} again?").format(number=number),
        heading=heading.format(number=number, now=now),
        edition=edition,
        now=now,
        is_current=now == number,
        changes=changes,
        error=fault,
    )
