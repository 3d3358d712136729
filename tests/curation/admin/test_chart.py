"""Charts in their list: the notes that each rests on, and the panels that show it."""

import json

import pytest

from curation.exchange.bundle.chart_file import read
from curation.exchange.faults import Report
from curation.exchange.spreadsheet.pasted_table import parsed
from exhibit import charts
from exhibit.models import Chart, Note
from tests.curation.admin.test_base import cells
from tests.curation.posting import fields_of, values_of_page
from tests.factories import records
from tests.test_repository import ROOT

pytestmark = pytest.mark.django_db
SHIPPED = sorted((ROOT / "content" / "charts").glob("*.vl.json"))


def test_list_names_the_notes_that_a_chart_rests_on(editor):
    records.make_chart(note_keys=["S1", "S14"])
    assert cells(editor, "chart", "evidence_list") == ["S1, S14"]


def test_list_says_of_a_chart_without_notes_that_it_has_none_yet(editor):
    records.make_chart(note_keys=[])
    assert cells(editor, "chart", "evidence_list") == ["nothing yet"]


def test_list_counts_the_panels_that_show_a_chart(editor):
    row = records.make_chart()
    records.make_panel_row().panel_charts.create(chart=row)
    assert cells(editor, "chart", "panel_count") == ["1"]


ADD = "/admin/exhibit/chart/add/"
TABLE = "Year\tPeople\n1933\t3,555,338\n1941\tabout 3,900,000"


def typed(**fields):
    if not Note.objects.exists():
        records.make_note_row("S29")
    return {
        "key": "members",
        "title": "Members",
        "alt": "Two columns.",
        "caption": "Counts.",
        "kind": "columns",
        "units": "people",
        "rows": TABLE,
        "note_keys": "S29",
        "spec": "",
    } | fields


def errors_of(answer, name):
    return answer.context["adminform"].form.errors.get(name, [])


def save_as_it_is(client, chart):
    """Open a chart's form and save it without a change."""
    address = f"/admin/exhibit/chart/{chart.pk}/change/"
    answer = client.post(address, fields_of(client, address))
    assert answer.status_code == 302, answer.context["adminform"].form.errors


def test_chart_is_made_from_a_table(editor):
    editor.post(ADD, fields_of(editor, ADD) | typed())
    chart = Chart.objects.get()
    assert (chart.columns, chart.rows[1]) == (["Year", "People"], ["1941", "about 3,900,000"])
    assert charts.check_spec(chart.spec) == []


def test_new_chart_is_one_of_columns(editor):
    assert fields_of(editor, ADD)["kind"] == "columns"


def test_chart_with_another_table_is_drawn_anew(editor):
    editor.post(ADD, fields_of(editor, ADD) | typed())
    chart = Chart.objects.get()
    address = f"/admin/exhibit/chart/{chart.pk}/change/"
    editor.post(address, fields_of(editor, address) | {"rows": "Year\tPeople\n1950\t7"})
    assert "1950" in str(Chart.objects.get().spec)


def test_drawing_carries_title_and_alternative_text(editor):
    editor.post(ADD, fields_of(editor, ADD) | typed())
    assert Chart.objects.get().spec["usermeta"] == {"title": "Members", "alt": "Two columns."}


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("Year\tPeople\n1933\tmany\n1934\t2\n1935\t3", "Row 1, column “People”: “many” is no"),
        ("Year\tPeople\n1933\t=A1\n1934\t2", "Row 1, column “People”: “=A1” is a formula"),
        ("Year\tPeople\n1933", "Row 1 ends before “People”"),
        ("Year\tYear\n1933\t5", "Columns 1 and 2 are both headed “Year”"),
        ("Year\tPeople\n" + "1933\t5\n" * 10_000, "10,000 rows"),
        ("Year\tPeople\n" + "1933\tabcdefgh\n" * 10_000, "at most 100,000 are allowed"),
        ("Year\tPeople\n1933\t5 [@X1]", "There is no excerpt and no note X1"),
        ("Year\tPeople\n1933\t5 [@X1", "looks like a citation mark"),
        ("Year\tPeople", "Write a table"),
        ("", "Write a table"),
        ("Year\tPeople\n1933\t\0", "NUL"),
    ],
)
def test_table_that_cannot_be_kept_is_told_and_shown_again(editor, rows, says):
    answer = editor.post(ADD, fields_of(editor, ADD) | typed(rows=rows))
    told = " ".join(errors_of(answer, "rows"))
    assert says in told
    assert values_of_page(answer)["rows"].strip() == rows.replace("\0", "\ufffd").strip()
    assert not Chart.objects.exists()


