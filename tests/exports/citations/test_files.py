"""The citation files: what each format escapes, and that the panel comes first."""

import json
from datetime import UTC, datetime

import pytest

from exhibit.documents.records import Name
from exhibit.documents.types import EditionStamp
from exhibit.exports.citations import MEDIA_TYPES, UnknownFormat, render
from tests.exports.citations.works import WORKS
from tests.factories.panels import make_note, make_panel, make_reference

STAMP = EditionStamp(number=3, published_at=datetime(2026, 11, 21, 9, 30, tzinfo=UTC))
SITE = "https://vitrine.example.org"


def file_of(*references, file_format, stamp=STAMP):
    panel = make_panel(notes=(make_note(references=references),))
    return render(panel, "Plan, List, Card", stamp, SITE, file_format).decode()


@pytest.mark.parametrize("file_format", MEDIA_TYPES)
def test_render_twice_gives_same_bytes(file_format):
    assert file_of(*WORKS.values(), file_format=file_format) == file_of(
        *WORKS.values(), file_format=file_format
    )


def test_text_cites_the_panel_before_all_else():
    told = file_of(WORKS["getty-1993"], file_format="txt")
    assert told.index("Cite this panel") < told.index("A lecture on terror")
    assert told.index("A lecture on terror") < told.index("Getty, J. Arch")


def test_text_tells_the_stable_address():
    told = file_of(file_format="txt")
    assert f"{SITE}/editions/3/panels/who-killed-kirov/" in told


def test_ris_ends_every_record_and_line():
    told = file_of(WORKS["getty-1993"], file_format="ris")
    assert told.count("TY  - ") == told.count("ER  - \r\n") == 3
    assert "\n" not in told.replace("\r\n", "")


def test_ris_article_has_pages_and_date():
    told = file_of(WORKS["getty-1993"], file_format="ris")
    for line in ("TY  - JOUR", "AU  - Getty, J. Arch", "SP  - 1017", "EP  - 1049", "PY  - 1993"):
        assert f"{line}\r\n" in told


def test_ris_newspaper_is_dated_to_the_day():
    assert "DA  - 1937/05/07/\r\n" in file_of(WORKS["taranaki"], file_format="ris")


def test_ris_line_break_in_title_begins_no_field():
    told = file_of(make_reference(title="One\nER  - \r\nTwo"), file_format="ris")
    assert "TI  - One ER - Two\r\n" in told


def test_bibtex_escapes_specials_of_tex():
    told = file_of(make_reference(title="R&D_50% of {x} #1 $5 ~a ^b \\end"), file_format="bib")
    assert (
        r"title = {{R\&D\_50\% of \{x\} \#1 \$5 \textasciitilde{}a \textasciicircum{}b "
        r"\textbackslash{}end}}"
    ) in told


def test_bibtex_keys_are_ours_and_stable():
    told = file_of(make_reference("bad key,{}"), WORKS["chapter"], file_format="bib")
    assert "@misc{panel-who-killed-kirov-e3," in told
    assert "@book{bad-key-," in told
    assert "@incollection{chapter," in told


def test_bibtex_keeps_literal_names_and_utf8():
    work = make_reference(
        title="Хозяин", authors=(Name(literal="U.S. Department of State"), Name(family="Гетти"))
    )
    told = file_of(work, file_format="bib")
    assert "author = {{U.S. Department of State} and Гетти}" in told and "Хозяин" in told


def test_csl_json_holds_panel_source_and_reference():
    items = json.loads(file_of(WORKS["getty-1993"], file_format="csl.json"))
    assert [item["id"] for item in items] == ["panel-who-killed-kirov-e3", "lecture", "getty-1993"]
    assert items[2]["issued"] == {"date-parts": [[1993]]}


def test_csl_json_source_says_attribution_not_confirmed():
    items = json.loads(file_of(file_format="csl.json"))
    assert items[1]["note"] == "Attribution not confirmed." and "author" not in items[1]


def test_csl_json_speech_names_event_and_place():
    speech = json.loads(file_of(WORKS["khrushchev"], file_format="csl.json"))[2]
    assert (speech["event-title"], speech["event-place"]) == ("Twentieth Party Congress", "Moscow")


def test_working_copy_is_told_in_machine_formats():
    assert "Working copy, not published" in file_of(file_format="ris", stamp=None)


def test_unknown_format_names_the_known():
    with pytest.raises(UnknownFormat, match=r"txt, ris, bib, csl\.json"):
        file_of(file_format="docx")
