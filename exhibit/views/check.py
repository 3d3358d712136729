"""Pack codes: is a print-out current, and what has changed since?"""

from pathlib import Path

from django.conf import settings
from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from exhibit.documents.exhibition import Exhibition, PublishedExhibition
from exhibit.documents.pack_code import NotACode, parse
from exhibit.editions import layout
from exhibit.editions.copy import current_copy, edition_copy
from exhibit.packs.standing import Answer, standing
from exhibit.presenters.check import check_view
from exhibit.text.wording import advisory_sentence
from exhibit.views.asked import fields_of
from exhibit.views.page import for_visitors, not_open_yet, show

TOO_MANY = _noop("This address asks for too much at once. Type one code in the field.")


@for_visitors
def check(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Show the form to type a code in, or lead to the answer."""
    try:
        if (code := fields_of(request).get("code")) is None:
            return _form(request)
        # A browser writes a plus sign as %2B; one typed in an address arrives as a space.
        written = "+".join(code.split())
        return redirect("check-code", str(parse(written)))
    except TooManyFieldsSent:
        return _form(request, problem=_(TOO_MANY), status=400)
    except NotACode as wrong:
        return _form(request, problem=str(wrong), written=written, status=400)


@for_visitors
def check_code(request: HttpRequest, exhibition: Exhibition, written: str) -> HttpResponse:
    """Say whether the pack of this code is current, and what has changed since.

    What visitors see is compared, whoever asks: a working copy makes no print-out old.
    """
    try:
        code = parse(written)
    except NotACode as wrong:
        return _form(request, problem=str(wrong), written=written, status=404)
    root = Path(settings.EDITIONS_ROOT)
    now = current_copy(root)
    if now is None:
        return not_open_yet(request)
    answer = standing(
        code,
        now,
        edition_of=lambda number: edition_copy(root, number),
        numbers=layout.edition_numbers(root),
        site_url=settings.SITE_URL,
    )
    view = check_view(answer, _advisory(answer, now))
    return show(
        request,
        "exhibit/check/answer.html",
        title=_("{heading}: {code}").format(heading=view.heading, code=view.code),
        description=" ".join(view.sentences),
        section="teach",
        status=view.status,
        noindex=True,
        view=view,
    )


def _advisory(answer: Answer, now: PublishedExhibition) -> str:
    """Return what the panels of a code describe, before any of their words."""
    slugs = set(answer.subject.slugs) if answer.subject else set()
    links = [link for link in now.panels() if not slugs or slugs & {link.slug, link.theme}]
    advisories = (advisory_sentence(link.advisory) for link in links if link.advisory)
    return " ".join(dict.fromkeys(advisories))


def _form(
    request: HttpRequest, *, problem: str = "", written: str = "", status: int = 200
) -> HttpResponse:
    return show(
        request,
        "exhibit/check/form.html",
        title=_("Check a print-out"),
        description=_(
            "Type the pack code from the foot of a page: is it current, and what has changed since?"
        ),
        section="teach",
        status=status,
        noindex=bool(problem),
        problem=problem,
        written=written[:100],
    )
