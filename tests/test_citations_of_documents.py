"""A comment that cites a document leads to it: the file is there, and so is the section or rule."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("exhibit", "curation", "tests", "scripts", "templates", "static")
ENDINGS = {".py", ".html", ".css", ".js", ".typ"}
# A citation may run over the end of a line of a comment.
BREAK = r"(?:\s|#|//|\*)+"
CITED = re.compile(
    rf"(?P<file>[\w/.-]+\.md)(?:,{BREAK}(?P<what>sections?|rules?|point){BREAK}(?P<number>\d+(?:\.\d+)*))?"
)
PAPERS = re.compile(
    r"\((?:brief|design), |\bthe brief\b|house-style|house-moves|experience\.md|educator\.md", re.I
)
RECORD = re.compile(r"\bADR (\d+)|docs/adr/(\d+)")


def sources() -> list[Path]:
    own = Path(__file__)
    return [
        path
        for folder in FOLDERS
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in ENDINGS and path != own and "bundle" not in path.parts
    ]


def document(name: str) -> Path | None:
    """Return the file a citation names: from the root, or of docs/."""
    places = (ROOT / name, ROOT / "docs" / name)
    return next((place for place in places if place.is_file()), None)


def has_part(text: str, what: str, number: str) -> bool:
    """Say whether a document has a section, or one of its numbered lists such a rule."""
    if what.startswith("section"):
        return re.search(rf"^##+ {re.escape(number)}\.?\s", text, re.M) is not None
    return re.search(rf"^{re.escape(number)}\. ", text, re.M) is not None


def faults(where: str, text: str) -> list[str]:
    """Return a sentence for each citation in a file that leads nowhere."""
    found = []
    for cited in CITED.finditer(text):
        name, number = cited["file"], cited["number"]
        # A name alone may be a file of a test; with a place in it, or with its folder, it is cited.
        if not number and not name.startswith("docs/"):
            continue
        line = f"{where}:{text[: cited.start()].count(chr(10)) + 1}"
        if (file := document(name)) is None:
            found.append(f"{line} cites {name}, which is not there")
        elif number and not has_part(file.read_text(), cited["what"], number):
            found.append(f"{line} cites {cited['what']} {number} of {name}, which has none")
    for record in RECORD.finditer(text):
        number = int(record[1] or record[2])
        if not list((ROOT / "docs/adr").glob(f"{number:04d}-*.md")):
            found.append(f"{where} cites decision {number}, which is not there")
    return found


def test_every_document_that_is_cited_is_there():
    files = [(str(path.relative_to(ROOT)), path.read_text()) for path in sources()]
    assert [fault for where, text in files for fault in faults(where, text)] == []


def test_no_comment_cites_what_is_in_nobodys_hands():
    """The papers this was planned from are not in the repository."""
    assert [path.name for path in sources() if PAPERS.search(path.read_text())] == []


@pytest.mark.parametrize(
    "comment", ["# (brief, section A)", "# (Design, rule 5)", "# the Brief", "# house-style"]
)
def test_a_citation_without_a_file_is_of_such_a_paper(comment):
    assert PAPERS.search(comment)


def test_a_citation_that_names_its_file_is_of_no_such_paper():
    assert not PAPERS.search("# (design.md, rule 5)")


@pytest.mark.parametrize(
    ("citation", "fault"),
    [
        ("# as docs/nowhere.md says", "cites docs/nowhere.md, which is not there"),
        ("# (nowhere.md, section 2)", "cites nowhere.md, which is not there"),
        ("# design.md, section 99", "cites section 99 of design.md"),
        ("# design.md,\n# rule 99", "cites rule 99 of design.md"),
        ("# see ADR 9999", "cites decision 9999"),
    ],
)
def test_a_citation_that_leads_nowhere_is_told(citation, fault):
    (told,) = faults("a.py", citation)
    assert fault in told
