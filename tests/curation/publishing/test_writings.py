"""A source in a writing that print-outs have no typeface for is published like any other."""

import re
import zipfile
from io import BytesIO

import page
import pytest
from docx import Document

from curation.publishing import publication
from curation.review import panels
from exhibit.editions import verify
from exhibit.editions.copy import edition_copy
from exhibit.models import Panel
from tests.exports.opening import opened
from tests.exports.pdf.profile_failures import failures_of
from tests.exports.reading import pdf_words
from tests.factories import records
from tests.factories.published import approve_as_it_is

pytestmark = pytest.mark.django_db

QUOTED = {
    "A1": "قتل كيروف في لينينغراد",
    "A2": "کتاب\u200cها را می\u200cخواهم",
    "A3": "基洛夫在列宁格勒被杀",
    "A4": "What a day 👩\u200d🚀 it was",
    "A5": "क्\u200dष और ज्\u200dञ",
}
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)


def make_panel() -> Panel:
    """A panel that rests on words in five writings, and quotes some of them."""
    records.make_exhibition()
    text = records.make_source_text("\n".join([*QUOTED.values(), "And more was said. " * 20]))
    for key, words in QUOTED.items():
        records.make_excerpt_row(key, words, source_text=text)
    body = f"One wrote “{QUOTED['A2']}”. [@A2] Others wrote of it. [@A1; @A3; @A4; @A5]"
    return records.make_panel_row(body=body, display=True)


@pytest.fixture(params=[True, False], ids=["with packs", "without packs"])
def packs(request, settings):
    settings.EDITION_PACKS = request.param
    return request.param


@pytest.fixture
def site(packs, settings):
    """The public files of an edition with that panel."""
    approve_as_it_is(make_panel())
    publication.publish(by=None, note="")
    assert verify.verify(settings.EDITIONS_ROOT, 1) == []
    return settings.EDITIONS_ROOT / "0001" / "site"


def test_approval_warns_once_and_names_the_characters(db):
    (finding,) = [
        one for one in panels.current_document(make_panel()).findings if one.code == "not-printed"
    ]
    assert finding.level == "warning"
    assert "ک ت ا" in finding.message and "基" in finding.message
    assert finding.advice.startswith("Let it stand")


def test_pages_keep_the_letters_themselves(site):
    (told,) = (site / "panels").glob("*/index.html")
    for words in QUOTED.values():
        assert words in told.read_text()


def test_every_file_keeps_the_letters_or_says_what_it_cannot_show(site, settings):
    for pack in edition_copy(settings.EDITIONS_ROOT, 1).packs():
        for file in pack.files:
            data = (site / file.address[1:]).read_bytes()
            opened(file.name, data)
            looked_at(file.name, data)


def test_file_made_for_a_visitor_keeps_the_letters_too(site, client):
    (panel,) = (site / "panels").glob("*/index.html")
    for name in ("student.pdf", "student.docx", "handout.html"):
        looked_at(name, client.get(f"/panels/{panel.parent.name}/pack/{name}").getvalue())


def looked_at(name: str, data: bytes) -> None:
    """Look at a PDF for what it says of its signs, at other texts for the letters themselves."""
    ending = name.rpartition(".")[2]
    if ending == "pdf":
        for profile in PROFILES:
            assert failures_of(data, profile) == []
        if SIGN in (words := pdf_words(data)):
            assert re.search(r"stands for \d+ [A-Z].+?\. The pages of the exhibition show", words)
    elif ending in READ:
        text = READ[ending](data)
        assert SIGN not in text
        if name.startswith(("student", "handout")) or ending == "epub":
            assert [words for words in QUOTED.values() if words not in text] == []


def _docx(data: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(BytesIO(data)).paragraphs)


def _epub(data: bytes) -> str:
    with zipfile.ZipFile(BytesIO(data)) as book:
        return "".join(book.read(n).decode() for n in book.namelist() if n.endswith(".xhtml"))


SIGN = "\N{REPLACEMENT CHARACTER}"
READ = {"docx": _docx, "epub": _epub, "html": bytes.decode, "txt": bytes.decode}
