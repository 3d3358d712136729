"""A panel in other formats, at the addresses that others rely on."""

import json

import pytest

from tests.factories.exhibition import SECRET

KIROV = "/panels/who-killed-kirov"


def test_panel_json_is_the_panel(show):
    response = show(f"{KIROV}.json")
    assert response["Content-Type"] == "application/json"
    assert json.loads(response.content)["slug"] == "who-killed-kirov"


def test_panel_jsonld_has_a_context(show):
    assert "@context" in json.loads(show(f"{KIROV}.jsonld").content)


@pytest.mark.parametrize("ending", ["ris", "bib", "csl.json", "txt"])
def test_citation_files_name_the_panel(show, ending):
    assert "Who killed Kirov" in show(f"{KIROV}/cite.{ending}").content.decode()


def test_unknown_citation_file_answers_404(show):
    assert show(f"{KIROV}/cite.doc").status_code == 404


@pytest.mark.parametrize("name", ["party-members.svg", "party-members-dark.svg"])
def test_chart_is_drawn_for_both_papers(show, name):
    response = show(f"/charts/{name}")
    assert response["Content-Type"] == "image/svg+xml" and b"<svg" in response.content


def test_dark_chart_differs_from_the_light_one(show):
    light, dark = (show(f"/charts/party-members{end}.svg").content for end in ("", "-dark"))
    assert light != dark


def test_unknown_chart_answers_404(show):
    assert show("/charts/no-such-chart.svg").status_code == 404


@pytest.mark.parametrize("ending", [".json", ".jsonld", "/cite.txt"])
def test_data_holds_no_words_that_are_not_public(show, ending):
    assert SECRET not in show(KIROV + ending).content.decode()
