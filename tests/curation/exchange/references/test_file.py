"""A file of references: which format it is, and why one is refused."""

import pytest

from curation.exchange.references import file

RIS = b"TY  - BOOK\nTI  - A\nER  - \n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.ris", RIS),
        ("a.txt", RIS),
        ("a", b"\xef\xbb\xbf" + RIS.replace(b"\n", b"\r\n")),
        ("a.bib", b"@book{a, title={A}}"),
        ("export", b'[{"id": "a", "title": "A"}]'),
    ],
)
def test_the_format_is_told_by_the_ending_or_the_words(name, data):
    (entry,) = file.read(data, name)
    assert entry.values["title"] == "A"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "no RIS (.ris)"),
        (b"Dear all,", "no RIS (.ris)"),
        (RIS + b"\n\xff", "a.txt:5: It is not UTF-8 here"),
        (RIS + b"\0", "NUL character"),
        (b"x" * (file.LARGEST_FILE + 1), "at most 10 MB"),
        (RIS * (file.MOST_WORKS + 1), "at most 10,000 are taken at once"),
    ],
    ids=["empty", "no references", "not UTF-8", "NUL", "too large", "too many"],
)
def test_a_file_that_cannot_be_taken_is_refused_in_a_sentence(data, told):
    with pytest.raises(file.FileRefused) as refused:
        file.read(data, "a.txt")
    assert told in str(refused.value)
