"""A panel as linked data."""

import json
from dataclasses import replace

from exhibit.documents.pack_files import PackFile
from exhibit.documents.types import StandardDocument
from exhibit.exports import panel_jsonld
from tests.factories.exhibition import PANELS, SECRET
from tests.factories.panels import make_panel, make_source
from tests.factories.supports import make_support


def told(panel, given):
    return json.loads(panel_jsonld.render(panel, **given))


def test_panel_is_a_learning_resource(kirov, published):
    panel = told(kirov, published)
    assert panel["@type"] == ["LearningResource", "CreativeWork"]
    assert panel["datePublished"] == "2026-11-21" and panel["version"] == "edition 3"
    assert panel["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_panel_period_is_an_interval(published):
    assert told(PANELS[0], published)["temporalCoverage"] == "1929-01-01/1937-12-31"


def test_panel_day_is_told_once(kirov, published):
    assert told(kirov, published)["temporalCoverage"] == "1934-12-01"


def test_panel_place_is_spatial_coverage(kirov, published):
    (place,) = told(kirov, published)["spatialCoverage"]
    assert (place["@type"], place["name"]) == ("Place", "Leningrad")


def test_public_excerpt_has_both_selectors(kirov, published):
    parts = {part["identifier"]: part for part in told(kirov, published)["hasPart"]}
    position, quote = parts["L27"]["subjectOf"][0]["target"]["selector"]
    assert position["type"] == "TextPositionSelector" and position["start"] == 3365
    assert quote["type"] == "TextQuoteSelector" and quote["exact"] == parts["L27"]["text"]


def test_excerpt_not_public_has_position_only(kirov, published):
    parts = {part["identifier"]: part for part in told(kirov, published)["hasPart"]}
    (selector,) = parts["T8"]["subjectOf"][0]["target"]["selector"]
    assert selector["type"] == "TextPositionSelector"
    assert SECRET not in panel_jsonld.render(kirov, **published).decode()


def test_emendation_is_an_annotation_of_its_own(published):
    _, edit = told(PANELS[0], published)["hasPart"][0]["subjectOf"]
    assert edit["motivation"] == "editing" and edit["body"]["value"] == "Magnitogorsk"
    assert edit["target"]["selector"][1]["exact"] == "Magneto Gorsk"


def test_flag_travels_with_panel_and_excerpt(published):
    panel = told(PANELS[1], published)
    assert "hypothetical" in panel["keywords"]
    assert "hypothetical" in panel["hasPart"][0]["disambiguatingDescription"]


def test_unconfirmed_source_names_no_author(published):
    (source,) = told(make_panel(sources=(make_source(),)), published)["isBasedOn"]
    assert source["description"] == "Attribution not confirmed." and "author" not in source


def test_title_cannot_end_a_script_element(kirov, published):
    data = panel_jsonld.render(replace(kirov, title="</script><b>"), **published)
    assert b"<" not in data
    assert json.loads(data)["name"] == "</script><b>"


def test_working_copy_has_no_date(kirov, published):
    assert "datePublished" not in told(kirov, published | {"stamp": None})


def test_same_input_same_bytes(kirov, published):
    assert panel_jsonld.render(kirov, **published) == panel_jsonld.render(kirov, **published)


def test_panel_names_the_standards_that_its_prompts_serve(kirov, published):
    standards = [
        StandardDocument(framework="C3", code=code, gist="Compare.", skill=skill)
        for code, skill in (("D2.His.6", "corroboration"), ("D2.His.1", "contextualization"))
    ]
    (served,) = told(kirov, published | {"standards": standards})["educationalAlignment"]
    assert served["targetName"] == "D2.His.6" and "targetUrl" not in served


def test_panel_costs_nothing(kirov, published):
    assert told(kirov, published)["isAccessibleForFree"] is True


def test_file_of_a_pack_is_a_media_object():
    file = PackFile(
        name="slides.pptx",
        label="Slides with notes",
        media_type="application/x-slides; charset=binary",
        address="/panels/kirov/pack/slides.pptx",
        saved_as="p10_e3_slides.pptx",
        size=43_210,
        for_teachers=True,
    )
    told = panel_jsonld.encoding(file, "https://x.example/")
    assert told["contentUrl"] == "https://x.example/panels/kirov/pack/slides.pptx"
    assert (told["encodingFormat"], told["contentSize"]) == ("application/x-slides", "43210")
    assert told["audience"]["educationalRole"] == "teacher"


def test_what_carries_a_sentence_is_an_annotation_of_the_source(kirov, published):
    excerpt = next(one for one in kirov.excerpts if one.public)
    sentence = next(s for s in kirov.body.sentences if excerpt.key in s.citations)
    support = make_support(sentence.text, excerpt.key, relation="reports")
    parts = {
        part["identifier"]: part
        for part in told(replace(kirov, supports=(support,)), published)["hasPart"]
    }
    annotation = parts[excerpt.key]["subjectOf"][-1]
    assert annotation["motivation"] == "assessing"
    assert [body["value"] for body in annotation["body"]] == [sentence.text, "reports"]
    assert annotation["target"]["selector"][1]["exact"] == excerpt.exact[:5]
