"""What notes and references say of themselves, and what visitors may have of an excerpt."""

from dataclasses import replace

import pytest

from exhibit.documents.records import Name, ReferenceDocument, makers, public_excerpt
from tests.factories.panels import make_clause, make_excerpt, make_note, make_reference

LENOE = ReferenceDocument(
    key="R1",
    kind="book",
    title="The Kirov Murder",
    authors=(Name(family="Lenoe", given="Matthew"),),
    issued="2010",
)


def test_reference_is_told_in_one_line():
    assert LENOE.short == "Lenoe, The Kirov Murder (2010)"


def test_reference_without_authors_names_its_editors_as_such():
    assert replace(LENOE, authors=(), editors=LENOE.authors).short.startswith("Lenoe (ed.), ")


@pytest.mark.parametrize(
    ("families", "told"),
    [((), ""), (("Getty", "Naumov"), "Getty and Naumov"), (("A", "B", "C", "D"), "A and others")],
)
def test_makers_are_told_by_family_names(families, told):
    assert makers([Name(family=family) for family in families]) == told


def test_checked_note_has_no_doubt():
    assert make_note(checked=True, caution="the figure").doubt == ""


def test_unchecked_note_says_what_is_unconfirmed():
    assert make_note(checked=False, caution="The figure.").doubt == "The figure."


def test_unchecked_note_without_a_caution_says_that_it_is_unchecked():
    assert "yet to check" in make_note(checked=False, caution="").doubt


def test_note_is_credited_to_its_works_and_says_what_specialists_hold():
    note = make_note(consensus="agreed", clauses=(), references=(LENOE,))
    assert note.credit == "Lenoe, The Kirov Murder (2010) · Specialists agree."


def test_note_of_unknown_consensus_says_nothing_of_specialists():
    assert make_note(references=(LENOE,)).standing == ""


def test_clause_read_in_another_work_names_it():
    review = make_reference("review", title="A Review", issued="2011")
    clause = make_clause("It was.", reference=LENOE.key, basis="secondary", read_in="review")
    note = make_note(clauses=(clause,), references=(LENOE, review))
    assert note.works == "Lenoe, The Kirov Murder (2010), as reported by A Review (2011)"
    (line,) = note.lines
    assert line.credit == "Lenoe, The Kirov Murder (2010), p. 12. Read in A Review (2011)."


def test_work_is_opened_at_its_address_or_at_its_doi():
    doi = make_reference(doi="10.1017/S00905992")
    assert doi.link == "https://doi.org/10.1017/S00905992"
    assert make_reference(url="https://x.example/", doi="10.1017/x").link == "https://x.example/"


def test_note_says_how_many_of_its_statements_were_read():
    bases = ("work", "work", "secondary", "unread")
    clauses = tuple(make_clause(f"It {basis}.", basis=basis) for basis in bases)
    assert make_note(clauses=clauses).reading == (
        "4 statements: 2 read in the work, 1 read in a work that reports it, 1 not read"
    )


def test_note_that_corrects_a_source_says_so():
    assert make_note(correction=True).heading == "Correction from scholarship"


def test_hidden_excerpt_loses_its_words_and_what_stands_around_them():
    hidden = public_excerpt(make_excerpt("L1", public=False, before="He said", after="at last"))
    assert (hidden.exact, hidden.before, hidden.after) == (None, None, None)


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        (Name(family="Snow", given="John"), "John Snow"),
        (Name(family="Snow"), "Snow"),
        (Name(literal="Royal Society"), "Royal Society"),
    ],
)
def test_a_name_is_said_whole(name, whole):
    assert name.whole == whole
