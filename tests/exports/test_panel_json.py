"""A panel as JSON."""

import json
from dataclasses import replace

from exhibit.exports import panel_json
from tests.factories.exhibition import DEATHS, PANELS, PRIVATE, SECRET
from tests.factories.panels import make_panel


def told(panel, given):
    return json.loads(panel_json.render(panel, **given))


def test_panel_has_the_promised_keys(kirov, published):
    for key in ("slug", "title", "theme", "big_idea", "edition", "revision", "sentences"):
        assert key in told(kirov, published)
    for key in ("excerpts", "notes", "findings", "subjects", "questions", "prompts", "licence"):
        assert key in told(kirov, published)


def test_panel_names_edition_and_its_day(kirov, published):
    assert told(kirov, published)["edition"] == 3
    assert told(kirov, published)["edition_date"] == "2026-11-21"


def test_panel_working_copy_has_no_edition(kirov, published):
    draft = told(kirov, published | {"stamp": None})
    assert draft["edition"] is None and draft["stable_address"] is None
    assert "working copy, not published" in draft["cite_as"]["mla"]


def test_panel_words_not_public_stay_out(kirov, published):
    secret = replace(DEATHS.answers[0], excerpt=PRIVATE)
    panel = replace(kirov, questions=(replace(DEATHS, answers=(secret,)),))
    assert SECRET not in panel_json.render(panel, **published).decode()


def test_panel_excerpt_not_public_has_no_exact(kirov, published):
    by_key = {excerpt["key"]: excerpt for excerpt in told(kirov, published)["excerpts"]}
    assert "exact" not in by_key["T8"] and by_key["T8"]["gist"] == PRIVATE.gist
    assert by_key["L27"]["exact"].startswith("this death, which many historians believe")


def test_panel_emendation_carries_both_readings(published):
    (excerpt,) = told(PANELS[0], published)["excerpts"]
    (emendation,) = excerpt["emendations"]
    assert emendation["file_reading"] == "Magneto Gorsk"
    assert emendation["corrected_reading"] == "Magnitogorsk"


def test_panel_sentence_carries_its_citations(kirov, published):
    sentences = told(kirov, published)["sentences"]
    assert sentences[0]["citations"] == ["S14"] and not sentences[0]["framing"]
    assert sentences[-1]["framing"]


def test_panel_prompt_leaves_teacher_note_out(kirov, published):
    prompt = replace(kirov.prompts[0], teacher_note="A likely wrong answer")
    told_bytes = panel_json.render(replace(kirov, prompts=(prompt,)), **published)
    assert b"likely wrong" not in told_bytes


def test_panel_figures_are_numbers(kirov, published):
    answers = told(kirov, published)["questions"][0]["answers"]
    assert (answers[1]["low"], answers[1]["high"]) == (1_000_000, 2_000_000)


def test_panel_is_cited_in_every_style(kirov, published):
    assert set(told(kirov, published)["cite_as"]) == {
        "chicago-note",
        "chicago-bibliography",
        "mla",
        "apa",
    }


def test_panel_same_input_same_bytes(kirov, published):
    first = panel_json.render(kirov, **published)
    assert first == panel_json.render(kirov, **published) and first.endswith(b"}\n")


def test_panel_is_readable_utf8(published):
    panel = make_panel(title="Хозяин <script>")
    assert "Хозяин <script>" in panel_json.render(panel, **published).decode()
