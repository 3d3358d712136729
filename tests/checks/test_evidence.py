"""The words that citations lead to, as in the file and as corrected."""

from exhibit.checks.evidence import cited_excerpts, cited_notes, readings
from exhibit.documents.records import EmendationDocument
from tests.factories.panels import make_excerpt, make_note, make_panel


def test_excerpt_without_emendations_has_one_reading():
    excerpt = make_excerpt(exact="The plan.")
    assert readings(excerpt) == ("The plan.",)


def test_emended_excerpt_reads_as_in_the_file_and_as_corrected():
    excerpt = make_excerpt(exact="The plant.")
    emendation = EmendationDocument(
        key="E1",
        start=excerpt.start + 4,
        end=excerpt.start + 9,
        file_reading="plant",
        corrected_reading="plan",
        kind="",
        confidence="low",
        applied=False,
    )
    emended = make_excerpt(exact="The plant.", emendations=(emendation,))
    assert readings(emended) == ("The plant.", "The plan.")


def test_only_what_the_body_cites_is_evidence_for_it():
    panel = make_panel(
        "He left. [@L26]",
        excerpts=(make_excerpt("L26"), make_excerpt("L27")),
        notes=(make_note("S14"),),
    )
    assert [excerpt.key for excerpt in cited_excerpts(panel)] == ["L26"]
    assert cited_notes(panel) == ()
