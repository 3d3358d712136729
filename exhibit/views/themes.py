"""The rooms."""

from django.http import HttpRequest, HttpResponse

from exhibit.documents.exhibition import Exhibition
from exhibit.presenters.themes import theme_view
from exhibit.views.page import for_visitors, show


@for_visitors
def theme_detail(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Show one room with its panels."""
    theme = exhibition.theme(slug)
    return show(
        request,
        "exhibit/theme/detail.html",
        title=theme.title,
        description=theme.lede or theme.introduction.text,
        section="themes",
        sign=theme.sign,
        view=theme_view(theme, exhibition),
    )
