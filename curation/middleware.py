"""The link from a page of the working copy to the form that changes it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from exhibit.visibility import is_staff


class EditLink:
    """Tell pages shown to staff where their record is edited (`request.edit_url`)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if is_staff(request):
            edit = reverse("curation:edit-home").rstrip("/") + request.path
            request.edit_url = edit  # type: ignore[attr-defined]
        return self.get_response(request)
