"""The rooms."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from exhibit.documents.exhibition import Exhibition
from exhibit.exports import page_jsonld
from exhibit.presenters import packs
from exhibit.presenters.site import takes_files
from exhibit.presenters.themes import theme_view
from exhibit.views.page import for_visitors, show


@for_visitors
def theme_detail(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Show one room with its panels."""
    theme = exhibition.theme(slug)
    about, site_url = exhibition.about(), settings.SITE_URL
    return show(
        request,
        "exhibit/theme/detail.html",
        title=theme.title,
        description=theme.lede or theme.introduction.text,
        section="themes",
        sign=theme.sign,
        view=theme_view(theme, exhibition),
        teach=packs.theme_menu(theme, exhibition) if takes_files(request) else None,
        linked_data=page_jsonld.for_theme(theme, about=about, site_url=site_url),
    )
