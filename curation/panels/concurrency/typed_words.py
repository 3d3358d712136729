"""The words of a posted form that a person typed, apart from those of the machine. Pure."""

from curation.panels.concurrency.states import Values

# Names of a form that nobody typed.
_MACHINES = ("_", "opened_version", "version")
_COUNTS = ("-TOTAL_FORMS", "-INITIAL_FORMS", "-MIN_NUM_FORMS", "-MAX_NUM_FORMS", "-id")
_KNOWN_BY = ("Title", "Name")
MOST_FIRST_WORDS = 120
"""Characters of the words by which their writer knows a form again."""


def pairs(values: Values) -> list[tuple[str, str]]:
    """Return every name of a form with each of its values."""
    return [(name, text) for name, value in values.items() for text in value]


def typed(values: Values) -> list[tuple[str, str]]:
    """Return the words of a form that a person typed, with readable names."""
    named_texts = [
        (name.replace("_", " ").replace("-", " "), text)
        for name, text in pairs(values)
        if not name.startswith(_MACHINES)
        and not name.endswith(_COUNTS)
        and "password" not in name
        and "__prefix__" not in name
        # A number in a row of parts stands for a record chosen from a list.
        and not ("-" in name and text.strip().isdecimal())
        and text.strip()
    ]
    return [(name[:1].upper() + name[1:], text) for name, text in named_texts]


def longest(values: Values) -> tuple[str, int]:
    """Return the readable name of the longest text that was typed, and its characters."""
    name, text = max(typed(values), key=lambda pair: len(pair[1]), default=("", ""))
    return name, len(text)


def first_words(values: Values) -> str:
    """Return what a form is known by: its title or name, or the first that reads as words.

    Cut short; '' where nothing was written.
    """
    texts = [(name, " ".join(text[:1000].split())) for name, text in typed(values)]
    written = [(name, text) for name, text in texts if any(map(str.isalpha, text))]
    named = [text for name, text in written if name in _KNOWN_BY]
    sentences = [text for _, text in written if " " in text]
    first = next(iter([*named, *sentences, *(text for _, text in written)]), "")
    return first if len(first) <= MOST_FIRST_WORDS else f"{first[:MOST_FIRST_WORDS]}…"
