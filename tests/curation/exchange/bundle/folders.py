"""A small, sound bundle as files, and ways to spoil it."""

import io
from pathlib import Path

from PIL import Image

TEXT = (
    "The purges began with a mysterious murder.\n"
    "Many historians believe that Stalin himself gave the order.\n"
    "Some 600,000 people were executed.\n"
)
FILES = {
    "exhibition.yaml": """\
title: Plan and List
big_idea: Terror reached every level. [@L1]
introduction: >-
  Nothing hangs here without its source. [~]
  The two sources
  disagree. [@L1; @S1]
themes:
  - terror
  - industry
sources:
  - lecture
tours:
  - short
""",
    "themes/terror.yaml": """\
title: Terror
sign: list
introduction: Police arrested people. [@L1]
panels:
  - who-killed-kirov
""",
    "themes/industry.yaml": "title: Industry\nsign: plan\npanels:\n  - three-trials\n",
    "sources/lecture/source.yaml": """\
title: A lecture
mark: A
kind: lecture-transcript
authors:
  - {family: Conquest, given: Robert}
  - literal: NKVD
credit_line: Unattributed lecture transcript.
""",
    "sources/lecture/text.txt": TEXT,
    "sources/lecture/excerpts.yaml": """\
- key: L1
  start: 0
  end: 42
  exact: The purges began with a mysterious murder.
  gist: A murder opened the purges.
  public: true
  unit: true

- key: L2
  start: 103
  end: 137
  exact: Some 600,000 people were executed.
  gist: An estimate of executions.
""",
    "sources/lecture/emendations.yaml": """\
- key: E1
  start: 24
  end: 34
  file_reading: mysterious
  corrected_reading: unsolved
  kind: wrong word
  confidence: high
  apply: true
""",
    "references.yaml": """\
- key: lenoe-2010
  kind: book
  title: A Study of the Case
  authors:
    - {family: Lenoe}
  issued: "2010"
""",
    "notes.yaml": """\
- key: S1
  clauses:
    - text: Specialists lean towards a lone act.
      reference: lenoe-2010
      locator: "p. 12"
      basis: work
      read_on: "2026-11-29"
""",
    "subjects.yaml": """\
- slug: sergei-kirov
  name: Sergei Kirov
  kind: person
  date: 1886-03-27/1934-12-01

- slug: leningrad
  name: Leningrad
  kind: place
  latitude: 59.94
  longitude: 30.31
  other_names: [Petrograd]
""",
    "questions/who-ordered-it.yaml": """\
key: D1
title: Who ordered the murder?
comparable: false
comparability: Only one source speaks of it.
scholarship: Specialists doubt it. [@S1]
reading: We print both. [~]
answers:
  - source: lecture
    excerpt: L2
    marked: [103, 115]
    gist: An estimate.
    counts: people executed
    low: 600000
    high: 600000
    unit: people
    figure: some 600,000
""",
    "panels/who-killed-kirov.md": """\
---
key: P10
title: Who killed Kirov?
kind: text
big_idea: Both sources suspect a murder.
other_themes:
  - industry
advisory: This panel describes a murder.
subjects:
  - sergei-kirov
questions:
  - who-ordered-it
charts:
  - members
pictures:
  - file: tower.png
    alt: A tower.
prompts:
  - skill: sourcing
    text: Who speaks here?
display: true
---
The purges began with a murder. [@L1]

Specialists lean towards
a lone act, according to their notes. [@S1]
""",
    "panels/three-trials.md": """\
---
key: P11
title: Three trials
kind: process
big_idea: Three trials accused the leaders of an earlier day.
drawings:
  - wedge
related:
  - panel: who-killed-kirov
    reason: starts with blame.
former_slugs: [show-trials]
advisory: This panel gives figures of executions.
---
Some 600,000 people were executed, as the lecture estimates. [@L2]
""",
    "readings/who-killed-kirov.yaml": """\
- sentence: Specialists lean towards a lone act, according to their notes.
  citation: S1
  bearing: Specialists lean
  start: 0
  relation: supports
  verdict: part
  reader: first reader
  read_on: 2026-11-28
  remark: The notes are not named.

- sentence: Specialists lean towards a lone act, according to their notes.
  citation: S1
  bearing: lean towards
  start: 12
  relation: reports
  verdict: carries
  reader: second reader
  read_on: 2026-11-29
  stands: The notes are those that it cites.
  decided_by: an editor
  decided_on: 2026-11-29
""",
    "drawings.yaml": """\
- key: wedge
  title: A wedge
  alt: A wedge that rises to the right.
  caption: A drawing of growth.
  notes: [S1]
""",
    "drawings/wedge.svg": """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">
<title>A wedge</title>
<path class="d-ink" d="M0 100L300 0V100Z"/>
</svg>
""",
    "timeline.yaml": """\
- key: kirov-shot
  date: "1934-12-01"
  text: Kirov is shot. [@L1]
  panels: [who-killed-kirov]
""",
    "tours/short.yaml": """\
title: A short tour
minutes: 10
stops:
  - panel: who-killed-kirov
    words: Begin with a murder. [@L1]
  - panel: three-trials
    words: Go on to the trials. [~]
""",
    "pictures.yaml": """\
- file: tower.png
  title: A tower
  credit_line: "Drawing: the exhibition."
""",
    "charts/members.vl.json": """\
{
  "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
  "usermeta": {
    "title": "Members",
    "alt": "Two columns.",
    "caption": "The party's own counts.",
    "notes": ["S1"],
    "columns": ["Year", "People, our own count"],
    "rows": [["1933", "3,555,338"], ["1941", "3,876,885"]]
  },
  "data": {"values": [{"year": "1933", "people": 3555338}, {"year": "1941", "people": 3876885}]},
  "mark": "bar",
  "encoding": {
    "x": {"field": "year", "type": "nominal"},
    "y": {"field": "people", "type": "quantitative"}
  }
}
""",
}


def picture(colour: str = "grey", form: str = "PNG") -> bytes:
    """The bytes of a small picture."""
    file = io.BytesIO()
    Image.new("RGB", (60, 40), colour).save(file, form)
    return file.getvalue()


def write_small_bundle(folder: Path) -> Path:
    """Write the sound bundle and return its folder."""
    for name, text in FILES.items():
        put(folder, name, text)
    put(folder, "pictures/tower.png", picture())
    return folder


def put(folder: Path, name: str, content: str | bytes) -> None:
    """Write one file of a bundle."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def edit(folder: Path, name: str, old: str, new: str) -> None:
    """Replace words that stand in a file exactly once."""
    text = (folder / name).read_bytes().decode()
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    put(folder, name, text.replace(old, new))
