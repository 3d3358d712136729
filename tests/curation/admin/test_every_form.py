"""Every record that has an add form is added and changed, with every kind of row it can have.

What is posted is what the page holds, as a browser would send it.
"""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import RequestFactory
from django.urls import reverse

from curation.models import UnsavedWork
from tests.curation.posting import fields_of, values_of_page, with_row
from tests.factories import records
from tests.factories.pictures import upload

pytestmark = pytest.mark.django_db

Filled = Callable[[], dict[str, Any]]


def _place() -> dict[str, Any]:
    text = records.make_source_text()
    return {"source_text": text.pk, "start": text.text.index("boss"), "end": 120}


def _emendation() -> dict[str, Any]:
    place = _place()
    reading = {"corrected_reading": "leader", "kind": "wrong word", "confidence": "high"}
    return {**place, **reading, "key": "E1", "end": place["start"] + 4}


FORMS: dict[str, Filled] = {
    "chart": lambda: {
        "key": "members",
        "title": "Members",
        "alt": "Two columns.",
        "caption": "Counts.",
        "kind": "own",
        "spec": json.dumps(records.make_chart("another").spec),
        "note_keys": json.dumps([records.make_note_row().key]),
        "rows": "Year\tPeople\n1933\t3",
    },
    "drawing": lambda: {
        "key": "card",
        "title": "A card",
        "alt": "A card.",
        "caption": "It means.",
        "svg": records.make_drawing("another").svg,
    },
    "emendation": _emendation,
    "excerpt": lambda: {**_place(), "key": "L3", "gist": "What it says."},
    "exhibition": lambda: {"title": "Plan, List, Card"},
    "note": lambda: {"key": "S14", "clauses-0-text": "What specialists hold."},
    "panel": lambda: {
        "key": "P9",
        "slug": "new",
        "title": "New",
        "big_idea": "An idea.",
        "theme": records.make_theme().pk,
    },
    "picture": lambda: {"title": "A tower", "credit_line": "Drawing", "file": upload()},
    "question": lambda: {
        "key": "D1",
        "slug": "who",
        "title": "Who?",
        "comparability": "Both count.",
        "reading": "We print both. [~]",
    },
    "reference": lambda: {"key": "lenoe-2010", "title": "A Study", "kind": "book"},
    "source": lambda: {
        "key": "film",
        "mark": "C",
        "title": "A film",
        "kind": "book",
        "credit_line": "Unknown.",
    },
    "standard": lambda: {
        "framework": "A curriculum",
        "code": "H.1",
        "skill": "sourcing",
        "gist": "Ask who wrote it.",
        "url": "https://example.org/",
    },
    "subject": lambda: {"name": "Kirov", "slug": "kirov", "kind": "person"},
    "theme": lambda: {"title": "Terror", "slug": "terror", "sign": "list"},
    "timelineevent": lambda: {"key": "t1", "date": "1934", "text": "A murder. [~]"},
    "tour": lambda: {"title": "A tour", "slug": "a-tour", "minutes": 9},
}
"""By noun, what a curator types into its add form."""

ROWS: dict[tuple[str, str], Filled] = {
    ("note", "clauses"): lambda: {"text": "It was a lone act."},
    ("note", "consensus_reference_rows"): lambda: {"reference": records.make_reference_row().pk},
    ("panel", "panel_questions"): lambda: {"question": records.make_question_row().pk},
    ("panel", "panel_pictures"): lambda: {"picture": records.make_picture_row().pk, "alt": "A"},
    ("panel", "panel_charts"): lambda: {"chart": records.make_chart().pk},
    ("panel", "panel_drawings"): lambda: {"drawing": records.make_drawing().pk},
    ("panel", "prompts"): lambda: {"skill": "sourcing", "text": "Who wrote this?"},
    ("panel", "panel_subjects"): lambda: {"tag": records.make_subject().pk},
    ("panel", "related_panels"): lambda: {
        "other": records.make_panel_row().pk,
        "reason": "starts with blame",
    },
    ("panel", "former_addresses"): lambda: {"slug": "old"},
    ("question", "answers"): lambda: {
        "source": records.make_source("other").pk,
        "gist": "It is silent.",
        "silent": "on",
    },
    ("timelineevent", "TimelineEvent_panels"): lambda: {"panel": records.make_panel_row().pk},
    ("tour", "stops"): lambda: {"panel": records.make_panel_row().pk, "words": "On."},
}
"""By noun and prefix of the part, what a curator types into a new row."""

