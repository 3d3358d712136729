"""The pictures that stand for pages where their addresses are shared."""

from django.http import HttpRequest, HttpResponse

from exhibit import social_cards
from exhibit.documents.exhibition import Exhibition
from exhibit.views.page import for_visitors


@for_visitors
def panel_card(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Answer with the card of a panel."""
    panel = exhibition.panel(slug)
    theme = exhibition.theme(panel.theme)
    data = social_cards.card(
        panel,
        exhibition_title=exhibition.about().title,
        theme_title=theme.title,
        sign=theme.sign,
        stamp=exhibition.stamp,
    )
    return HttpResponse(data, content_type=social_cards.MEDIA_TYPE)


@for_visitors
def exhibition_card(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Answer with the card of the exhibition."""
    data = social_cards.exhibition_card(exhibition.about(), stamp=exhibition.stamp)
    return HttpResponse(data, content_type=social_cards.MEDIA_TYPE)
