"""The document-based question of a room."""

from dataclasses import replace

import pytest

from exhibit.exports.sheet import Figure, Quote, Table
from exhibit.exports.sheets.charts import chart_of
from exhibit.exports.sheets.dbq import MOST_DOCUMENTS, NoQuestion, dbq, documents
from tests.factories.exhibition import BLAMED, KIROV, SECRET
from tests.factories.packs import make_exhibition_pack, make_theme_pack
from tests.factories.panels import make_excerpt


@pytest.fixture
def pack():
    """The pack of a room with one panel and two public excerpts."""
    return make_theme_pack("terror")


def test_dbq_without_an_essay_question_is_refused(pack):
    (theme,) = pack.themes
    with pytest.raises(NoQuestion, match="terror has no essay question"):
        dbq(replace(pack, themes=(replace(theme, essay_prompt=""),)))


def test_dbq_asks_before_it_shows_documents(pack, told):
    words = told(dbq(pack))
    assert words.index("What do the sources not say?") < words.index("The documents")
    assert words.index("Before you read.") < words.index("What do the sources not say?")


def test_dbq_shows_public_words_only(pack, told):
    words = told(dbq(pack))
    assert KIROV.exact in words and BLAMED.exact in words and SECRET not in words


def test_dbq_gives_each_document_its_sourcing_line(pack):
    quotes = [block for block in dbq(pack).blocks if isinstance(block, Quote)]
    assert [q.sourcing for q in quotes] == [
        "Source A, lecture transcript, line 36.",
        "Source B, textbook, paragraph 1.",
    ]
    assert all(quote.credit for quote in quotes)


def test_dbq_ends_with_a_chart_where_the_room_has_one():
    pack = make_theme_pack("new-party-generation")
    sheet = dbq(pack, chart_of(pack))
    (figure,) = (block for block in sheet.blocks if isinstance(block, Figure))
    assert figure.alt.startswith("Three columns") and figure.table.rows[0][0][0].text == "1933"


def test_dbq_says_on_what_the_figures_of_its_chart_rest():
    pack = make_theme_pack("new-party-generation")
    (panel,) = pack.panels
    panel = replace(panel, charts=(replace(panel.charts[0], excerpts=("T14",)),))
    figure = chart_of(replace(pack, panels=(panel,)))
    assert figure.caption.endswith("It rests on: Source B, paragraph 2.")


def test_dbq_plans_for_every_document(pack):
    pack = make_theme_pack("new-party-generation")
    tables = [b for b in dbq(pack, chart_of(pack)).blocks if isinstance(b, Table)]
    assert [row[0][0].text for row in tables[-1].rows] == ["1", "2"]
    assert all(all(table.header) for table in tables)


def test_dbq_points_add_up_to_seven(pack):
    points = next(block for block in dbq(pack).blocks if isinstance(block, Table))
    assert sum(int(row[1][0].text) for row in points.rows) == 7


def test_documents_are_one_a_panel_first_and_seven_at_most(pack):
    (panel,) = pack.panels
    many = tuple(make_excerpt(f"L{n}", source="lecture") for n in range(10, 20))
    shown = documents(replace(pack, panels=(replace(panel, excerpts=many),)))
    assert len(shown) == MOST_DOCUMENTS


def test_documents_leave_out_what_proves_nothing():
    shown = documents(make_exhibition_pack())
    assert shown and all(not excerpt.flag for _, excerpt in shown)
