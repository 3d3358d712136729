"""Charts: what a specification may hold, and what is drawn from it."""

import copy
import io
import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from exhibit import charts
from exhibit.charts.lettering import SVG, weight_for, weights

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content" / "charts"
SHIPPED = ["counting-the-dead", "party-membership"]


def shipped(name: str) -> dict:
    return json.loads((CONTENT / f"{name}.vl.json").read_text(encoding="utf-8"))


def chart(**changes) -> dict:
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "data": {"values": [{"year": "1933", "people": 3555338}]},
        "mark": "bar",
        "encoding": {
            "x": {"field": "year", "type": "ordinal"},
            "y": {"field": "people", "type": "quantitative"},
        },
    }
    return spec | changes


def words(text: str, **mark) -> dict:
    """A chart of one word in the house typeface."""
    return chart(
        data={"values": [{"word": text}]},
        mark={"type": "text", "style": "label", **mark},
        encoding={"text": {"field": "word"}},
    )


def svg(body: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg">{body}</svg>'.encode()


@pytest.mark.parametrize("name", SHIPPED)
def test_check_spec_finds_nothing_in_the_charts_we_ship(name):
    assert charts.check_spec(shipped(name)) == []


def test_check_spec_wants_vega_lite():
    problems = charts.check_spec(chart(**{"$schema": "https://vega.github.io/schema/vega/v6.json"}))
    assert "must name Vega-Lite" in problems[0]


@pytest.mark.parametrize("spec", [[], "bar", None, 3])
def test_check_spec_wants_an_object(spec):
    assert "one JSON object" in charts.check_spec(spec)[0]


def test_check_spec_wants_figures_of_its_own():
    assert "holds no figures" in charts.check_spec(chart(data={"name": "later"}))[0]


@pytest.mark.parametrize(
    "part",
    [
        {"data": {"url": "https://example.org/a.json"}},
        {"layer": [{"mark": "bar", "data": {"url": "a.csv"}}]},
        {"transform": [{"lookup": "a", "from": {"data": {"url": "b.csv"}, "key": "a"}}]},
        {"encoding": {"url": {"field": "picture"}}},
        {"encoding": {"href": {"field": "link"}}},
    ],
)
def test_check_spec_refuses_any_address(part):
    problems = charts.check_spec(chart(**part))
    assert any("may not fetch or link" in problem for problem in problems)


def test_check_spec_says_where_an_address_stands():
    part = {"layer": [{"mark": "bar"}, {"mark": "bar", "data": {"url": "a.csv"}}]}
    assert any(p.startswith("layer[1].data.url:") for p in charts.check_spec(chart(**part)))


def test_check_spec_refuses_images():
    assert "may not show images" in charts.check_spec(chart(mark={"type": "image"}))[0]


def test_check_spec_refuses_generated_figures():
    layers = [{"data": {"sequence": {"start": 0, "stop": 10**9}}, "mark": "bar"}]
    assert "not generated" in charts.check_spec(chart(layer=layers))[0]


def test_check_spec_refuses_more_than_200_kb():
    values = [{"year": str(year), "people": year} for year in range(10_000)]
    assert "at most 200,000 are allowed" in charts.check_spec(chart(data={"values": values}))[0]


def test_check_spec_refuses_what_does_not_compile():
    problems = charts.check_spec(chart(mark="no such mark"))
    assert problems[0].startswith("The chart cannot be drawn:")
    assert "\n" not in problems[0]


@pytest.mark.parametrize("depth", [400, 900, 5_000])
def test_check_spec_refuses_what_is_nested_too_deeply(depth):
    part: list = []
    for _ in range(depth):
        part = [part]
    assert charts.check_spec(chart(layer=part))


def test_check_spec_refuses_a_chart_larger_than_any_page():
    assert "Set width to 480" in charts.check_spec(chart(width=10**9))[0]


def test_check_spec_refuses_a_number_json_does_not_have():
    values = [{"year": "1933", "people": float("nan")}]
    assert "not plain JSON" in charts.check_spec(chart(data={"values": values}))[0]


def test_check_spec_wants_a_cell_for_each_column():
    usermeta = {"columns": ["When", "People"], "rows": [["1933", "1"], ["1938"]]}
    assert "row 2 needs 2 cells" in charts.check_spec(chart(usermeta=usermeta))[0]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", SHIPPED)
def test_render_is_safe_as_an_image(name, dark):
    assert charts.svg_is_safe(charts.render(shipped(name), dark=dark))


@pytest.mark.parametrize("name", SHIPPED)
def test_render_gives_the_same_bytes_again(name):
    assert charts.render(shipped(name)) == charts.render(shipped(name))


def test_render_gives_the_same_bytes_in_another_process():
    code = (
        "import json, sys; from exhibit import charts; "
        "sys.stdout.buffer.write(charts.render(json.load(sys.stdin)))"
    )
    told = json.dumps(shipped("party-membership")).encode()
    done = subprocess.run(
        [sys.executable, "-c", code], input=told, capture_output=True, check=True, cwd=ROOT
    )
    assert done.stdout == charts.render(shipped("party-membership"))


def test_render_names_clipped_parts_by_order():
    spec = chart(mark={"type": "bar", "clip": True})
    assert charts.render(spec) == charts.render(spec)
    assert b'id="part1"' in charts.render(spec)


def test_render_leaves_the_spec_as_it_was():
    spec = shipped("counting-the-dead")
    before = copy.deepcopy(spec)
    charts.render(spec)
    assert spec == before


def test_render_draws_light_and_dark_apart():
    light, dark = (charts.render(shipped("party-membership"), dark=dark) for dark in (False, True))
    assert b"#5e400a" in light and b"#5e400a" not in dark
    assert b"#e2bb78" in dark and b"#e2bb78" not in light


@pytest.mark.parametrize("name", SHIPPED)
def test_render_of_our_charts_needs_no_font(name):
    assert b"<text" not in charts.render(shipped(name))


@pytest.mark.parametrize("name", SHIPPED)
def test_render_of_our_charts_fits_a_phone(name):
    root = ElementTree.fromstring(charts.render(shipped(name)))
    assert float(root.attrib["width"]) <= 490


def test_render_says_title_and_alternative_text():
    root = ElementTree.fromstring(charts.render(shipped("party-membership")))
    assert root[0].tag == f"{SVG}title" and root[0].text.startswith("Members and candidate")
    assert root[1].tag == f"{SVG}desc" and root[1].text.startswith("Four columns")


def test_render_draws_cyrillic_in_the_house_typeface():
    assert b"<text" not in charts.render(words("Большой террор"))


def test_render_keeps_letters_we_cannot_draw_as_text():
    assert "漢字" in charts.render(words("漢字")).decode()


def test_render_keeps_text_in_another_typeface():
    assert b">Plan</text>" in charts.render(words("Plan", font="Georgia"))


def test_render_places_each_line_of_a_text():
    root = ElementTree.fromstring(charts.render(words("one\ntwo", lineBreak="\n", lineHeight=25)))
    paths = [
        path.attrib["transform"] for path in root.iter(f"{SVG}path") if "transform" in path.attrib
    ]
    assert paths == ["scale(0.023)", "translate(0,25) scale(0.023)"]


def test_render_refuses_a_link():
    spec = chart()
    spec["encoding"]["href"] = {"value": "https://example.org/"}
    with pytest.raises(charts.ChartRefused, match="a link, an image or a style"):
        charts.render(spec)


def test_render_fetches_no_address():
    with pytest.raises(charts.ChartRefused, match="not allowed"):
        charts.render(chart(data={"url": "http://127.0.0.1:9/a.json"}))


def test_render_png_is_opaque_and_scaled():
    spec = shipped("party-membership")
    width = float(ElementTree.fromstring(charts.render(spec)).attrib["width"])
    with Image.open(io.BytesIO(charts.render_png(spec, scale=2))) as image:
        assert image.width == pytest.approx(2 * width, abs=2)
        assert image.convert("RGBA").getpixel((0, 0)) == (255, 255, 255, 255)


def test_counting_the_dead_has_a_scale_for_each_measure():
    spec = shipped("counting-the-dead")
    assert spec["resolve"]["scale"]["x"] == "independent"
    assert [len(part["data"]["values"]) for part in spec["vconcat"]] == [1] * 6


def test_counting_the_dead_says_of_each_figure_record_or_estimate():
    rows = shipped("counting-the-dead")["vconcat"][1:]
    said = [row["data"]["values"][0]["who"].split(":")[0] for row in rows]
    assert said == ["Record", "Record", "Record", "Estimate", "Record"]


def test_counting_the_dead_draws_what_its_table_says():
    spec = shipped("counting-the-dead")
    drawn = [part["data"]["values"][0]["figure"] for part in spec["vconcat"][1:]]
    assert drawn == [row[2] for row in spec["usermeta"]["rows"]]


def test_party_membership_draws_what_its_table_says():
    spec = shipped("party-membership")
    drawn = [f"{one['people']:,}" for one in spec["data"]["values"]]
    assert drawn == [row[1].removeprefix("about ") for row in spec["usermeta"]["rows"]]


def test_table_is_the_one_written():
    columns, rows = charts.table(shipped("party-membership"))
    assert columns == ("When", "Members and candidates", "Kind of figure")
    assert rows[1] == ("January 1935", "about 1,989,000", "Record, rounded; the sum is ours")


def test_table_is_derived_from_the_values():
    assert charts.table(chart()) == (("year", "people"), (("1933", "3,555,338"),))


def test_table_joins_the_values_of_all_parts():
    parts = [chart(), chart(data={"values": [{"year": "1938", "share": 0.5}]})]
    columns, rows = charts.table({"vconcat": parts})
    assert columns == ("year", "people", "share")
    assert rows[1] == ("1938", "", "0.5")


@pytest.mark.parametrize(
    "body",
    [
        "<script/>",
        '<image href="a.png"/>',
        '<a href="https://example.org/"/>',
        '<use href="#a"/>',
        '<g onclick="x()"/>',
        '<g style="fill:red"/>',
        "<style>*{fill:red}</style>",
        '<g fill="url(https://example.org/#a)"/>',
        '<g fill="url(#a) url(//example.org)"/>',
        "<foreignObject/>",
        '<set attributeName="href" to="javascript:x()"/>',
        '<g xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a"/>',
        '<h:p xmlns:h="http://www.w3.org/1999/xhtml"/>',
    ],
)
def test_svg_is_safe_says_no_to(body):
    assert not charts.svg_is_safe(svg(body))


@pytest.mark.parametrize("data", [b"", b"words", b"<svg/>", b"\xff\xfe<", b"<svg"])
def test_svg_is_safe_says_no_to_what_is_not_svg(data):
    assert not charts.svg_is_safe(data)


@pytest.mark.parametrize("opening", [b"<!DOCTYPE svg>", b"<?xml-stylesheet href='a.css'?>"])
def test_svg_is_safe_says_no_to_document_types_and_style_sheets(opening):
    assert not charts.svg_is_safe(opening + svg("<g/>"))


def test_svg_is_safe_says_yes_to_its_own_parts():
    assert charts.svg_is_safe(svg('<defs><clipPath id="a"/></defs><g clip-path="url(#a)"/>'))


def test_theme_has_the_same_names_in_light_and_dark():
    light, dark = charts.theme(), charts.theme(dark=True)
    assert light["style"].keys() == dark["style"].keys()
    assert light["style"] != dark["style"]


def test_theme_leaves_the_ground_to_the_page():
    assert charts.theme()["background"] == "transparent"


@pytest.mark.parametrize(
    ("said", "drawn"), [("", 500), ("normal", 500), ("bold", 800), ("600", 500)]
)
def test_weight_for_takes_the_nearest(said, drawn):
    assert weight_for(said) is weights()[drawn]


def test_width_counts_the_kern():
    weight = weights()[500]
    assert weight.width("To") < weight.width("T") + weight.width("o")
