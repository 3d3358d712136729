"""A panel in other formats, and the pictures of its charts: pure functions of the document."""

from django.http import Http404, HttpRequest, HttpResponse

from exhibit.documents.exhibition import Exhibition, Unknown
from exhibit.documents.types import ChartDocument
from exhibit.views.page import for_visitors


@for_visitors
def panel_as_json(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Answer with the panel as JSON."""
    from exhibit.exports import panel_json

    data = panel_json.render(exhibition.panel(slug), exhibition.stamp)
    return HttpResponse(data, content_type="application/json")


@for_visitors
def panel_as_jsonld(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Answer with the panel as JSON-LD in the words of schema.org."""
    from exhibit.exports import panel_jsonld

    data = panel_jsonld.render(exhibition.panel(slug), exhibition.stamp)
    return HttpResponse(data, content_type="application/ld+json")


@for_visitors
def panel_handout(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Answer with the student handout as PDF."""
    from exhibit.exports import handout

    data = handout.render(exhibition.panel(slug), exhibition.stamp)
    return HttpResponse(data, content_type="application/pdf")


@for_visitors
def panel_citation(
    request: HttpRequest, exhibition: Exhibition, slug: str, format: str
) -> HttpResponse:
    """Answer with the citation of the panel as a file for a reference manager."""
    from exhibit.exports import citations

    if format not in citations.FORMATS:
        raise Http404(f"There is no citation format {format!r}.")
    data = citations.render(exhibition.panel(slug), exhibition.stamp, format)
    return HttpResponse(data, content_type=citations.FORMATS[format])


@for_visitors
def chart_svg(
    request: HttpRequest, exhibition: Exhibition, key: str, dark: bool = False
) -> HttpResponse:
    """Answer with a chart as SVG, for light or dark paper."""
    from exhibit import charts

    data = charts.render(find_chart(exhibition, key).spec, dark=dark)
    return HttpResponse(data, content_type="image/svg+xml")


@for_visitors
def chart_png(request: HttpRequest, exhibition: Exhibition, key: str) -> HttpResponse:
    """Answer with a chart as PNG."""
    from exhibit import charts

    data = charts.render_png(find_chart(exhibition, key).spec)
    return HttpResponse(data, content_type="image/png")


def find_chart(exhibition: Exhibition, key: str) -> ChartDocument:
    """Return a chart that some panel on display shows. Raises Unknown."""
    for link in exhibition.panels():
        for chart in exhibition.panel(link.slug).charts:
            if chart.key == key:
                return chart
    raise Unknown("chart", key)
