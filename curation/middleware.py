"""The link from a page to the form that changes it, and the day's notice of what waits."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from curation.access import is_workshop
from curation.people import notices
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


class Notices:
    """Give whoever wants it on screen the day's notice; ask what they want when they sign in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method == "GET" and is_workshop(request.path) and _is_page(request):
            notices.show_on_screen(request)
        response = self.get_response(request)
        signing_in = request.method == "POST" and request.path == reverse("admin:login")
        if signing_in and response.status_code == 302:
            notices.remember(request)
        return response


def _is_page(request: HttpRequest) -> bool:
    """Say whether a person looks at the answer, and not a script or a frame."""
    return is_staff(request) and request.headers.get("Sec-Fetch-Dest", "document") == "document"
