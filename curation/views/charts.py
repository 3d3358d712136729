"""A chart as it will look, while its table is typed."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from curation.access import POST, for_curators, show
from curation.admin.chart import form_of_drawing


@for_curators("exhibit.view_chart", methods=POST)
def chart_draw(request: HttpRequest) -> HttpResponse:
    """Draw what a form holds on light and on dark paper, or say why it cannot be drawn."""
    return show(
        request,
        "curation/charts/drawing.html",
        title=_("As it will look"),
        form=form_of_drawing(request.POST),
    )
