import pytest

from exhibit.checks.sense.directions import differences
from tests.checks.sense.making import told


@pytest.mark.parametrize(
    ("sentence", "evidence", "found"),
    [
        ("Industry shrank.", "Soviet industry grew fast.", "shrank"),
        ("The state did lower norms.", "Norms were revised upward.", "lower"),
        ("There were fewer lists.", "There were more lists than before.", "fewer"),
        ("Admissions continued in 1932.", "Admission stopped in December 1932.", "continued"),
        ("Shock work dates from after Stakhanov.", "It dates from before Stakhanov.", "after"),
        ("Three marshals survived.", "Three of the five marshals died.", "survived"),
        ("Steel was short, and growth rose faster.", "Growth was slower.", "faster"),
        ("He was released by the police.", "He was arrested by the police.", "released"),
        ("The trial in Moscow was secret.", "The Moscow trial was public.", "secret"),
    ],
)
def test_a_word_whose_opposite_the_evidence_has(sentence, evidence, found):
    assert told(differences, sentence, evidence) == [f"warning: {found}"]


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("Industry expanded.", "Soviet industry grew fast."),
        ("Growth slowed after 1937.", "They coincided with slower growth after 1937."),
        ("Admissions stopped and began again.", "Admission stopped in 1932 and resumed in 1936."),
        ("Three did not survive the purges.", "Three died in the purges."),
        ("It did not fall.", "It rose."),
        # Another matter altogether.
        ("Coal fell short.", "The party grew."),
        # A place, no time.
        ("He stood before a Moscow court.", "In Moscow he confessed after the trial."),
        # Opposites of a kind that is met everywhere need a whole statement in common.
        ("Forced labour built it.", "Volunteers built it beside convicts and peasants."),
        # What stands in quotation marks.
        ("It says they “rose” there.", "They fell there."),
    ],
)
def test_a_direction_that_is_borne_out(sentence, evidence):
    assert told(differences, sentence, evidence) == []
