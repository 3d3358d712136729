"""Every rule takes time in the length of the sentence, and in that of the evidence."""

import pytest

from exhibit.checks.sense import RULES
from exhibit.checks.sense.claim import KnownName
from tests.checks.sense.making import make_claim
from tests.text.test_growth import slow_runs

NAMES = (KnownName(name="Sergei Kirov", kind="person"), KnownName(name="Moscow", kind="place"))
PLAIN = "Kirov did not rise before the murder in Moscow, and many historians believe it."


@pytest.mark.parametrize("rule", RULES, ids=[rule.__module__.split(".")[-1] for rule in RULES])
def test_rule_takes_time_in_the_length_of_the_sentence(rule):
    assert slow_runs(lambda text: [*rule(make_claim(text, PLAIN, names=NAMES))]) == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.__module__.split(".")[-1] for rule in RULES])
def test_rule_takes_time_in_the_length_of_the_evidence(rule):
    assert slow_runs(lambda text: [*rule(make_claim(PLAIN, text, names=NAMES))]) == []
