"""The front: answers visitors from the current edition before Django is reached (design.md, 5).

Answering here costs a fifth of what the same dictionary costs in a Django middleware
(performance.md, sections 1 and 2). Nothing in this module or below it imports Django.
"""

import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication
from wsgiref.types import WSGIEnvironment as Environ

from exhibit.editions.responses import Response, decoded, respond
from exhibit.editions.shelf import CHECK_EVERY, Shelf, shelf_at

_log = logging.getLogger(__name__)


class Front:
    """A WSGI application that answers from the editions and passes on everything else.

    It answers GET and HEAD for addresses of the current edition, and of any edition under
    `/editions/N/`, when there is no query and no session cookie. A kiosk gets files here and its
    pages from the application. Everything else, and anything that goes wrong here, is the
    application's to answer.
    """

    def __init__(
        self,
        application: WSGIApplication,
        editions_root: Path | str,
        *,
        session_cookie: str = "sessionid",
        kiosk_cookie: str = "kiosk",
        site_headers: Mapping[str, str] | None = None,
        check_every: float = CHECK_EVERY,
    ) -> None:
        """Put the editions under `editions_root` before an application.

        `site_headers` are added to every answer from an edition (what belongs to this install and
        not to the edition); `check_every` is in seconds, the longest a switch stays unseen.
        """
        self._application = application
        self._shelf = Shelf(Path(editions_root), check_every)
        self._cookie = f"{session_cookie}="
        self._kiosk = f"{kiosk_cookie}="
        self._site_headers = tuple((site_headers or {}).items())

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request (PEP 3333)."""
        if environ["REQUEST_METHOD"] in ("GET", "HEAD"):
            cookies = environ.get("HTTP_COOKIE")
            if cookies is None or not self._is_for_application(cookies, environ):
                response = self._from_edition(environ)
                if response is not None:
                    start_response(response.status, response.headers)
                    return response.body
        return self._application(environ, start_response)

    def _is_for_application(self, cookies: str, environ: Environ) -> bool:
        if self._cookie in cookies:
            return True
        return self._kiosk in cookies and environ.get("PATH_INFO", "/").endswith("/")

    def _from_edition(self, environ: Environ) -> Response | None:
        try:
            path = decoded(environ.get("PATH_INFO", ""))
            if not path:
                return None
            query = bool(environ.get("QUERY_STRING"))
            response = respond(self._shelf, path, environ, redirects_only=query)
        except Exception:
            # Whatever is wrong with an edition, the application can still answer.
            _log.exception("The front passes on %.200r", environ.get("PATH_INFO"))
            return None
        if response is not None:
            response.headers.extend(self._site_headers)
        return response


def edition_response(root: Path, path: str, environ: Environ) -> Response | None:
    """Return the editions' answer for a decoded path, for Django to send, or None.

    For requests that reach Django and turn out to be a visitor's: an unknown session cookie, a
    query that means nothing to a page. The method must be GET or HEAD.
    """
    return respond(shelf_at(Path(root)), path, environ)