ONCE = [part for part in ROWS if part[1] not in {"panel_pictures", "prompts", "answers", "clauses"}]
"""The parts of which a record has no row twice."""

ODD = ["", "x", "\0", "-1", "1934/..", "кириллица", "9" * 30, "[", "null", "x" * 5000]
"""What nobody types on purpose."""


@pytest.fixture
def boss(client, db):
    """A client signed in as someone who may do everything."""
    client.force_login(records.make_user("", username="boss", is_superuser=True))
    return client


def address_of(noun: str, record: Any = None) -> str:
    """Return the address of an add form, or of the form that changes a record."""
    if record is not None:
        return reverse(f"admin:exhibit_{noun}_change", args=[record.pk])
    # An excerpt's form opens once its place has been chosen.
    place = "?source_text=1&start=0&end=3" if noun == "excerpt" else ""
    return reverse(f"admin:exhibit_{noun}_add") + place


def model_of(noun: str) -> Any:
    return next(one for one in admin.site._registry if one._meta.model_name == noun)


def own(noun: str, part: str) -> int:
    """Return how many rows of a part the add form has of itself: a note has one clause."""
    return int((noun, part) == ("note", "clauses"))


def rows_of(noun: str, record: Any, part: str) -> int:
    """Return how many rows of a part the record has."""
    request = RequestFactory().get("/")
    request.user = User.objects.get(username="boss")
    formsets = admin.site._registry[model_of(noun)].get_formsets_with_inlines(request)
    of_part = next(one for one, _ in formsets if one.get_default_prefix() == part)
    return of_part.model._base_manager.filter(**{of_part.fk.name: record}).count()


_blank: dict[str, dict[str, Any]] = {}


def blank(client, noun: str) -> dict[str, Any]:
    """Return the values of an add form as it opens; each is rendered once for all tests."""
    if noun not in _blank:
        _blank[noun] = fields_of(client, address_of(noun))
    return dict(_blank[noun])


def add(client, noun: str, values: dict[str, Any]) -> Any:
    """Add a record as its form does; return it."""
    answer = client.post(address_of(noun), values)
    assert answer.status_code == 302, errors_of(answer)
    return model_of(noun)._base_manager.latest("pk")


def errors_of(answer: Any) -> list[Any]:
    """Return what a form that was refused says at its fields and rows."""
    rows = [one.formset.errors for one in answer.context["inline_admin_formsets"]]
    return [answer.context["adminform"].form.errors, *rows]


def test_every_form_and_every_part_stands_in_the_tables(rf, boss):
    request = rf.get("/")
    request.user = records.make_user("", username="chief", is_superuser=True)
    admins = {
        model._meta.model_name: one
        for model, one in admin.site._registry.items()
        if model._meta.app_label == "exhibit" and one.has_add_permission(request)
    }
    parts = {
        (noun, formset.get_default_prefix())
        for noun, one in admins.items()
        for formset, _ in one.get_formsets_with_inlines(request)
    }
    assert (set(FORMS) | {"sourcetext"}, set(ROWS)) == (set(admins), parts)


@pytest.mark.parametrize("noun", FORMS)
def test_record_is_added_and_saved_again(boss, noun):
    filled = FORMS[noun]()
    record = add(boss, noun, blank(boss, noun) | filled)
    address = address_of(noun, record)
    assert boss.post(address, fields_of(boss, address)).status_code == 302


