"""Claims about the scripts: whatever they put on the screen can be translated."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = sorted((ROOT / "static").rglob("*.js"))

_COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*$|\s//\s.*$", re.DOTALL | re.MULTILINE)
_CALL = r"gettext\(\s*\"[^\"]*\"(?:,\s*\"[^\"]*\")?"
_TEXT = re.compile(r"\"([^\"\n]*)\"|`([^`]*)`")
# Sentences and labels begin with a capital or follow another word; events, keys and names do not.
_WORDS = re.compile(r"^\W*[A-Z][a-z]+(?:$|\W)|^[a-z]+ [a-z]+ [a-z]+")
NAMES = re.compile(
    r"Control(?:\+[A-Z])?|Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)|Enter|Escape|Home|End|Tab"
    r"|Content-Type|Location|AbortError|Segmenter"
)
"""What browsers themselves call keys, headers, errors and ways to cut a text."""


def untranslated(source: str) -> list[str]:
    """Return the words of a script that are on no translator's list."""
    source = re.sub(_CALL, "", _COMMENT.sub("", source))
    texts = [straight or ticked for straight, ticked in _TEXT.findall(source)]
    return [text for text in texts if _WORDS.search(text) and not NAMES.fullmatch(text)]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_word_a_script_says_can_be_translated(script):
    assert untranslated(script.read_text()) == []


@pytest.mark.parametrize(
    "source",
    [
        'said.textContent = "No key has these words.";',
        "say(`Kept at ${time}`);",
        'button.title = "Remove";',
        'told.textContent = count + "of these words";',
    ],
)
def test_words_that_no_translation_reaches_are_found(source):
    assert len(untranslated(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        'said.textContent = gettext("No key has these words.");',
        'ngettext(\n  "One key.", "%(count)s keys.", count)',
        'if (event.key === "ArrowDown") go();',
        "// Words for engineers only",
        'box.className = "rows rows-plain";',
    ],
)
def test_translated_words_and_what_is_no_language_are_let_be(source):
    assert untranslated(source) == []
