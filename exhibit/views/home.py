"""The home page and the page on how we work."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from exhibit.documents.exhibition import Exhibition
from exhibit.exports import page_jsonld
from exhibit.presenters.home import home_view
from exhibit.views.page import for_visitors, show


@for_visitors
def home(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Show the big idea, the introduction and the rooms."""
    view = home_view(exhibition)
    title, description = view.about.title, view.about.big_idea.text or view.about.subtitle
    linked = page_jsonld.for_home(view.about, stamp=exhibition.stamp, site_url=settings.SITE_URL)
    return show(
        request,
        "exhibit/home/detail.html",
        title=title,
        description=description,
        home=view,
        linked_data=linked,
    )


@for_visitors
def rooms(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Send who asks for all themes, or all panels, to where the home page lists them."""
    return redirect(f"{reverse('home')}#themes")


@for_visitors
def about(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Show how we work: sources, corrections, disagreement, mistakes."""
    return show(
        request,
        "exhibit/about/detail.html",
        title=_("How we work"),
        description=_(
            "Where the words come from, how we correct them, what we do when sources disagree, "
            "and how to report a mistake."
        ),
        section="about",
        about=exhibition.about(),
    )