@pytest.mark.parametrize(("noun", "part"), ROWS)
def test_record_is_added_with_a_row(boss, noun, part):
    filled, row = FORMS[noun](), ROWS[noun, part]()
    form = with_row(blank(boss, noun) | filled, part, **row)
    assert rows_of(noun, add(boss, noun, form), part) == 1 + own(noun, part)


@pytest.mark.parametrize(("noun", "part"), ROWS)
def test_row_is_added_to_a_record_and_taken_out(boss, noun, part):
    filled, row = FORMS[noun](), ROWS[noun, part]()
    record = add(boss, noun, blank(boss, noun) | filled)
    address = address_of(noun, record)
    assert boss.post(address, with_row(fields_of(boss, address), part, **row)).status_code == 302
    assert rows_of(noun, record, part) == 1 + own(noun, part)
    boss.post(address, fields_of(boss, address) | {f"{part}-0-DELETE": "on"})
    assert rows_of(noun, record, part) == own(noun, part)


@pytest.mark.parametrize(("noun", "part"), ONCE)
def test_row_twice_in_a_new_record_is_refused(boss, noun, part):
    filled, row = FORMS[noun](), ROWS[noun, part]()
    form = with_row(blank(boss, noun) | filled, part, **row)
    answer = boss.post(address_of(noun), with_row(form, part, **row))
    assert answer.status_code == 200
    assert any(errors_of(answer)[1:])


@pytest.mark.parametrize(("noun", "part"), ROWS)
def test_new_record_that_a_browser_kept_is_brought_back_with_its_row(boss, noun, part):
    filled, row = FORMS[noun](), ROWS[noun, part]()
    form = with_row(blank(boss, noun) | filled, part, **row)
    brought = boss.post(address_of(noun), form | {"_bring": "1"})
    record = add(boss, noun, values_of_page(brought))
    assert rows_of(noun, record, part) == 1 + own(noun, part)


@pytest.mark.parametrize(("noun", "part"), ROWS)
def test_odd_row_of_a_new_record_is_no_fault_of_the_server(boss, noun, part):
    form = blank(boss, noun) | FORMS[noun]()
    names = ROWS[noun, part]()
    for odd in ODD:
        row = dict.fromkeys(names, odd) | {"position": 3}
        answer = boss.post(address_of(noun), with_row(form, part, **row))
        assert answer.status_code == 302 or any(errors_of(answer))


@pytest.mark.parametrize("noun", FORMS)
def test_odd_values_of_a_new_record_are_no_fault_of_the_server(boss, noun):
    form = blank(boss, noun) | FORMS[noun]()
    typed = [name for name in form if not name.startswith("_") and "-" not in name]
    changes = [dict.fromkeys(typed, odd) for odd in ODD]
    for change in [*changes, *({name: "кириллица"} for name in typed)]:
        answer = boss.post(address_of(noun), form | change)
        # A second exhibition is never added.
        assert answer.status_code in (302, 403) or any(errors_of(answer))


def keep_of(noun: str, record: Any = None) -> str:
    return reverse("curation:unsaved-keep", args=[noun, record.pk if record else 0])


@pytest.mark.parametrize("noun", FORMS)
def test_new_record_is_kept_and_brought_back(boss, noun):
    form = blank(boss, noun) | FORMS[noun]()
    boss.post(keep_of(noun), form)
    files = [name for name, value in form.items() if hasattr(value, "read")]
    brought = values_of_page(boss.get(f"{address_of(noun).partition('?')[0]}?unsaved=1"))
    add(boss, noun, brought | {name: FORMS[noun]()[name] for name in files})
    assert not UnsavedWork.objects.exists()


