"""Addresses that panels once had."""

import pytest


@pytest.mark.parametrize(
    "ending", ["/", ".json", ".jsonld", "/handout.pdf", "/cite.ris", "/cite.csl.json"]
)
def test_former_address_leads_to_the_present_one(show, ending):
    response = show(f"/panels/the-kirov-affair{ending}")
    assert response.status_code == 301
    assert response["Location"] == f"/panels/who-killed-kirov{ending}"


def test_name_no_panel_ever_had_answers_404(show):
    assert show("/panels/the-kirov-afair/").status_code == 404
