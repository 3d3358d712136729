"""The sample exhibition as plain files behind a small server with the public pages' headers."""

import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from django.conf import settings
from django.http import Http404, HttpResponse
from django.test import RequestFactory
from django.urls import resolve

from exhibit.headers import for_public_page
from exhibit.views.errors import page_not_found
from tests.factories.exhibition import make_exhibition

PAGES = {
    "home": "/",
    "theme": "/themes/terror/",
    "panel": "/panels/who-killed-kirov/",
    "source": "/sources/lecture/",
    "question": "/questions/executed-in-the-great-purge/",
    "subject": "/subjects/leningrad/",
    "timeline": "/timeline/",
    "places": "/places/",
    "glossary": "/glossary/",
    "tour": "/tours/one-murder/",
    "stop": "/tours/one-murder/2/",
    "404": "/panels/who-kiled-kirov/",
}
"""One address of each kind of page."""

MORE_PAGES = {
    "chart": "/panels/one-and-a-half-million/",
    "emended": "/panels/magnitogorsk-overnight/",
    "thought-experiment": "/panels/hundred-shoes/",
    "about": "/about/",
    "sources": "/sources/",
    "questions": "/questions/",
    "subjects": "/subjects/",
    "editions": "/editions/",
    "timeline-theme": "/timeline/terror/",
    "people": "/people/",
    "tours": "/tours/",
    "first-stop": "/tours/one-murder/1/",
    "teach": "/teach/",
    "packs": "/packs/",
    "check": "/check/",
}

mimetypes.add_type("font/woff2", ".woff2")


def answer(path: str) -> HttpResponse:
    """Return what a visitor of the sample exhibition gets at an address."""
    request = RequestFactory().get(path)
    request.exhibition = make_exhibition()
    try:
        found = resolve(path)
        return found.func(request, *found.args, **found.kwargs)
    except Http404 as missing:
        return page_not_found(request, missing)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        """Answer; a browser that goes on to the next page may hang up at any time."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path.startswith(settings.STATIC_URL):
            file = settings.BASE_DIR / "static" / path.removeprefix(settings.STATIC_URL)
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self._send(200, kind, file.read_bytes())
        else:
            response = answer(path)
            self._send(response.status_code, response["Content-Type"], response.content)

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        headers = for_public_page() | {"Content-Type": kind, "Content-Length": str(len(body))}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *told: object) -> None:  # noqa: A002
        """Keep test output quiet."""


@contextmanager
def served() -> Iterator[str]:
    """Serve the sample on a free port of this machine; gives its address without last slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