@pytest.mark.parametrize(("noun", "part"), ROWS)
def test_changed_record_is_kept_and_brought_back_with_its_row(boss, noun, part):
    filled, row = FORMS[noun](), ROWS[noun, part]()
    record = add(boss, noun, blank(boss, noun) | filled)
    address = address_of(noun, record)
    boss.post(keep_of(noun, record), with_row(fields_of(boss, address), part, **row))
    page = boss.get(f"{address}?unsaved=compare")
    assert boss.post(address, values_of_page(page)).status_code == 302
    assert rows_of(noun, record, part) == 1 + own(noun, part)


BROKEN: dict[str, Callable[[dict[str, Any], str], dict[str, Any]]] = {
    "no rows told": lambda form, part: {
        name: value for name, value in form.items() if not name.startswith(f"{part}-")
    },
    "no number of rows": lambda form, part: {
        name: value for name, value in form.items() if name != f"{part}-TOTAL_FORMS"
    },
    "fewer than none": lambda form, part: form | {f"{part}-TOTAL_FORMS": "-1"},
    "more than there are": lambda form, part: form | {f"{part}-TOTAL_FORMS": "99999"},
    "a number that is none": lambda form, part: form | {f"{part}-TOTAL_FORMS": "²\0"},
    "saved rows made up": lambda form, part: form | {f"{part}-INITIAL_FORMS": "5"},
    "fewer saved rows than none": lambda form, part: form | {f"{part}-INITIAL_FORMS": "-2"},
    "a row of nobody": lambda form, part: (
        form | {f"{part}-INITIAL_FORMS": "1", f"{part}-0-id": "9" * 30}
    ),
    "a row that is no number": lambda form, part: (
        form | {f"{part}-INITIAL_FORMS": "1", f"{part}-0-id": "x\0"}
    ),
    "a row of another record": lambda form, part: form | {f"{part}-0-id": "1"},
    "an owner made up": lambda form, part: {
        name: "77" if name.startswith(f"{part}-") and name.count("-") == 2 else value
        for name, value in form.items()
    },
    "a row taken out again": lambda form, part: form | {f"{part}-0-DELETE": "on"},
    "a row removed by the script": lambda form, part: {
        name: value for name, value in form.items() if not name.startswith(f"{part}-0-")
    },
}
"""What comes of a form whose rows a script, a colleague or a stranger has mixed up."""


MIXED = [
    *(row for row in ROWS if row[0] != "panel"),
    *(("panel", part) for part in ("panel_questions", "prompts", "former_addresses")),
]
"""A part of each kind: in a table, in blocks, and one that is not changed."""


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize(("noun", "part"), MIXED)
def test_rows_mixed_up_are_no_fault_of_the_server(boss, noun, part, broken):
    filled, row = FORMS[noun](), ROWS[noun, part]()
    new = BROKEN[broken](with_row(blank(boss, noun) | filled, part, **row), part)
    assert boss.post(keep_of(noun), new).status_code == 200
    assert boss.get(f"{address_of(noun).partition('?')[0]}?unsaved=1").status_code == 200
    answer = boss.post(address_of(noun), new)
    assert answer.status_code == 302 or any(errors_of(answer)) or is_told(answer)
    record = add(boss, noun, blank(boss, noun) | filled) if answer.status_code == 200 else None
    record = record or model_of(noun)._base_manager.latest("pk")
    address = address_of(noun, record)
    changed = BROKEN[broken](with_row(fields_of(boss, address), part, **row), part)
    assert boss.post(keep_of(noun, record), changed).status_code == 200
    assert boss.get(f"{address}?unsaved=compare").status_code == 200
    assert boss.post(address, changed).status_code in (200, 302)
    unsealed = {name: value for name, value in changed.items() if name != "_opened"}
    assert boss.post(address, unsealed).status_code in (200, 302)


def is_told(answer: Any) -> bool:
    """Say whether a form that was refused says of its rows as a whole why."""
    formsets = [one.formset for one in answer.context["inline_admin_formsets"]]
    return any(formset.non_form_errors() for formset in formsets)
