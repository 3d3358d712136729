"""Templates print: what they decide is little, and every word of theirs can be translated."""

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
FOLDERS = ("curation", "admin")
MOST_LOGIC = 8
"""Logic tags to a hundred lines of a folder."""

LOGIC = re.compile(r"{%-?\s*(?:if|elif|for|with)\b")
TRANSLATED = re.compile(
    r"{% comment %}.*?{% endcomment %}|{#.*?#}|{% blocktranslate\b.*?{% endblocktranslate %}",
    re.DOTALL,
)
TAGS = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
SPOKEN = re.compile(r'\b(?:aria-label|title|placeholder|alt)="([^"]*)"')
MARKUP = re.compile(r"<[^>]*>", re.DOTALL)
# Names and signs that stay as they are in every language.
NAMES = re.compile(r"&\w+;|Vitrine")


def templates(folder: str) -> list[Path]:
    return sorted((TEMPLATES / folder).rglob("*.html"))


def spoken_words(source: str) -> list[str]:
    """Return the words of a template that a person meets and no translation reaches."""
    plain = TAGS.sub("", TRANSLATED.sub("", source))
    texts = [*SPOKEN.findall(plain), MARKUP.sub(" ", plain)]
    return re.findall(r"[^\W\d_]{2,}", " ".join(NAMES.sub(" ", text) for text in texts))


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_of_templates_decides_little(folder):
    sources = [path.read_text() for path in templates(folder)]
    logic = sum(len(LOGIC.findall(source)) for source in sources)
    lines = sum(len(source.splitlines()) for source in sources)
    assert 100 * logic / lines <= MOST_LOGIC, f"{logic} logic tags in {lines} lines"


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_line_has_one_logic_tag(folder):
    crowded = [
        f"{path.relative_to(TEMPLATES)}:{number}"
        for path in templates(folder)
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if len(LOGIC.findall(line)) > 1
    ]
    assert crowded == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_word_can_be_translated(folder):
    untold = {
        str(path.relative_to(TEMPLATES)): words
        for path in templates(folder)
        if (words := spoken_words(path.read_text()))
    }
    assert untold == {}


@pytest.mark.parametrize("source", ["<p>Sign in</p>", '<nav aria-label="More links"></nav>'])
def test_a_bare_word_is_found(source):
    assert spoken_words(source)
