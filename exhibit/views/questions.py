"""The questions on which sources differ or are silent."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from exhibit.documents.exhibition import Exhibition
from exhibit.presenters.panels import panel_row, source_finder
from exhibit.presenters.questions import question_view
from exhibit.views.page import for_visitors, show


@for_visitors
def question_list(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """List every question that a panel on display shows."""
    return show(
        request,
        "exhibit/question/list.html",
        title=_("Questions"),
        description=_(
            "Where our sources disagree or are silent: what each one says, what each figure "
            "counts, and what this exhibition does with the difference."
        ),
        section="questions",
        pages=exhibition.questions(),
    )


@for_visitors
def question_detail(request: HttpRequest, exhibition: Exhibition, slug: str) -> HttpResponse:
    """Show one question with its answers side by side."""
    page = exhibition.question(slug)
    return show(
        request,
        "exhibit/question/detail.html",
        title=page.question.title,
        description=page.question.measure or page.question.title,
        section="questions",
        asked=question_view(page.question, source_finder(exhibition, page.sources)),
        rows=tuple(map(panel_row, page.panels)),
    )
