import time

import pytest

from exhibit.checks.context import CheckContext
from exhibit.checks.copied_words import check
from exhibit.checks.sense.claim import KnownName
from exhibit.text.findings import Level
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
        "Life in the Northern Union of the 1930s was hard. [@L26]",
        "He did what he could for those who had been there. [@L26]",
        "It was one of the great purge trials. [@L26]",
    ],
)
def test_copied_words_is_silent(body):
    assert copied(body) == []


def test_common_words_alone_are_nobodys_however_many():
    text = "It was not until the end of it that he was to be in the Northern Union of the time."
    panel = make_panel(f"{text} [@L26]")
    (found,) = check(panel, CheckContext(texts={"book": text}))
    assert found.level is Level.WARNING, "end, time, Northern, Union: a curator has to say"
    text = "It was not until then that he was to be with them in the Northern Union of the"
    assert list(check(make_panel(f"{text} [@L26]"), CheckContext(texts={"book": text}))) == []


@pytest.mark.parametrize(
    "words",
    [
        "the iron and steel works of Kuznetsk on the Ob",
        "the Palace of the Soviets on the old site",
        "*a short course of the history of parties*",
    ],
)
def test_what_may_be_a_place_or_a_title_is_a_warning_that_tells_what_to_do(words):
    panel = make_panel(f"They wrote of {words}. [@L26]")
    (found,) = check(panel, CheckContext(texts={"book": f"We saw {words} there."}))
    assert found.level is Level.WARNING
    assert found.advice.endswith(
        "If it is the name of a place or a title, let it stand and say so."
    )


def test_a_title_in_italics_does_not_hide_what_is_copied_around_it():
    words = "they read a *short course* of party history aloud"
    panel = make_panel(f"Daily {words}. [@L26]")
    (found,) = check(panel, CheckContext(texts={"book": words}))
    assert found.level is Level.ERROR


def test_a_name_at_the_edge_does_not_hide_what_is_copied():
    words = "numerous workers responded energetically to written appeals from Stalin"
    (found,) = check(make_panel(f"So {words}. [@L26]"), CheckContext(texts={"book": words}))
    assert found.level is Level.ERROR


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        ((), ["copied-words"]),
        ((KnownName(name="dictatorship of the proletariat", kind="concept"),), []),
        (
            (
                KnownName(
                    name="Rule", kind="event", others=("The Dictatorship of the Proletariat",)
                ),
            ),
            [],
        ),
        ((KnownName(name="dictatorship", kind="concept"),), ["copied-words"]),
    ],
)
def test_the_name_of_a_subject_is_not_copying(names, codes):
    words = "under the dictatorship of the proletariat in"
    panel = make_panel(f"Life {words} towns. [@L26]")
    found = check(panel, CheckContext(texts={"book": f"Men {words} it."}, names=names))
    assert [one.code for one in found] == codes


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
