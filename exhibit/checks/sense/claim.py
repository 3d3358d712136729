"""A sentence with the words it cites, and what a rule says of the two."""

from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from exhibit.text.findings import Level


@dataclass(frozen=True, kw_only=True)
class Passage:
    """Words that a sentence cites: of an excerpt, or of a note.

    `readings` are the same words as in the file and, where it differs, as corrected: all of them,
    the bearing words too. Gists are our own words, hence no evidence.
    """

    key: str
    kind: Literal["excerpt", "note"]
    readings: tuple[str, ...]
    source: str = ""
    """The key of the source of an excerpt: lecture, textbook."""
    makers: tuple[str, ...] = ()
    """Family names of who made the works that a note rests on."""
    published: tuple[int, ...] = ()
    """The years those works appeared in, which are the years of no event."""
    works: tuple[tuple[str, int], ...] = ()
    """Each maker with the year of each of their works."""
    issued: tuple[str, ...] = ()
    """When those works appeared, as exactly as their records say: 1937-05-03."""
    surroundings: tuple[str, str] = ("", "")
    """The rest of the sentences at the two cuts of an excerpt."""
    public: bool = True
    """False for an excerpt whose words visitors may not read; nobody may quote them."""
    titles: tuple[str, ...] = ()
    """Of the works that a note rests on."""
    correction: bool = False
    """True where a note corrects a statement of a source."""


@dataclass(frozen=True, kw_only=True)
class KnownName:
    """A person, place or work that the exhibition has a record of, with its other names."""

    name: str
    kind: str
    """person, place, event or concept, as subjects are; or work."""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One sentence as visitors read it, and everything a rule may compare it with.

    A sentence of framing has no passages. `source_names` are the words by which our texts call each
    source: {"lecture": ("lecture", "lecturer"), ...}.
    """

    sentence: str
    passages: tuple[Passage, ...]
    framing: bool = False
    names: tuple[KnownName, ...] = ()
    source_names: tuple[tuple[str, tuple[str, ...]], ...] = ()
    emphasised: tuple[str, ...] = ()
    """The words set in italics or bold."""
    context: str = ""
    """The words of the block that the sentence stands in."""

    @property
    def readings(self) -> tuple[str, ...]:
        """Every reading of everything it cites."""
        return tuple(reading for passage in self.passages for reading in passage.readings)


@dataclass(frozen=True, kw_only=True)
class Difference:
    """What a rule found: an error where the evidence contradicts, a warning where it is silent."""

    code: str
    level: Level
    message: str
    """What is wrong, beginning with a small letter: it follows "Sentence 3: "."""
    advice: str
    words: str
    """The words of the sentence it is about."""


def opposite(code: str, level: Level, words: str, evidence: str) -> Difference:
    """Return that words of a sentence say the opposite of a statement of the evidence."""
    return Difference(
        code=code,
        level=level,
        message=_("“{words}” says the opposite of “{evidence}”.").format(
            words=words, evidence=evidence
        ),
        advice=_("Say it as the evidence does, or cite what says otherwise."),
        words=words,
    )
