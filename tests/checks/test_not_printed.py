"""Characters that print-outs cannot show are warned of, by name, and nothing has to change."""

from dataclasses import replace

import pytest

from exhibit.checks.context import CheckContext
from exhibit.checks.not_printed import check
from exhibit.text.findings import Level
from tests.factories.panels import make_excerpt, make_panel, make_source

MISSING = frozenset("日本سل😀\ue000\0")


def found(panel):
    return list(check(panel, CheckContext(unprintable=lambda text: MISSING & set(text))))


def quoting(exact, **fields):
    return make_panel(excerpts=(make_excerpt(exact=exact),), **fields)


def test_not_printed_names_the_characters_of_a_quotation():
    (finding,) = found(quoting("سلس 日 😀"))
    assert finding.level is Level.WARNING and finding.field == "excerpts"
    assert finding.message == (
        "Print-outs cannot show all characters of the words of L26: "
        "2 Arabic letters (س ل), 1 Chinese character (日), 1 emoji or other sign (😀)."
    )


def test_not_printed_never_asks_to_change_a_quotation():
    (finding,) = found(quoting("日"))
    assert finding.advice.startswith("Let it stand, for a quotation is not changed")


def test_not_printed_says_of_own_words_where_they_are():
    fields = [finding.field for finding in found(quoting("日", title="本", big_idea="س"))]
    assert fields == ["excerpts", "title", "big_idea"]


def test_not_printed_asks_nothing_of_a_quotation_inside_our_own_words():
    (finding,) = found(quoting("日本", body="One wrote “日本”. [@L26]", title="日"))
    assert finding.field == "excerpts"


def test_not_printed_is_one_warning_for_all_quotations():
    excerpts = (make_excerpt("L1", exact="日"), make_excerpt("L2", exact="本", start=50))
    (finding,) = found(make_panel("A. [@L1] B. [@L2]", excerpts=excerpts))
    assert "of the words of L1, L2: 2 Chinese characters (日 本)" in finding.message


def test_not_printed_looks_at_sources_and_emendations_too():
    (finding,) = found(make_panel(sources=(make_source(title="日本"),)))
    assert finding.field == "records" and "日 本" in finding.message


def test_not_printed_looks_at_public_words_only():
    secret = make_excerpt(exact="日", public=False)
    assert found(make_panel(excerpts=(secret,))) == []


def test_not_printed_names_what_cannot_be_seen_by_its_number():
    (finding,) = found(quoting("a\ue000"))
    assert "1 code for no letter (U+E000)" in finding.message


def test_not_printed_leaves_what_no_file_holds_to_the_check_of_characters():
    assert found(quoting("a\0", title="\0")) == []


def test_not_printed_names_twenty_of_a_kind_and_counts_them_all():
    letters = "".join(map(chr, range(0x4E00, 0x4E00 + 25)))
    context = CheckContext(unprintable=lambda text: frozenset(letters))
    (finding,) = check(quoting(letters), context)
    assert f": 25 Chinese characters ({' '.join(letters[:20])} …)." in finding.message


def test_not_printed_stays_acknowledged_while_the_letters_are_the_same():
    once, again = found(quoting("日 was said")), found(quoting("It was said: 日日"))
    assert once[0].fingerprint == again[0].fingerprint


@pytest.mark.parametrize(
    "context", [CheckContext(), CheckContext(unprintable=lambda _: frozenset())]
)
def test_not_printed_is_silent(context):
    assert list(check(replace(quoting("日"), title="日"), context)) == []
