"""Pages asked for without a server, a session or a database."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.http import Http404, HttpResponse
from django.test import RequestFactory
from django.urls import resolve

from exhibit.documents.exhibition import Exhibition
from exhibit.views.errors import page_not_found
from tests.factories.exhibition import make_exhibition

Show = Callable[..., HttpResponse]


@pytest.fixture
def show(tmp_path, monkeypatch) -> Show:
    """Return a function from an address to its response, as a visitor of the sample gets it."""
    monkeypatch.setattr(settings, "EDITIONS_ROOT", tmp_path)
    sample = make_exhibition()

    def ask(path: str, exhibition: Exhibition | None = sample, **told: object) -> HttpResponse:
        request = RequestFactory().get(path)
        request.exhibition = exhibition
        for name, value in told.items():
            setattr(request, name, value)
        try:
            found = resolve(path)
            return found.func(request, *found.args, **found.kwargs)
        except Http404 as missing:
            return page_not_found(request, missing)

    return ask


@pytest.fixture
def page(show: Show) -> Callable[..., str]:
    """Return a function from an address to the HTML of its page."""

    def text(path: str, *told: object, **more: object) -> str:
        return show(path, *told, **more).content.decode()

    return text
