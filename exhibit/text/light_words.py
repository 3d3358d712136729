"""Words of English that two texts may share and still speak of different matters."""

from exhibit.text.dates import MONTHS
from exhibit.text.number_words import SMALL
from exhibit.text.stems import stem_of

_LIGHT = (
    # What is said of sources and of those who study them.
    "say tell report state call name describe mention cite write grant source lecture lecturer "
    "textbook excerpt passage historian scholar specialist researcher record figure number list "
    # Verbs that go with everything.
    "give show see find come begin become make use take get go put set turn "
    # What is in most histories.
    "people man year word time new often million thousand hundred"
)
LIGHT = frozenset(
    stem_of(word) for word in (*_LIGHT.split(), *SMALL, *(month.casefold() for month in MONTHS))
)


def is_light(stem: str) -> bool:
    """Say whether a stem tells too little by itself; so does a figure of one or two digits."""
    return stem in LIGHT or (stem.isdigit() and len(stem) < 3)
