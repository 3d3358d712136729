import time

import pytest

from exhibit.checks.context import CheckContext
from exhibit.checks.copied_words import check
from tests.factories.panels import make_excerpt, make_panel

TEXT = (
    "Moreover, many in the general population shared such fears. Bombarded with ideology and "
    "political slogans, numerous people responded energetically to Stalin’s directives. During the "
    "great purge of 1936 to 1938 it grew. The Central Committee of the Communist Party met."
)


def copied(body, **fields):
    excerpt = make_excerpt(exact="Nothing here.", **fields.pop("excerpt", {}))
    panel = make_panel(body, **({"excerpts": (excerpt,)} | fields))
    return list(check(panel, CheckContext(texts={"textbook": TEXT})))


@pytest.mark.parametrize(
    "body",
    [
        "So many in the general population shared this. [@L26]",
        "Many IN the General Population shared this. [@L26]",
        "Numerous people responded energetically to Stalin's wish. [@L26]",
        "Many shared *such fears. Bombarded with* ideology and more. [@L26]",
        "# Numerous people responded energetically to Stalin",
    ],
)
def test_copied_words_fires_on_six_in_a_row(body):
    assert [finding.code for finding in copied(body)] == ["copied-words"]


@pytest.mark.parametrize(
    "body",
    [
        "Many in the general population feared. [@L26]",
        "They saw “many in the general population shared such fears” [@L26].",
        'They saw "many in the general population shared such fears" [@L26].',
        "> Many in the general population shared such fears. [@L26]",
        "During the great purge of 1936 to 1938 he left. [@L26]",
        "The Central Committee of the Communist Party was afraid. [@L26]",
    ],
)
def test_copied_words_is_silent(body):
    assert copied(body) == []


def test_copied_words_gives_one_finding_for_one_stretch():
    (found,) = copied("One. [~] Many in the general population shared such fears then. [@L26]")
    assert found.words.startswith("Many in the general population shared such fears /")
    assert found.message.startswith("Sentence 2:") and found.start == 9


def test_copied_words_reads_gists():
    gist = "Numerous people responded energetically to Stalin."
    (found,) = copied("", excerpt={"gist": gist})
    assert (found.field, found.end) == ("excerpts.L26.gist", gist.index("."))


def test_copied_words_knows_the_passages_of_the_panel():
    excerpt = make_excerpt(exact="this death was used as a pretext")
    panel = make_panel("Soon this death was used as a lever. [@L26]", excerpts=(excerpt,))
    assert [f.code for f in check(panel, CheckContext())] == ["copied-words"]


def test_copied_words_reads_a_text_once_for_many_panels():
    text = " ".join(f"w{n}" for n in range(100_000))
    context = CheckContext(texts={"book": text})
    list(check(make_panel(), context))
    before = time.process_time()
    for _ in range(50):
        list(check(make_panel(), context))
    assert time.process_time() - before < 1
