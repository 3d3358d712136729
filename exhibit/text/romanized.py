"""Names of Cyrillic script under one key, however they were put into Latin letters.

A key is made by replacing letters in a fixed order, so a browser that is handed the tables makes
the same one. Keys are rough on purpose: a soft sign, a hacek or the h of a digraph may be missing
where a name is typed. So they are for finding, never for telling whether two names are the same.

What is published is read as English newspapers, the Library of Congress or ISO 9 write; what is
typed may also be as German or French newspapers write. A German `s` or `sch` stands for two
letters, so German has several ways to be read.
"""

from functools import lru_cache

Table = tuple[tuple[str, str], ...]

SHORTEST = 4
"""Letters of a key; shorter ones would be shared by names that have nothing in common."""

_LETTERS: Table = (
    *zip("абвгдеёжзиійклмнопрстуфхцчшщыэюяїєґ", "abvgdeezziiiklmnoprstufhccssieuaieg", strict=True),
    ("ь", ""),
    ("ъ", ""),
    ("ʹ", ""),
    ("ʺ", ""),
)
_ENGLISH: Table = (
    ("chyo", "che"),
    ("shch", "s"),
    ("sh", "s"),
    ("zh", "z"),
    ("kh", "h"),
    ("tch", "c"),
    ("ch", "c"),
    ("ts", "c"),
)
_GERMAN_FIRST: Table = (("schtschow", "sev"), ("tschow", "cev"), ("schtsch", "s"), ("tsch", "c"))
_GERMAN: Table = (
    ("ds", "dz"),
    ("tz", "c"),
    ("ch", "h"),
    ("w", "v"),
)
_GERMAN_SH: Table = (*_GERMAN_FIRST, ("dsch", "dz"), ("sch", "s"), *_GERMAN)
_GERMAN_ZH: Table = (*_GERMAN_FIRST, ("sch", "z"), *_GERMAN)
_GERMAN_Z: Table = ((" s", " z"), *_GERMAN_ZH)
_FRENCH: Table = (
    ("chtch", "s"),
    ("tch", "c"),
    ("ch", "s"),
    ("kh", "h"),
    ("j", "z"),
    ("ts", "c"),
    ("ou", "u"),
    ("gue", "ge"),
    ("gui", "gi"),
    ("ine ", "in "),
)
_ENDING: Table = (
    ("w", "v"),
    ("x", "ks"),
    ("y", "i"),
    ("j", "i"),
    ("ii", "i"),
    ("ii", "i"),
    *((f"i{vowel}", vowel) for vowel in "aeou"),
    ("ss", "s"),
)
TABLES: tuple[Table, ...] = tuple(
    (*_LETTERS, *scheme, *_ENDING)
    for scheme in (_ENGLISH, _GERMAN_SH, _GERMAN_ZH, _GERMAN_Z, _FRENCH)
)
"""The replacements of each way to write, in order; the first is what is published."""


def _replaced(word: str, table: Table) -> str:
    text = f" {word} "
    for old, new in table:
        text = text.replace(old, new)
    return text.strip()


def key(word: str) -> str:
    """Return the key of a published word, comparable and in small letters, or ''."""
    made = _replaced(word, TABLES[0])
    return made if len(made) >= SHORTEST and made.isascii() else ""


@lru_cache(maxsize=4096)
def typed_keys(word: str) -> tuple[str, ...]:
    """Return the keys that a typed word may have, the likeliest first."""
    made = (_replaced(word, table) for table in TABLES)
    return tuple(dict.fromkeys(k for k in made if len(k) >= SHORTEST and k.isascii()))
