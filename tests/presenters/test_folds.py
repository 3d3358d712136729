"""Sentences and the folds under them."""

from exhibit.documents.evidence_cards import number_evidence
from exhibit.presenters.folds import folded
from exhibit.presenters.prose import passages
from exhibit.templatetags.exhibit import told
from exhibit.text.body import parse
from tests.factories.panels import make_excerpt, make_note, make_source

EXCERPTS, NOTES = (make_excerpt(),), (make_note("S1"), make_note("S2"))


def blocks(source):
    """The folded blocks of a body that stands alone on its page."""
    body = parse(source)
    cards = number_evidence(body.citations, EXCERPTS, NOTES, lambda key: make_source())
    return folded(passages(body, cards))


def rows(source):
    """The rows of a body of one item: the sentences and the numbers of each."""
    ((item,),) = (block.items for block in blocks(source))
    return [(len(row.lines), row.fold.numbers if row.fold else "") for row in item]


def test_each_sentence_that_brings_evidence_has_its_own_fold():
    assert rows("One. [@L26] Two. [@S1; @S2]") == [(1, "1"), (1, "2, 3")]


def test_evidence_stands_once_under_its_first_sentence():
    assert rows("One. [@L26] Two. [@L26] Three. [@S1]") == [(1, "1"), (1, ""), (1, "2")]


def test_sentences_that_bring_none_stand_together():
    assert rows("We begin. [~] We go on. [~] One. [@L26]") == [(2, ""), (1, "1")]


def test_every_note_of_the_text_stands_in_a_fold():
    told_of = [
        card.key
        for block in blocks("# Head\n\nOne. [@L26]\n\n- Two. [@S1]\n- Three. [@S2]")
        for item in block.items
        for row in item
        if row.fold
        for card in row.fold.cards
    ]
    assert told_of == ["L26", "S1", "S2"]


def test_items_of_a_list_stay_in_one_list():
    (block,) = blocks("- One. [@L26]\n- Two. [@S1]")
    assert (block.element, block.item_element, len(block.items)) == ("ul", "li", 2)


def test_a_row_tells_its_words_and_their_numbers():
    ((item,),) = (block.items for block in blocks("He was shot. [@L26]"))
    assert told(item[0]).startswith("<p>He was shot.<a ")
