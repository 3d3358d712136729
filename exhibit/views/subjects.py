"""People, places, events and concepts: all together, and in lists of their own."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from exhibit.documents.exhibition import Exhibition
from exhibit.presenters.index import GLOSSARY, by_family_name, letters
from exhibit.presenters.places import places_view
from exhibit.presenters.subjects import kinds, subject_groups, subject_view
from exhibit.views.page import for_visitors, show


@for_visitors
def subject_list(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """List every subject by kind, A to Z."""
    groups = subject_groups(exhibition.subjects())
    return show(
        request,
        "exhibit/subject/list.html",
        title=_("Subjects"),
        description=_("The people, places, events and concepts of this exhibition, A to Z."),
        section="subjects",
        groups=groups,
        kinds=kinds(groups),
    )


@for_visitors
def people(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """List the people by family name."""
    persons = (subject for subject in exhibition.subjects() if subject.kind == "person")
    return show(
        request,
        "exhibit/subject/people.html",
        title=_("People"),
        description=_(
            "The people of this exhibition by family name, and the panels that name them."
        ),
        section="people",
        letters=letters(persons, by_family_name),
    )


@for_visitors
def glossary(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Define the concepts and events of the panels, A to Z."""
    words = (subject for subject in exhibition.subjects() if subject.kind in GLOSSARY)
    return show(
        request,
        "exhibit/subject/glossary.html",
        title=_("Glossary"),
        description=_("The words and events of this exhibition, A to Z, with what they mean."),
        section="glossary",
        letters=letters(words),
    )


@for_visitors
def places(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Show the places on a map, and list them."""
    return show(
        request,
        "exhibit/subject/places.html",
        title=_("Places"),
        description=_("The places of this exhibition on a map and in a list, with their panels."),
        section="places",
        view=places_view(exhibition.subjects()),
    )


@for_visitors
def subject_detail(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Show one subject, the panels that speak of it and what our sources say of it."""
    view = subject_view(exhibition.subject(slug), exhibition)
    return show(
        request,
        "exhibit/subject/detail.html",
        title=view.subject.name,
        description=view.subject.description or _description(view.subject.name),
        section=view.section,
        view=view,
    )


def _description(name: str) -> str:
    return _("{name}, in this exhibition.").format(name=name)
