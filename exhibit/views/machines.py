"""What machines ask for: robots.txt and the health check."""

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from exhibit.addresses import STAFF
from exhibit.documents.exhibition import Exhibition
from exhibit.editions import layout, pointer
from exhibit.exports import credits_text as credit
from exhibit.views.page import for_visitors


@for_visitors
def robots(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Answer with robots.txt: all may read, but not the curators' side.

    Packs of one's own are made when asked for; a machine that follows links needs none.
    """
    lines = [
        "User-agent: *",
        *(f"Disallow: {prefix}" for prefix in STAFF),
        "Disallow: /packs/?",
        "Disallow: /packs/pack.zip",
        "",
        f"Sitemap: {settings.SITE_URL}/sitemap.xml",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@for_visitors
def credits_text(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Answer with who made what, as plain text."""
    data = credit.render(exhibition, site_url=settings.SITE_URL)
    return HttpResponse(data, content_type=credit.MEDIA_TYPE)


@require_safe
@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """Answer whether visitors can be served, and whether curators can work.

    200 while an edition can be shown, even with the database down; 503 otherwise.
    """
    try:
        edition = pointer.current(settings.EDITIONS_ROOT)
    except layout.EditionError:
        edition = None
    try:
        connection.ensure_connection()
        database = "ok"
    except DatabaseError:
        database = "unreachable"
    return JsonResponse({"edition": edition, "database": database}, status=200 if edition else 503)