def test_cell_may_rest_on_an_excerpt_and_a_note(editor):
    key = records.make_excerpt_row().key
    rows = f"Year\tPeople\n1933\t5 [@{key}; @S29]"
    editor.post(ADD, fields_of(editor, ADD) | typed(rows=rows))
    assert Chart.objects.get().keys_in_table == [key, "S29"]


def test_specification_for_another_kind_is_not_lost_in_silence(editor):
    spec = json.dumps(records.make_chart("another").spec)
    answer = editor.post(ADD, fields_of(editor, ADD) | typed(spec=spec))
    assert "drawn only where the kind is" in errors_of(answer, "spec")[0]


def test_kind_of_its_own_needs_a_specification(editor):
    answer = editor.post(ADD, fields_of(editor, ADD) | typed(kind="own"))
    assert errors_of(answer, "spec") == [
        "Write the specification, or choose another kind of chart."
    ]


def test_specification_that_fetches_is_refused(editor):
    spec = records.make_chart("another").spec | {"data": {"url": "https://example.org/x.csv"}}
    answer = editor.post(ADD, fields_of(editor, ADD) | typed(kind="own", spec=json.dumps(spec)))
    assert any("may not fetch" in said for said in errors_of(answer, "spec"))


def test_drawn_chart_becomes_one_of_its_own_with_what_is_drawn(editor):
    editor.post(ADD, fields_of(editor, ADD) | typed())
    chart = Chart.objects.get()
    address = f"/admin/exhibit/chart/{chart.pk}/change/"
    editor.post(address, fields_of(editor, address) | {"kind": "own"})
    after = Chart.objects.get()
    assert (after.kind, after.spec) == ("own", chart.spec)


def test_chart_of_its_own_stays_as_it_is_when_saved_unchanged(editor):
    records.make_note_row("S29")
    chart = records.make_chart(note_keys=["S29"])
    save_as_it_is(editor, chart)
    after = Chart.objects.get()
    assert (after.spec, after.columns, after.rows) == (chart.spec, chart.columns, chart.rows)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_chart_of_the_opening_exhibition_stays_when_saved_unchanged(editor, path):
    text = path.read_text()
    kept = read("members", path.name, text, Report())
    for key in kept.notes:
        records.make_note_row(key)
    told = {name: getattr(kept, name) for name in ("key", "title", "alt", "caption", "kind")}
    chart = Chart.objects.create(
        **told,
        **kept.to_columns(None),
        note_keys=[*kept.notes],
        columns=[*kept.columns],
        rows=[[*row] for row in kept.rows],
    )
    # PostgreSQL keeps the names of an object in an order of its own.
    chart.refresh_from_db()
    save_as_it_is(editor, chart)
    after = Chart.objects.get()
    names = [field.name for field in Chart._meta.concrete_fields]
    assert {name: getattr(after, name) for name in names} == {
        name: getattr(chart, name) for name in names
    }
    assert json.dumps(after.spec) == json.dumps(chart.spec)


def drawing_of(client, **fields):
    """What the address that draws answers to what is typed."""
    return client.post("/curation/charts/draw/", typed(**fields)).content.decode()


def test_drawing_is_shown_on_light_and_on_dark_paper(editor):
    page = drawing_of(editor)
    assert page.count('<figure class="paper-') == 2
    assert 'class="paper-light"' in page
    assert 'class="paper-dark"' in page


def test_drawing_is_what_will_be_published(editor):
    page = drawing_of(editor)
    spec = charts.drawn("columns", *parsed(TABLE), "people")
    title = {"usermeta": {"title": "", "alt": ""}}
    assert charts.render(spec | title).decode() in page


def test_drawing_of_an_unfinished_table_says_what_is_amiss(editor):
    page = drawing_of(editor, rows="Year\tPeople\n1933\tmany\n1934\t5")
    assert "Row 1, column “People”: “many” is no number" in page
    assert "<figure" not in page


@pytest.mark.parametrize("odd", ["", "x", "\0", "null", "[", "[" * 20_000, "NaN", "😀", "9" * 400])
def test_odd_values_are_no_fault_of_the_server(editor, odd):
    for name in ("rows", "kind", "units", "spec"):
        for kind in ("own", "lines"):
            fields = {"kind": kind, name: odd}
            assert editor.post("/curation/charts/draw/", typed(**fields)).status_code == 200


def test_form_shows_the_chart_as_it_is_drawn(editor):
    chart = records.make_chart()
    page = editor.get(f"/admin/exhibit/chart/{chart.pk}/change/").content.decode()
    assert page.count('<figure class="paper-') == 2
