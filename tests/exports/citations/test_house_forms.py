"""Forms set by hand: unattributed sources, panels, and where a processor slips."""

from datetime import UTC, datetime

import pytest

from exhibit.documents.records import Name
from exhibit.documents.types import EditionStamp
from exhibit.exports.citations import (
    STYLES,
    cite_panel,
    cite_reference,
    cite_source,
    html,
    plain,
    works_cited,
)
from exhibit.exports.citations.styles import UnknownStyle
from tests.exports.citations.works import WORKS
from tests.factories.panels import make_note, make_panel, make_reference, make_source

STAMP = EditionStamp(number=3, published_at=datetime(2026, 11, 21, 9, 30, tzinfo=UTC))
SITE = "https://vitrine.example.org"
LECTURE = make_source(
    title="Lecture transcript on the Stalin years (speaker unnamed)",
    file_name="000_66574a4027c34fce.txt",
    authors=(Name(family="Guess", given="A."),),
    issued="2003",
)

UNATTRIBUTED = {
    "chicago-note": (
        "Lecture transcript on the Stalin years (speaker unnamed), n.d., file "
        "000_66574a4027c34fce.txt, line 36, attribution not confirmed."
    ),
    "chicago-bibliography": (
        "Lecture transcript on the Stalin years (speaker unnamed). N.d. File "
        "000_66574a4027c34fce.txt, line 36. Attribution not confirmed."
    ),
    "mla": (
        "Lecture transcript on the Stalin years (speaker unnamed). N.d., file "
        "000_66574a4027c34fce.txt, line 36. Attribution not confirmed."
    ),
    "apa": (
        "Lecture transcript on the Stalin years (speaker unnamed). (n.d.). File "
        "000_66574a4027c34fce.txt, line 36. Attribution not confirmed."
    ),
}

PANEL = {
    "chicago-note": (
        "“Who killed Kirov?,” <i>Plan, List, Card</i>, edition 3, November 21, 2026, "
        "https://vitrine.example.org/panels/who-killed-kirov/. Stable address: "
        "https://vitrine.example.org/editions/3/panels/who-killed-kirov/."
    ),
    "chicago-bibliography": (
        "<i>Plan, List, Card</i>. “Who killed Kirov?” Edition 3, November 21, 2026. "
        "https://vitrine.example.org/panels/who-killed-kirov/. Stable address: "
        "https://vitrine.example.org/editions/3/panels/who-killed-kirov/."
    ),
    "mla": (
        "“Who killed Kirov?” <i>Plan, List, Card</i>, edition 3, 21 Nov. 2026, "
        "https://vitrine.example.org/panels/who-killed-kirov/. Stable address: "
        "https://vitrine.example.org/editions/3/panels/who-killed-kirov/."
    ),
    "apa": (
        "<i>Who killed Kirov?</i> [Exhibition panel]. (2026, November 21). Plan, List, Card "
        "(edition 3). https://vitrine.example.org/panels/who-killed-kirov/. Stable address: "
        "https://vitrine.example.org/editions/3/panels/who-killed-kirov/"
    ),
}


@pytest.mark.parametrize("style", STYLES)
def test_unattributed_source_follows_house_rule(style):
    assert html(cite_source(LECTURE, style, "line 36")) == UNATTRIBUTED[style]


@pytest.mark.parametrize("style", STYLES)
def test_unattributed_source_tells_no_guess(style):
    told = plain(cite_source(LECTURE, style))
    assert "Guess" not in told and "2003" not in told and "“" not in told


@pytest.mark.parametrize("style", STYLES)
def test_panel_names_edition_day_and_both_addresses(style):
    assert html(cite_panel(make_panel(), "Plan, List, Card", STAMP, SITE, style)) == PANEL[style]


@pytest.mark.parametrize("style", STYLES)
def test_panel_working_copy_says_not_published(style):
    told = plain(cite_panel(make_panel(), "Plan, List, Card", None, SITE, style))
    assert "working copy, not published" in told.lower()
    assert "/editions/" not in told


def test_panel_site_url_with_slash_gives_same_address():
    runs = cite_panel(make_panel(), "Plan, List, Card", STAMP, SITE + "/", "mla")
    assert html(runs) == PANEL["mla"]


@pytest.mark.parametrize(
    ("style", "told"),
    [
        (
            "chicago-note",
            (
                "John Merriman, “Lecture 9: Stalinism,” lecture transcript, European Civilization, "
                "Yale University, 2008, 00:21:10, https://example.org/9."
            ),
        ),
        (
            "chicago-bibliography",
            (
                "Merriman, John. “Lecture 9: Stalinism.” Lecture transcript, European "
                "Civilization, Yale University, 2008. https://example.org/9."
            ),
        ),
        (
            "mla",
            (
                "Merriman, John. “Lecture 9: Stalinism.” <i>European Civilization</i>, "
                "Yale University, 2008, transcript, https://example.org/9."
            ),
        ),
        (
            "apa",
            (
                "Merriman, J. (2008). <i>Lecture 9: Stalinism</i> [Lecture transcript]. "
                "European Civilization, Yale University. https://example.org/9"
            ),
        ),
    ],
)
def test_lecture_with_confirmed_attribution(style, told):
    source = make_source(
        title="Lecture 9: Stalinism",
        authors=(Name(family="Merriman", given="John"),),
        container_title="European Civilization",
        publisher="Yale University",
        issued="2008",
        url="https://example.org/9",
        attribution_confirmed=True,
    )
    assert html(cite_source(source, style, "00:21:10")) == told


