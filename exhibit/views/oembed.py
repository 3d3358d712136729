"""The oEmbed provider (https://oembed.com): what other sites show for a link to one of our pages.

The type is `link`, with the page's card as thumbnail. `rich` would be a frame around the page,
which our own policy forbids (`frame-ancestors 'none'`), or loose HTML, in which a quotation parts
from its credit line and a flag from its panel.
"""

import re
from urllib.parse import SplitResult, urlsplit
from xml.sax.saxutils import escape

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _

from exhibit import social_cards
from exhibit.documents.codec import BadDocument
from exhibit.documents.excerpt_cards import flag_label
from exhibit.documents.exhibition import Exhibition, Unknown
from exhibit.editions.copy import edition_copy
from exhibit.views.page import Refused, for_visitors

XML = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>'
FORMATS = ("json", "xml")
KEPT = re.compile(r"/editions/([0-9]{1,6})(/.*)")


@for_visitors
def oembed(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Answer what a page is, for the address in `url`."""
    query = request.GET
    try:
        form = query.get("format", "json")
        if form not in FORMATS:
            raise Refused(
                _("format is {form!r}: this site has json and xml.").format(form=form[:20]),
                status=501,
            )
        width, height = _limit(query, "maxwidth"), _limit(query, "maxheight")
        answer = _describe(query.get("url", ""), exhibition)
    except Refused as refused:
        words = f"{refused.sentence}\n"
        return HttpResponse(words, status=refused.status, content_type="text/plain; charset=utf-8")
    if width < social_cards.WIDTH or height < social_cards.HEIGHT:
        # A thumbnail must fit what was asked for, and a card has one size.
        answer = {name: value for name, value in answer.items() if not name.startswith("thumbnail")}
    if form == "json":
        return JsonResponse(answer)
    lines = "".join(f"<{name}>{escape(str(value))}</{name}>\n" for name, value in answer.items())
    document = f"{XML}\n<oembed>\n{lines}</oembed>\n"
    return HttpResponse(document, content_type="text/xml; charset=utf-8")


def _limit(query: QueryDict, name: str) -> int:
    """Return the most pixels of a side. Raises Refused for what is no number of pixels."""
    value = query.get(name, "")
    if not value:
        return 100_000
    if not re.fullmatch(r"[0-9]{1,6}", value) or int(value) < 1:
        raise Refused(
            _("{name} is {value!r}: write a whole number of pixels, 1 or more.").format(
                name=name, value=value[:20]
            ),
        )
    return int(value)


def _describe(address: str, exhibition: Exhibition) -> dict[str, str | int]:
    """Return the oEmbed answer for one of our pages. Raises Refused where there is none."""
    if not address:
        raise Refused("url is missing: give the address of a page, ?url=https://….")
    path, root = _own_path(address), ""
    if kept := KEPT.fullmatch(path):
        root, path = f"/editions/{kept[1]}", kept[2]
        exhibition = _kept_edition(int(kept[1]))
    title, card = _page(path, exhibition)
    about = exhibition.about()
    return {
        "version": "1.0",
        "type": "link",
        "title": title,
        "author_name": about.title,
        "author_url": f"{settings.SITE_URL}{root}/",
        "provider_name": about.title,
        "provider_url": f"{settings.SITE_URL}/",
        "cache_age": 86400,
        "thumbnail_url": f"{settings.SITE_URL}{root}{card}",
        "thumbnail_width": social_cards.WIDTH,
        "thumbnail_height": social_cards.HEIGHT,
    }


def _own_path(address: str) -> str:
    """Return the path of an address of this site. Raises Refused for any other site's."""
    site = urlsplit(settings.SITE_URL)
    try:
        parts = urlsplit(address)
        same = parts.hostname == site.hostname and _port(parts) == _port(site)
    except ValueError:
        same = False
    if not same or parts.scheme not in ("http", "https"):
        raise Refused(
            _("url is not an address of this site: ours begin {site_url}/.").format(
                site_url=settings.SITE_URL
            ),
            status=404,
        )
    return parts.path or "/"


def _port(address: SplitResult) -> int | None:
    """Return a port that is not the usual one: http and https of a site are the same site."""
    return None if address.port in (None, 80, 443) else address.port


def _kept_edition(number: int) -> Exhibition:
    try:
        return edition_copy(settings.EDITIONS_ROOT, number)
    except (OSError, ValueError, BadDocument) as error:
        raise Refused(
            _("url names edition {number}, and there is no such edition.").format(number=number),
            status=404,
        ) from error


def _page(path: str, exhibition: Exhibition) -> tuple[str, str]:
    """Return title and card of a page, both with what a reader must know of it."""
    try:
        page = resolve(path)
        name = page.kwargs.get("slug") or page.kwargs.get("key", "")
        match page.url_name:
            case "home":
                return exhibition.about().title, reverse("exhibition-card")
            case "panel-detail":
                panel = exhibition.panel(name)
                flag = flag_label(panel.flag, panel.title)
                title = f"{panel.title} ({flag.lower()})" if flag else panel.title
                return title, reverse("panel-card", args=[name])
            case "theme-detail":
                return exhibition.theme(name).title, reverse("exhibition-card")
            case "question-detail":
                title = exhibition.question(name).question.title
                return title, reverse("exhibition-card")
            case "source-detail":
                return exhibition.source(name).source.title, reverse("exhibition-card")
    except (Resolver404, Unknown):
        pass
    raise Refused(_("url is no page of the exhibition that can be shown elsewhere."), 404)
