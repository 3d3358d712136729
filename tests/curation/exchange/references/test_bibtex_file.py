"""BibTeX files, whole and broken."""

import time

import pytest

from curation.exchange.references import bibtex_file
from curation.exchange.references.entry import Broken, Entry

ARTICLE = r"""@article{katz-1975,
  title = {Purges \& Production},
  author = {Katz, Barbara G. and {Ministry of {\"O}konomie}},
  journal = {Journal of Economic History},
  year = {1975}, month = sep,
  volume = 35, number = 3,
  pages = {567--590},
  doi = {10.1017/S0022050700074957}
}
"""


def test_an_article_is_read_with_its_names_pages_and_month():
    (entry,) = bibtex_file.read(ARTICLE)
    assert entry.values == {
        "key": "katz-1975",
        "kind": "article",
        "title": "Purges & Production",
        "authors": [
            {"family": "Katz", "given": "Barbara G."},
            {"literal": "Ministry of Ökonomie"},
        ],
        "container_title": "Journal of Economic History",
        "volume": "35",
        "issue": "3",
        "pages": "567–590",
        "issued": "1975-09",
        "doi": "10.1017/S0022050700074957",
    }


@pytest.mark.parametrize(
    ("latex", "words"),
    [
        (r"B{\"u}cher", "Bücher"),
        (r"{\'E}t\'e", "Été"),
        (r"Dvo{\v r}{\'a}k", "Dvořák"),
        (r"Ma\v{c}ek", "Maček"),
        (r"\O stergaard", "Østergaard"),
        (r"Stra{\ss}e", "Straße"),
        (r"{NKVD} \& co", "NKVD & co"),
        ("1937--38", "1937–38"),
    ],
)
def test_accents_and_braces_of_latex_become_letters(latex, words):
    assert bibtex_file.decoded(latex) == words


def test_a_broken_work_is_told_with_its_line_and_the_others_are_read():
    broken = "@book{lost, title = {never closed,\n year = 2010\n}\n"
    first, told, last = bibtex_file.read(ARTICLE + broken + ARTICLE.replace("1975,", "1976,", 1))
    assert isinstance(told, Broken) and (told.line, told.label) == (10, "lost")
    assert "every brace" in told.sentence
    assert isinstance(first, Entry) and isinstance(last, Entry)


def test_a_key_that_stands_twice_is_doubtful_and_not_lost():
    _, again = bibtex_file.read(ARTICLE + ARTICLE)
    assert (
        again.values["title"] == "Purges & Production" and "stands in the file" in again.doubts[0]
    )


def test_five_thousand_works_with_broken_ones_are_read_in_good_time():
    works = (
        f'@book{{k{n}, title = {{Work {n} {{\\"u}}}}, year = 2010{"," * (n % 50 > 0)}\n'
        f"{'note = {open' if n % 50 == 0 else ''}\n}}\n"
        for n in range(5000)
    )
    start = time.monotonic()
    read = list(bibtex_file.read("".join(works)))
    assert sum(isinstance(one, Entry) for one in read) == 4900
    assert time.monotonic() - start < 60


@pytest.mark.parametrize("text", ["@book{a, title={" + "{" * 50_000, '@book{a, title="' * 5_000])
def test_what_is_never_closed_does_not_hang(text):
    assert all(isinstance(one, Broken) for one in bibtex_file.read(text))
