"""Small sound bundles of any content, as files, for the property tests."""

import json
from pathlib import Path

from hypothesis import strategies as st

from curation.records.readable_text import unreadable
from tests.curation.exchange.bundle.folders import FILES, picture, put


def _is_ours(text: str) -> bool:
    """Whether it is neither empty nor holds what a form would refuse."""
    return bool(text.strip()) and not unreadable(text)


# Nearly all that no page can show is in these categories; the filter finds the rest.
HIDING = ["Cs", "Cc", "Cf", "Co", "Cn"]
LINES = st.text(
    st.characters(exclude_categories=[*HIDING, "Zl", "Zp"]), min_size=1, max_size=40
).filter(_is_ours)
TEXTS = st.text(
    st.characters(exclude_categories=HIDING, include_characters="\n\t\u00ad\u200d"),
    min_size=8,
    max_size=60,
).filter(_is_ours)
# A source may hold anything that a database takes.
QUOTED = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=8, max_size=60
).filter(str.strip)
# Words that no body can take for a mark or for Markdown.
PHRASES = ("Police arrested people. [@K1]", "We show both. [~]", "\n\n", "- ", "ж. [@K1]")
BODIES = st.lists(st.sampled_from(PHRASES), max_size=6).map(" ".join)


@st.composite
def folders(draw) -> dict[str, str]:
    """Draw the files of a bundle; JSON is YAML too, so values are written as JSON."""
    text = draw(QUOTED)
    start = draw(st.integers(0, len(text) - 2))
    end = draw(st.integers(start + 1, len(text)))
    panels = [f"panel-{n}" for n in range(draw(st.integers(0, 3)))]
    themes = [f"theme-{n}" for n in range(draw(st.integers(1, 2)))]
    hung = {slug: draw(st.sampled_from(themes)) for slug in panels}
    files = {
        "exhibition.yaml": {
            "title": draw(LINES),
            "silences": draw(TEXTS),
            "introduction": draw(BODIES),
            "themes": draw(st.permutations(themes)),
            "sources": ["lecture"],
        },
        "sources/lecture/source.yaml": {
            "title": draw(LINES),
            "mark": "A",
            "kind": "book",
            "authors": [{"family": draw(LINES), "given": draw(LINES)}],
            "credit_line": draw(LINES),
            "share_per_edition": draw(st.floats(0, 1)),
            "staff_notes": draw(TEXTS),
        },
        "sources/lecture/excerpts.yaml": [
            {
                "key": "K1",
                "start": start,
                "end": end,
                "exact": text[start:end],
                "gist": draw(LINES),
                "public": draw(st.booleans()),
            }
        ],
        "standards.yaml": [
            {
                "framework": draw(LINES),
                "code": f"RH.{n}",
                "gist": draw(LINES),
                "skill": draw(st.sampled_from(["sourcing", "corroboration"])),
            }
            for n in range(draw(st.integers(0, 2)))
        ],
        "subjects.yaml": [
            {
                "slug": f"subject-{n}",
                "name": f"{n} {draw(LINES)}",
                "kind": draw(st.sampled_from(["person", "place"])),
                "other_names": draw(st.lists(LINES, unique=True, max_size=2)),
            }
            for n in range(draw(st.integers(0, 3)))
        ],
    }
    for slug in themes:
        own = draw(st.permutations([panel for panel in panels if hung[panel] == slug]))
        title = f"{slug} {draw(LINES)}"
        files[f"themes/{slug}.yaml"] = {"title": title, "sign": "list", "panels": own}
    written = {name: json.dumps(value, ensure_ascii=True) for name, value in files.items()}
    written["sources/lecture/text.txt"] = text
    for at, slug in enumerate(panels):
        front = {
            "key": f"P{at}",
            "title": draw(LINES),
            "kind": "text",
            "big_idea": draw(LINES),
            "advisory": draw(TEXTS),
            "date": draw(st.sampled_from(["1934", "1928/1932", "1930~"])),
            "pictures": [{"file": "tower.png", "caption": draw(LINES)}],
            "prompts": [{"skill": "sourcing", "text": draw(TEXTS)}],
            "display": draw(st.booleans()),
        }
        written[f"panels/{slug}.md"] = f"---\n{json.dumps(front)}\n---\n{draw(BODIES)}\n"
    return written | {"pictures.yaml": FILES["pictures.yaml"]}


def write(files: dict[str, str], folder: Path) -> Path:
    """Write the files drawn, with the picture they name."""
    for name, text in files.items():
        put(folder, name, text)
    put(folder, "pictures/tower.png", picture())
    return folder
