"""What goes out comes in again and changes nothing, whatever the records say."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curation.exchange.spreadsheet.dry_run import dry_run
from curation.exchange.spreadsheet.kinds import KINDS
from curation.exchange.spreadsheet.record_list import SAME
from exhibit.models import Excerpt, Reference, Subject
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)
EXAMPLES = settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
# What a database takes, and what gives spreadsheets trouble.
WORDS = st.one_of(
    st.text(alphabet="=+-@'\"\t\r\n,;\\[]_x000D_ aé…\x0b\u2028", max_size=12),
    st.text(max_size=20).filter(lambda words: "\0" not in words and words.isprintable()),
)
DATES = st.sampled_from(["", "1934-12-01", "1928/1932", "1930~", "1934"])
LISTS = st.lists(WORDS.filter(bool), max_size=3)
NAMES = st.lists(
    st.one_of(
        st.fixed_dictionaries({"literal": WORDS.filter(bool)}),
        st.fixed_dictionaries({"family": WORDS.filter(bool), "given": WORDS}),
    ),
    max_size=3,
)


def outcomes(name: str) -> set[str]:
    """What the dry runs of a list as it was taken away would do."""
    kind = KINDS[name]
    found = set()
    for data, ending in ((kind.xlsx(), "xlsx"), (kind.csv(), "csv")):
        run = dry_run(kind, kind.read(data, f"a.{ending}"))
        assert run.faults == (), f"{ending}: {run.faults[0]}"
        found |= {(ending, row.outcome, row.cells) for row in run.rows}
    return found


NOTHING = {("xlsx", SAME, ()), ("csv", SAME, ())}


@EXAMPLES
@given(description=WORDS, name=WORDS, other_names=LISTS, date=DATES, place=st.booleans())
def test_subjects_come_back_as_they_went(description, name, other_names, date, place):
    Subject.objects.all().delete()
    records.make_subject(
        "kirov",
        name=name,
        description=description,
        other_names=other_names,
        date=date,
        latitude="-59.9" if place else None,
        longitude="30.31250" if place else None,
    )
    assert outcomes("subjects") == NOTHING


@EXAMPLES
@given(title=WORDS, authors=NAMES, pages=WORDS, annotation=WORDS, issued=DATES)
def test_references_come_back_as_they_went(title, authors, pages, annotation, issued):
    Reference.objects.all().delete()
    records.make_reference_row(
        "conquest",
        title=title,
        authors=authors,
        pages=pages,
        annotation=annotation,
        issued=issued,
    )
    assert outcomes("references") == NOTHING


@EXAMPLES
@given(words=WORDS.filter(lambda words: len(words) > 1), gist=WORDS, staff_notes=WORDS)
def test_excerpts_come_back_as_they_went(words, gist, staff_notes):
    Excerpt.objects.all().delete()
    text = records.make_source_text(
        f"Before.\n{words} after.",
        source=records.make_source(
            f"s{records.Source.objects.count()}", mark=f"{records.Source.objects.count()}"
        ),
    )
    records.make_excerpt_row(
        "L1", source_text=text, start=8, end=8 + len(words), gist=gist, staff_notes=staff_notes
    )
    assert outcomes("excerpts") == NOTHING


def test_cells_go_out_as_text_that_no_program_takes_for_a_formula():
    records.make_subject("kirov", description="=HYPERLINK(1)")
    assert "'=HYPERLINK(1)" in KINDS["subjects"].csv().decode("utf-8-sig")