def test_textbook_with_confirmed_attribution():
    source = make_source(
        kind="textbook-passage",
        title="A Survey",
        authors=(Name(family="Doe", given="Jane"),),
        edition="2",
        publisher="Press",
        issued="2015",
        pages="850-851",
        attribution_confirmed=True,
    )
    assert html(cite_source(source, "mla")) == (
        "Doe, Jane. <i>A Survey</i>. 2nd ed., Press, 2015, pp. 850–51."
    )


@pytest.mark.parametrize(
    ("style", "told"),
    [
        (
            "chicago-bibliography",
            (
                "Khrushchev, Nikita. “On the Cult of Personality and Its Consequences.” Twentieth "
                "Party Congress, Moscow, February 25, 1956."
            ),
        ),
        (
            "mla",
            (
                "Khrushchev, Nikita. “On the Cult of Personality and Its Consequences.” Twentieth "
                "Party Congress, 25 Feb. 1956, Moscow."
            ),
        ),
        (
            "apa",
            (
                "Khrushchev, N. (1956, February 25). <i>On the Cult of Personality and Its "
                "Consequences</i> [Speech]. Twentieth Party Congress, Moscow."
            ),
        ),
    ],
)
def test_speech_keeps_its_day(style, told):
    # The processor prints no bibliography entry, no day in MLA, and no kind in APA.
    assert html(cite_reference(WORKS["khrushchev"], style)) == told


@pytest.mark.parametrize(
    ("style", "told"),
    [
        ("chicago-note", "Олег Хлевнюк, <i>Хозяин: Сталин и диктатура</i> (РОССПЭН, 2010)."),
        ("mla", "Хлевнюк, Олег. <i>Хозяин: Сталин и диктатура</i>. РОССПЭН, 2010."),
        ("apa", "Хлевнюк, О. (2010). <i>Хозяин: Сталин и диктатура</i>. РОССПЭН."),
    ],
)
def test_cyrillic_title_keeps_its_case(style, told):
    work = make_reference(
        title="Хозяин: Сталин и диктатура",
        authors=(Name(family="Хлевнюк", given="Олег"),),
        publisher="РОССПЭН",
        issued="2010",
    )
    assert html(cite_reference(work, style)) == told


def test_literal_second_author_keeps_comma_after_inverted_name():
    work = make_reference(authors=(Name(family="Ivanov", given="I."), Name(literal="Memorial")))
    assert plain(cite_reference(work, "mla")).startswith("Ivanov, I., and Memorial. ")
    assert plain(cite_reference(work, "apa")).startswith("Ivanov, I., & Memorial. ")


def test_approximate_date_is_told_as_such():
    work = make_reference(title="A Memoir", publisher="Press", issued="1930~")
    assert plain(cite_reference(work, "chicago-note")) == "A Memoir (Press, ca. 1930)."


def test_range_of_years_is_joined_by_dash():
    work = make_reference(title="Kniga pamiati", publisher="Press", issued="1997/2004")
    assert plain(cite_reference(work, "apa")) == "Kniga pamiati. (1997–2004). Press."


def test_apa_names_nineteen_and_the_last_of_many():
    people = tuple(Name(family=f"Author{n}", given="A.") for n in range(1, 23))
    told = plain(cite_reference(make_reference(authors=people), "apa"))
    assert "Author19, A., . . . Author22, A." in told and "Author20" not in told


def test_markup_in_a_title_stays_text():
    work = make_reference(title='<b>Plan</b> & "List"')
    assert html(cite_reference(work, "mla")).startswith(
        "<i>&lt;b&gt;Plan&lt;/b&gt; &amp; “List”</i>"
    )


def test_works_cited_lists_each_reference_once_by_name():
    late = make_reference("z", authors=(Name(family="Zemskov", given="V."),))
    early = make_reference("a", authors=(Name(family="Applebaum", given="Anne"),))
    panel = make_panel(notes=(make_note(references=(late, early)), make_note(references=(late,))))
    told = [plain(runs)[:8] for runs in works_cited(panel, "mla")]
    assert told == ["A lectur", "Applebau", "Zemskov,"]


def test_unknown_style_names_the_known():
    with pytest.raises(UnknownStyle, match="chicago-note, chicago-bibliography, mla, apa"):
        cite_reference(make_reference(), "harvard")
