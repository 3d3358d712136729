"""An index of the sample exhibition, opened, and searches in it."""

from exhibit.search import build
from exhibit.search.find import find
from exhibit.search.opening import index_from
from exhibit.search.query import parse
from exhibit.search.results import Hit, Results
from tests.factories.exhibition import make_exhibition

INDEX = index_from(build(make_exhibition()))
"""Read by every test; never written."""
TYPED = (
    *("kirov", "Киров", "Kirow", "Kirovv", "kriov", '"kriov"', "Petrograd", "St Petersburg"),
    *("labor", "labour", "-kirov leningrad", "Serge Kirow", "N.K.V.D.", "n k v d", "NKVD"),
    *("1,500,000", "1 500 000", "1500000", "1.5 million", "s s s r", "hundred shoes", "xqzwvut"),
)
"""Words that an edition and its copy taken away find the same for."""


def search(text: str, **more) -> Results:
    """What the sample exhibition gives for a query."""
    return find(INDEX, parse(text), **more)


def titles(text: str, **more) -> list[str]:
    """The titles of the hits, best first."""
    return [hit.title for hit in search(text, **more).hits]


def marked(hit: Hit) -> list[str]:
    """The words marked in a snippet."""
    return [segment.text for segment in hit.snippet if segment.marked]


def shown(hit: Hit) -> str:
    """A snippet as it reads."""
    return "".join(segment.text for segment in hit.snippet)
