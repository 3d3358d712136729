"""What a browser would post from a form of the admin as it was opened."""

import re
from collections.abc import Iterator
from typing import Any

from django.test import Client
from lxml import html

# A browser leaves out the first newline of a text box; it is part of how the box is written.
_FIRST_NEWLINE = re.compile(r"(<textarea[^>]*>)\r?\n")


def fields_of(client: Client, address: str) -> dict[str, Any]:
    """Return the values of an admin form and its inlines, as a browser would send them back."""
    return values_of_page(client.get(address))


def values_of_page(answer: Any) -> dict[str, Any]:
    """Return the values of the admin form that a page shows; of several, a list."""
    page = html.fromstring(_FIRST_NEWLINE.sub(r"\1", answer.content.decode()))
    form = page.xpath("//*[@id='content-main']/form")[0]
    values: dict[str, Any] = {}
    for name, value in _sent(form):
        if name in values:
            values[name] = [*_listed(values[name]), value]
        else:
            values[name] = value
    return {name: value for name, value in values.items() if name != "csrfmiddlewaretoken"}


def sent_by(page: Any) -> dict[str, list[str]]:
    """What the button sends that confirms a look at several records."""
    forms = html.fromstring(page.content.decode()).xpath("//form[@method='post'][.//button]")
    form = next((form for form in forms if form.xpath(".//input[@name='record']")), None)
    values: dict[str, list[str]] = {}
    for name, value in form.form_values() if form is not None else ():
        values.setdefault(name, []).append(value)
    return values


def _sent(form: Any) -> Iterator[tuple[str, str]]:
    """Yield what a browser sends; lxml itself leaves out a box in which nothing is written."""
    for field in form.inputs:
        kind = getattr(field, "type", "")
        if not field.name or kind in ("submit", "button", "reset", "file"):
            continue
        if kind in ("checkbox", "radio"):
            if field.checked:
                yield field.name, field.value or "on"
        elif getattr(field, "multiple", False):
            yield from ((field.name, value) for value in field.value)
        else:
            yield field.name, field.value or ""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def with_row(values: dict[str, Any], part: str, **row: Any) -> dict[str, Any]:
    """Return a form with one more row of a part, as its button "Add another" makes it."""
    at = int(values[f"{part}-TOTAL_FORMS"])
    blank = {
        name.replace("__prefix__", str(at)): value
        for name, value in values.items()
        if name.startswith(f"{part}-__prefix__-")
    }
    filled = {f"{part}-{at}-{name}": value for name, value in row.items()}
    return values | blank | filled | {f"{part}-TOTAL_FORMS": at + 1}


def messages_of(answer: Any) -> list[str]:
    """Return what the curator is told on the page an answer leads to."""
    return [str(message) for message in answer.context["messages"]]


def asks_to_sign_in(answer: Any) -> bool:
    """Say whether an answer is the login, or the way to it; a form that was sent comes along."""
    shown = {template.name for template in answer.templates}
    return answer.headers.get("Location", "").startswith("/admin/login/") or (
        "admin/login.html" in shown
    )
