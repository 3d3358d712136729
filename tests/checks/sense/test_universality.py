import pytest

from exhibit.checks.sense.universality import differences
from tests.checks.sense.making import make_claim, told


@pytest.mark.parametrize(
    ("sentence", "evidence", "code", "words"),
    [
        ("They fell because of the purge.", "They fell.", "cause-added", "because"),
        ("Expulsions thinned the ranks.", "Admission stopped.", "cause-added", "thinned the ranks"),
        ("The terror led to growth.", "Terror and growth met.", "cause-added", "led to"),
        ("Arrests followed then.", "There were arrests.", "time-added", "followed"),
        ("Everyone was afraid.", "People were afraid.", "all-added", "Everyone"),
        ("It was the first trial.", "It was a trial.", "all-added", "the first"),
        ("They never met.", "They had not met.", "all-added", "never"),
    ],
)
def test_what_only_the_sentence_says_is_a_hint(sentence, evidence, code, words):
    (found,) = differences(make_claim(sentence, evidence))
    assert (found.code, found.level, found.words) == (code, "hint", words)


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("They fell because of the purge.", "They fell as a result of the purge."),
        ("Arrests came later.", "Arrests followed."),
        ("All were shot.", "Every one was shot."),
        # A hyphen, a denial, forced labour.
        ("One of the best-known remarks.", "A remark."),
        ("Not all were shot.", "Some were shot."),
        ("Forced labour built it.", "Convicts built it."),
        # What is said of a source, of what it says next, or asked.
        ("The lecture gives each figure once.", "There were 40."),
        ("Then it turns to the leader.", "But they left Stalin in command."),
        ("Did everyone agree?", "Some grumbled."),
        ("It speaks of “everyone”.", "It speaks of people."),
    ],
)
def test_what_the_evidence_says_too(sentence, evidence):
    assert told(differences, sentence, evidence) == []
