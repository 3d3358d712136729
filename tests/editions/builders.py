"""Small editions for tests, built by the real writer."""

import io
from datetime import UTC, datetime
from pathlib import Path

from exhibit.editions import layout
from exhibit.editions.front import Front
from exhibit.editions.manifest import Manifest
from exhibit.editions.pointer import switch
from exhibit.editions.writer import EditionWriter

MOMENT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
STYLE = "/static/site.3f2a9b8c7d6e.css"
PICTURE = f"/pictures/{'ab' * 32}/960.avif"
POLICY = {"Content-Security-Policy": "default-src 'self'"}


def html(title, words=400):
    text = " ".join(f"{title} {number}" for number in range(words))
    return f"<!doctype html><body><!--edition-notice--><h1>{title}</h1>{text}</body>".encode()


def site(changed=""):
    return {
        "/": html("Home"),
        "/404.html": html("Not here"),
        "/themes/terror/": html(f"Terror{changed}"),
        "/panels/kirov/": html("Kirov"),
        "/panels/kirov.json": b'{"title": "Kirov", "words": "' + b"one two " * 50 + b'"}',
        "/panels/kirov/handout.pdf": b"%PDF-1.7 " + bytes(range(256)) * 4,
        STYLE: b"body { color: black }\n" * 30,
        PICTURE: bytes(range(251)) * 300,
        "/termés/": html("Terms"),
    }


def media_type(path):
    types = {".json": "application/json", ".pdf": "application/pdf", ".css": "text/css"}
    return types.get(Path(path).suffix, "image/avif" if "avif" in path else "text/html")


def build(root, number=1, pages=None, previous=None, panels=None) -> Manifest:
    earlier = layout.edition_folder(root, previous) if previous else None
    with EditionWriter(root, number, earlier) as writer:
        for path, body in (site() if pages is None else pages).items():
            writer.add(path, body, media_type=media_type(path), headers=POLICY)
        writer.add_document("panels/kirov.json", b'{"slug": "kirov"}')
        return writer.finish(f"Edition {number}", MOMENT, panels or {"kirov": 7})


def publish(root, number=1, **more):
    made = build(root, number, **more)
    switch(root, number)
    return made


def replace_file(path, data):
    """Write other bytes in place of a read-only, perhaps linked file, without its links."""
    path.unlink()
    path.write_bytes(data)


def application(environ, start_response):
    start_response("200 OK", [("X-From", "application")])
    return [b"application"]


def front(root, **more):
    return Front(application, root, check_every=0, **more)


class Answer:
    """What a WSGI application answered."""

    def __init__(self, app, path, method="GET", query="", **environ):
        full = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "wsgi.input": io.BytesIO(),
            **environ,
        }
        body = app(full, self._start)
        self.body = b"".join(body)

    def _start(self, status, headers, exc_info=None):
        self.status = status
        self.pairs = headers
        self.headers = dict(headers)

    @property
    def passed_on(self):
        return self.headers.get("X-From") == "application"
