"""What the address of a reader's page asks for, read once at the edge."""

from dataclasses import dataclass

from django import forms
from django.http import QueryDict

LARGEST = 10**9


def _number(least: int = 0) -> forms.IntegerField:
    return forms.IntegerField(required=False, min_value=least, max_value=LARGEST)


class AskedForm(forms.Form):
    """The query of the reader's address; every part of it may be missing."""

    version = _number(1)
    page = _number(1)
    at = _number()
    start = _number()
    end = _number(1)
    q = forms.CharField(required=False, max_length=200, strip=False)
    hit = _number(1)
    line = _number(1)
    first = forms.CharField(required=False, max_length=40)
    last = forms.CharField(required=False, max_length=40)
    find = forms.CharField(required=False, max_length=200, strip=False)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Which part of which version to show, and what to mark in it."""

    version: int | None = None
    page: int | None = None
    at: int | None = None
    start: int | None = None
    end: int | None = None
    q: str = ""
    hit: int | None = None
    line: int | None = None
    first: str = ""
    last: str = ""
    find: str = ""


def asked_by(query: QueryDict) -> tuple[Asked, list[str]]:
    """Return what a query asks for, and a sentence for each part of it that cannot be read."""
    form = AskedForm(query)
    form.is_valid()
    faults = [f"{name}: {' '.join(map(str, errors))}" for name, errors in form.errors.items()]
    return Asked(**form.cleaned_data), faults
