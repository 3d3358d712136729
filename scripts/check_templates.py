"""Say where a template decides too much, or holds words that no translation can reach.

A template prints: what it prints is decided by a presenter. And every sentence and label a person
reads goes through `{% translate %}` or `{% blocktranslate %}`, so that a language is a file.
"""

import re
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("templates/exhibit", "templates/curation", "templates/admin", "templates")
"""Folders that are held to this; of the last, only what stands in it itself."""
MOST_LOGIC = 8
"""Tags of logic for every 100 lines of all templates of a folder."""
MOST_IN_ONE = {"templates/exhibit": 12, "templates": 12}
"""The same for one template of at least SHORT lines, where a folder is held to it."""
SHORT = 25
NO_LANGUAGE = {"JSON", "PDF", "ZIP"}
"""Words that are the same in every language."""

_LOGIC = re.compile(r"{%-?\s*(?:if|elif|for|with)\b")
WIDTH = 100
"""Columns of a line. A start tag that fits counts as one line, however it is broken."""
_TAG = r"{%.*?%}|{{.*?}}|{#.*?#}"
_TRANSLATED = re.compile(r"{%\s*(blocktranslate|comment)\b.*?{%\s*end\1\s*%}", re.DOTALL)
_CODE = re.compile(r"<(script|style)\b.*?</\1>|<!.*?>", re.DOTALL)
_ELEMENT = re.compile(r"<[/a-zA-Z\0](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_START = re.compile(r"<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
# What a browser or a screen reader says of an element.
_SPOKEN = re.compile(r"\s(?:aria-label|alt|title|placeholder|label)=\"([^\"]*)\"")
_WORD = re.compile(r"[^\W\d_]{2,}")
# Words handed to a filter or to another template: with a capital, unlike names of classes.
_LITERAL = re.compile(r"(?<!_\()\"([A-Z(][^\"]*)\"")


def templates(folder: str) -> list[Path]:
    """Return the templates of a folder; of the top one, only those that stand in it themselves."""
    path = ROOT / folder
    return sorted(path.glob("*.html") if folder == "templates" else path.rglob("*.html"))


def untranslated(source: str) -> list[str]:
    """Return the words of a template that no translation reaches."""
    source = _CODE.sub("", _TRANSLATED.sub("", source))
    printed = re.sub(_TAG, "\0", source)
    words = [*_ELEMENT.sub("\n", printed).split("\n"), *_SPOKEN.findall(printed)]
    for tag in re.findall(_TAG, source):
        if not re.match(r"{#|{%\s*(?:translate|url|static|load)\b", tag):
            words += _LITERAL.findall(tag)
    stripped = (unescape(text).replace("\0", "").strip() for text in words)
    return [text for text in stripped if set(_WORD.findall(text)) - NO_LANGUAGE]


def lines(source: str) -> int:
    """Return how many lines a template has, its start tags on one line wherever they fit."""
    # Of a tag's own `>` and quotes none is the element's.
    plain = re.sub(_TAG, lambda tag: "_" * len(tag[0]), source)
    joined = 0
    for element in _START.finditer(plain):
        indent = element.start() - plain.rfind("\n", 0, element.start()) - 1
        one_line = re.sub(r"\s*\n\s*", " ", element[0]).replace(" >", ">")
        if indent + len(one_line) <= WIDTH:
            joined += element[0].count("\n")
    return len(source.splitlines()) - joined


def logic(source: str) -> int:
    """Return how many tags of a template decide or repeat."""
    return len(_LOGIC.findall(source))


def faults(folder: str) -> Iterator[str]:
    """Yield what is wrong with the templates of a folder, in sentences that name the file."""
    all_lines = tags = 0
    for path in templates(folder):
        name, source = path.relative_to(ROOT), path.read_text()
        own_lines, own_tags = lines(source), logic(source)
        all_lines, tags = all_lines + own_lines, tags + own_tags
        for number, line in enumerate(source.splitlines(), start=1):
            if logic(line) > 1:
                yield f"{name}:{number}: more than one tag of logic in a line."
        if own_lines >= SHORT and 100 * own_tags > MOST_IN_ONE.get(folder, 100) * own_lines:
            yield f"{name}: {own_tags} tags of logic in {own_lines} lines; decide in a presenter."
        for text in untranslated(source):
            yield f"{name}: “{text[:60]}” cannot be translated."
    if 100 * tags > MOST_LOGIC * all_lines:
        yield f"{folder}: {tags} tags of logic in {all_lines} lines; at most {MOST_LOGIC} in 100."


if __name__ == "__main__":
    sys.exit("\n".join(fault for folder in FOLDERS for fault in faults(folder)) or 0)
