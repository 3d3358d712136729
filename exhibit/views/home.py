"""The home page and the page on how we work."""

from django.http import HttpRequest, HttpResponse

from exhibit.documents.exhibition import Exhibition
from exhibit.presenters.home import home_view
from exhibit.views.page import for_visitors, show


@for_visitors
def home(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Show the big idea, the introduction and the rooms."""
    view = home_view(exhibition)
    title, description = view.about.title, view.big_idea or view.about.subtitle
    return show(
        request, "exhibit/home/detail.html", title=title, description=description, home=view
    )


@for_visitors
def about(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Show how we work: sources, corrections, disagreement, mistakes."""
    return show(
        request,
        "exhibit/about/detail.html",
        title="How we work",
        description="Where the words come from, how we correct them, what we do when sources "
        "disagree, and how to report a mistake.",
        section="about",
        about=exhibition.about(),
    )
