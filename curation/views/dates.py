"""What is understood of a date while it is typed."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from curation.access import for_curators
from exhibit.text.date_entry import LONGEST, reading_in_words


@for_curators()
def date_reading(request: HttpRequest) -> HttpResponse:
    """Return the reading of `written` in words; '' where it is no date that can be read."""
    return JsonResponse({"reading": reading_in_words(request.GET.get("written", "")[:LONGEST])})
