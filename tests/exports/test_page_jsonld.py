import json

from exhibit.exports import page_jsonld
from tests.factories.exhibition import STAMP, make_exhibition
from tests.factories.panels import make_panel

SITE = "https://exhibit.example"


def for_panel(**fields):
    exhibition = make_exhibition()
    return page_jsonld.for_panel(
        make_panel(**fields),
        exhibition.theme("terror"),
        about=exhibition.about(),
        stamp=STAMP,
        site_url=SITE,
    )


def test_data_cannot_end_its_block():
    text = for_panel(title="</script><script>alert(1)</script><!--")
    assert "<" not in text
    assert json.loads(text)["@graph"][1]["name"].startswith("</script>")


def test_data_keeps_flag_and_advisory():
    resource = json.loads(for_panel(flag="apocryphal", advisory="executions"))["@graph"][1]
    assert resource["keywords"] == "apocryphal"
    assert resource["contentRating"] == "executions"


def test_data_is_brief():
    assert len(for_panel()) < 2000
