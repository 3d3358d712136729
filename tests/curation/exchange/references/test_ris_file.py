"""RIS files of reference managers, whole and broken."""

from curation.exchange.references import ris_file
from curation.exchange.references.entry import Broken, Entry

BOOK = """\
TY  - BOOK
ID  - lenoe-2010
AU  - Lenoe, Matthew E.
AU  - NKVD
TI  - The Kirov Murder and Soviet History
PB  - Yale University Press
CY  - New Haven
PY  - 2010
SN  - 978-0-300-11236-8
ER  -
"""


def test_a_book_is_read_with_makers_imprint_and_isbn():
    (entry,) = ris_file.read(BOOK)
    assert entry == Entry(
        line=1,
        label="lenoe-2010",
        values={
            "key": "lenoe-2010",
            "kind": "book",
            "title": "The Kirov Murder and Soviet History",
            "authors": [{"family": "Lenoe", "given": "Matthew E."}, {"literal": "NKVD"}],
            "publisher": "Yale University Press",
            "place": "New Haven",
            "issued": "2010",
            "isbn": "978-0-300-11236-8",
        },
    )


def test_an_article_is_read_with_its_journal_and_pages():
    text = "TY  - JOUR\nTI  - T\nT2  - Slavic Review\nVL  - 61\nIS  - 2\nSP  - 3\nEP  - 9\nER  - \n"
    (entry,) = ris_file.read(text)
    told = {"container_title": "Slavic Review", "volume": "61", "issue": "2", "pages": "3–9"}
    assert told.items() <= dict(entry.values).items()


def test_a_day_of_ris_is_a_day_of_ours():
    (entry,) = ris_file.read("TY  - NEWS\nTI  - T\nDA  - 1937/02/01/\nER  - \n")
    assert entry.values["issued"] == "1937-02-01"


def test_a_work_without_end_is_told_and_the_next_is_read():
    broken, sound = ris_file.read(BOOK.replace("ER  -\n", "") + BOOK)
    assert isinstance(broken, Broken) and (broken.line, broken.label) == (1, "lenoe-2010")
    assert "add it after" in broken.sentence
    assert isinstance(sound, Entry) and sound.line == 10


def test_a_work_without_its_type_is_told():
    (broken,) = ris_file.read("AU  - Lenoe, M.\nER  - \n")
    assert isinstance(broken, Broken) and "TY  - " in broken.sentence


def test_a_type_we_have_no_kind_for_is_doubtful():
    (entry,) = ris_file.read(BOOK.replace("TY  - BOOK", "TY  - VIDEO"))
    assert entry.values["kind"] == "book" and "“VIDEO”" in entry.doubts[0]
