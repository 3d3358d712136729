"""What a panel lacks."""

import pytest

from exhibit.checks import missing
from exhibit.checks.context import CheckContext
from exhibit.documents.panel import ChartDocument, PictureDocument, PromptDocument
from tests.factories.panels import make_excerpt, make_panel


def advisories(body="He left. [@L26]", excerpt=None, **fields):
    quiet = make_excerpt(exact="Plants shot up.", gist="Plants grew.", **(excerpt or {}))
    defaults = {"title": "T", "big_idea": "", "advisory": "", "excerpts": (quiet,)}
    return [
        f.message for f in missing.advisory(make_panel(body, **(defaults | fields)), CheckContext())
    ]


@pytest.mark.parametrize(
    "word",
    ["killed", "executions", "was shot", "tortured", "suicide", "famine", "starved", "camps",
     "murderous", "a death", "mass graves", "forced labour", "deported", "the Gulag"],
)  # fmt: skip
def test_advisory_missing_fires_on_the_body(word):
    assert len(advisories(f"There {word} came. [@L26]")) == 1


def test_advisory_missing_reads_gists_and_public_words():
    assert "gist of L26" in advisories(excerpts=(make_excerpt(exact="A.", gist="Shot."),))[0]
    assert "excerpt L26" in advisories(excerpts=(make_excerpt(exact="Shot.", gist=""),))[0]


def test_advisory_missing_leaves_words_nobody_sees():
    assert advisories(excerpts=(make_excerpt(exact="Shot.", gist="", public=False),)) == []


@pytest.mark.parametrize(
    "body",
    ["Cities shot up.", "He served until his death in 1953.", "After Stalin’s death they rose.",
     "The campaign executive skilled a deadline."],
)  # fmt: skip
def test_advisory_missing_is_silent_on_other_uses(body):
    assert advisories(f"{body} [@L26]") == []


def test_advisory_missing_is_silent_with_an_advisory():
    assert advisories("He was killed. [@L26]", advisory="murder") == []


def undescribed(**fields):
    defaults = {"sha256": "ab", "title": "Scale", "width": 10, "height": 10, "alt": ""}
    panel = make_panel(pictures=(PictureDocument(**(defaults | fields)),))
    return [finding.field for finding in missing.alt(panel, CheckContext())]


@pytest.mark.parametrize("alt", ["", "  "])
def test_alt_missing_fires(alt):
    assert undescribed(alt=alt) == ["pictures.1.alt"]


@pytest.mark.parametrize("fields", [{"alt": "A drawn scale."}, {"decorative": True}])
def test_alt_missing_is_silent(fields):
    assert undescribed(**fields) == []


def faults_of_charts(**fields):
    defaults = {
        "key": "targets", "title": "Targets", "alt": "Five pairs of bars.", "caption": "",
        "spec": {}, "columns": ("Product", "1932"), "rows": (("Iron", "6.2"),),
    }  # fmt: skip
    panel = make_panel(charts=(ChartDocument(**(defaults | fields)),))
    return [finding.message for finding in missing.charts(panel, CheckContext())]


@pytest.mark.parametrize("fields", [{"alt": " "}, {"columns": ()}, {"rows": ()}])
def test_chart_table_fires(fields):
    assert len(faults_of_charts(**fields)) == 1


def test_chart_table_tells_of_both():
    assert "no alternative text and no table of its figures" in faults_of_charts(alt="", rows=())[0]


def test_chart_table_is_silent():
    assert faults_of_charts() == []


def flags_missing(excerpt_flag, panel_flag="", body="He said it. [@L26]"):
    panel = make_panel(body, excerpts=(make_excerpt(flag=excerpt_flag),), flag=panel_flag)
    return [finding.code for finding in missing.flag(panel, CheckContext())]


@pytest.mark.parametrize("flag", ["hypothetical", "apocryphal"])
def test_flag_missing_fires(flag):
    assert flags_missing(flag) == ["flag-missing"]


@pytest.mark.parametrize(
    "case", [("", ""), ("undocumented", ""), ("apocryphal", "apocryphal"), ("apocryphal", "", "A.")]
)
def test_flag_missing_is_silent(case):
    assert flags_missing(*case) == []


@pytest.mark.parametrize(("note", "hints"), [("", 1), (" ", 1), ("Look at the verb.", 0)])
def test_teacher_note(note, hints):
    prompt = PromptDocument(skill="sourcing", text="Who says so?", teacher_note=note)
    assert len(list(missing.teacher_notes(make_panel(prompts=(prompt,)), CheckContext()))) == hints
