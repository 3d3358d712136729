"""People, places, events and concepts: all together, and in lists of their own."""

from django.http import HttpRequest, HttpResponse

from exhibit.documents.exhibition import Exhibition
from exhibit.presenters.index import GLOSSARY, by_family_name, letters
from exhibit.presenters.places import places_view
from exhibit.presenters.subjects import subject_groups, subject_view
from exhibit.views.page import for_visitors, show


@for_visitors
def subject_list(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """List every subject by kind, A to Z."""
    return show(
        request,
        "exhibit/subject/list.html",
        title="Subjects",
        description="The people, places, events and concepts of this exhibition, A to Z.",
        section="subjects",
        groups=subject_groups(exhibition.subjects()),
    )


@for_visitors
def people(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """List the people by family name."""
    persons = (one for one in exhibition.subjects() if one.kind == "person")
    return show(
        request,
        "exhibit/subject/people.html",
        title="People",
        description="The people of this exhibition by family name, and the panels that name them.",
        section="people",
        letters=letters(persons, by_family_name),
    )


@for_visitors
def glossary(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Define the concepts and events of the panels, A to Z."""
    words = (one for one in exhibition.subjects() if one.kind in GLOSSARY)
    return show(
        request,
        "exhibit/subject/glossary.html",
        title="Glossary",
        description="The words and events of this exhibition, A to Z, with what they mean.",
        section="glossary",
        letters=letters(words),
    )


@for_visitors
def places(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Show the places on a map, and list them."""
    return show(
        request,
        "exhibit/subject/places.html",
        title="Places",
        description="The places of this exhibition on a map and in a list, with their panels.",
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
        description=view.subject.description or f"{view.subject.name}, in this exhibition.",
        section=view.section,
        view=view,
    )
