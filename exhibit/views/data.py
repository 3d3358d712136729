"""A panel in other formats, and the pictures of its charts: pure functions of the document."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from exhibit import charts
from exhibit.documents.exhibition import Exhibition, charts_on_display, find
from exhibit.documents.pack import Kind
from exhibit.exports import citations, panel_json, panel_jsonld
from exhibit.views.page import for_visitors


@for_visitors
def panel_as_json(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Answer with the panel as JSON."""
    data = panel_json.render(
        exhibition.panel(slug),
        about=exhibition.about(),
        stamp=exhibition.stamp,
        site_url=settings.SITE_URL,
    )
    return HttpResponse(data, content_type=panel_json.MEDIA_TYPE)


@for_visitors
def panel_as_jsonld(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Answer with the panel as JSON-LD in the words of schema.org."""
    pack = exhibition.pack(Kind.PANEL, slug)
    data = panel_jsonld.render(
        exhibition.panel(slug),
        about=exhibition.about(),
        stamp=exhibition.stamp,
        site_url=settings.SITE_URL,
        standards=exhibition.standards(),
        files=pack.files if pack else (),
    )
    return HttpResponse(data, content_type=panel_jsonld.MEDIA_TYPE)


@for_visitors
def panel_citation(
    request: HttpRequest, exhibition: Exhibition, slug: str, ending: str
) -> HttpResponse:
    """Answer with the citation of the panel as a file for a reference manager."""
    panel, title = exhibition.panel(slug), exhibition.about().title
    try:
        data = citations.render(panel, title, exhibition.stamp, settings.SITE_URL, ending)
    except citations.UnknownFormat as unknown:
        raise Http404(str(unknown)) from unknown
    return HttpResponse(data, content_type=citations.MEDIA_TYPES[ending])


@for_visitors
def chart_svg(
    request: HttpRequest, exhibition: Exhibition, key: str, dark: bool = False
) -> HttpResponse:
    """Answer with a chart as SVG, for light or dark paper."""
    chart = find(charts_on_display(exhibition), "chart", key)
    data = charts.render(chart.spec, dark=dark)
    return HttpResponse(data, content_type="image/svg+xml")


@for_visitors
def chart_png(request: HttpRequest, exhibition: Exhibition, key: str) -> HttpResponse:
    """Answer with a chart as PNG."""
    chart = find(charts_on_display(exhibition), "chart", key)
    data = charts.render_png(chart.spec)
    return HttpResponse(data, content_type="image/png")
