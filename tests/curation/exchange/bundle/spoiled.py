"""Ways to spoil the sound bundle, each with the one fault that must be told."""

LECTURE = "sources/lecture"
PANEL = "panels/who-killed-kirov.md"
QUESTION = "questions/who-ordered-it.yaml"

# file, words to replace, replacement, and the whole fault that is told.
SPOILED = {
    "unknown field": (
        "themes/terror.yaml", "sign: list", "sign: list\ncolour: red",
        ("themes/terror.yaml:3: colour is not a field here. The fields are title, sign, line, "
        "lede, introduction, silences, essay_prompt, panels, former_slugs."),
    ),
    "missing field": (
        "themes/terror.yaml", "sign: list\n", "",
        "themes/terror.yaml:1: sign is missing: every theme needs it.",
    ),
    "empty field": (
        "themes/terror.yaml", "title: Terror", "title:",
        "themes/terror.yaml:1: title must not be empty.",
    ),
    "text for a list": (
        "themes/terror.yaml", "panels:\n  - who-killed-kirov", "panels: who-killed-kirov",
        "themes/terror.yaml:4: panels must be a list, each item on a line of its own after a dash.",
    ),
    "list for a text": (
        "themes/terror.yaml", "title: Terror", "title: [Terror]",
        "themes/terror.yaml:1: title must be text, but is a list.",
    ),
    "a truth for a text": (
        "themes/terror.yaml", "title: Terror", "title: true",
        "themes/terror.yaml:1: title must be text: if you mean the word true, quote it.",
    ),
    "a word for a truth": (
        PANEL, "display: true", "display: yes",
        f"{PANEL}:21: display must be true or false, without quotes.",
    ),
    "a word not offered": (
        "themes/terror.yaml", "sign: list", "sign: lists",
        "themes/terror.yaml:2: sign cannot be “lists”: write plan, list or card.",
    ),
    "a key given twice": (
        "themes/terror.yaml", "sign: list", "sign: list\nsign: card",
        "themes/terror.yaml:3: sign is given twice, first on line 2: keep one.",
    ),
    "a colon in plain text": (
        PANEL, "title: Who killed Kirov?", "title: Kirov: who?",
        (f"{PANEL}:3: This is not valid YAML: mapping values are not allowed here. "
        "Put text that holds a colon and a space in quotes."),
    ),
    "a tag": (
        "themes/terror.yaml", "title: Terror", "title: !!python/name:os.system Terror",
        ("themes/terror.yaml:1: Tags such as tag:yaml.org,2002:python/name:os.system are not "
        "taken: write the value alone."),
    ),
    "an anchor": (
        "themes/terror.yaml", "title: Terror", "title: &t Terror",
        "themes/terror.yaml:1: Anchors and aliases (&t) are not taken: write the value out.",
    ),
    "a NUL in a text": (
        "themes/terror.yaml", "title: Terror", 'title: "Ter\\0ror"',
        "themes/terror.yaml:1: title holds a NUL character, which no database takes: remove it.",
    ),
    "a character of no width": (
        "themes/terror.yaml", "title: Terror", "title: Ter\u200bror",
        ("themes/terror.yaml:1: title cannot be used: Character 4 is U+200B (zero width space), "
        "which no page can show as it is: delete it, and type the words around it again."),
    ),
    "a mark that turns the order round": (
        "themes/terror.yaml", "title: Terror", 'title: "Ter\\u202Eror"',
        ("themes/terror.yaml:1: title cannot be used: Character 4 is U+202E "
        "(right-to-left override), which no page can show as it is: delete it, and type the "
        "words around it again."),
    ),
    "half a character": (
        "themes/terror.yaml", "title: Terror", 'title: "Terror \\ud800"',
        ("themes/terror.yaml:1: title holds half of a character (a lone surrogate): write the "
        "whole character."),
    ),
    "a text too long": (
        "themes/terror.yaml", "title: Terror", f"title: {'x' * 81}",
        "themes/terror.yaml:1: title has 81 characters; at most 80 are allowed: shorten it.",
    ),
    "a bad date": (
        "subjects.yaml", "1886-03-27/1934-12-01", "27/3/1886",
        ("subjects.yaml:4: date cannot be used: '27/3/1886' is not a date we can read: write "
        "1934-12-01, 1934-12, 1934, 1928/1932, 1934/.. (from 1934), ../1934 (until 1934), 1930~ "
        "(about 1930), 193X (the 1930s) or 1936-21 (spring 1936)."),
    ),
    "a date that is not EDTF": (
        "subjects.yaml", "1886-03-27/1934-12-01", "27 March 1886",
        "subjects.yaml:4: date cannot be used: ‘27 March 1886’ is written 1886-03-27 here.",
    ),
    "a latitude off the globe": (
        "subjects.yaml", "latitude: 59.94", "latitude: 95",
        "subjects.yaml:9: latitude is 95; it must be from -90 to 90.",
    ),
    "one coordinate": (
        "subjects.yaml", "  longitude: 30.31\n", "",
        "subjects.yaml:6: leningrad has one coordinate: give latitude and longitude, or neither.",
    ),
    "a slug with bad characters": (
        "subjects.yaml", "slug: leningrad", "slug: lenin/grad",
        ("subjects.yaml:6: slug cannot be used: “lenin/grad” cannot stand in an address: write "
         "lenin-grad."),
    ),
    "a key with bad characters": (
        "references.yaml", "key: lenoe-2010", "key: lenoe 2010",
        ("references.yaml:1: key cannot be “lenoe 2010”: write letters, digits, '-', '_', '.' or "
        "':', such as L27a."),
    ),
    "a theme without its file": (
        "exhibition.yaml", "  - industry", "  - industry\n  - card",
        "exhibition.yaml:10: themes/card.yaml is missing: add it.",
    ),
    "a theme named twice": (
        "exhibition.yaml", "  - industry", "  - industry\n  - terror",
        "exhibition.yaml:10: themes names terror twice: keep one.",
    ),
    "a theme not named": (
        "exhibition.yaml", "  - industry\n", "",
        "themes/industry.yaml:1: industry is not among `themes` of exhibition.yaml: add it there.",
    ),
    "a panel without its file": (
        "themes/terror.yaml", "  - who-killed-kirov", "  - who-killed-kirov\n  - four-trials",
        "themes/terror.yaml:6: panels/four-trials.md is missing: add it.",
    ),
    "a panel in no theme": (
        "themes/terror.yaml", "panels:\n  - who-killed-kirov\n", "",
        f"{PANEL}:2: No theme hangs this panel: add who-killed-kirov to `panels` of one theme.",
    ),
    "a panel in two themes": (
        "themes/industry.yaml", "  - three-trials", "  - three-trials\n  - who-killed-kirov",
        ("themes/industry.yaml:5: The panel who-killed-kirov hangs already in themes/terror.yaml, "
        "line 5: keep it in one."),
    ),
    "a panel's own theme as another": (
        PANEL, "  - industry", "  - terror",
        f"{PANEL}:7: terror is the panel's own theme: name only others here.",
    ),
    "an unknown subject": (
        PANEL, "  - sergei-kirov", "  - sergei-kirof",
        f"{PANEL}:10: There is no subject sergei-kirof in subjects.yaml.",
    ),
    "an unknown question": (
        PANEL, "  - who-ordered-it", "  - who-knew",
        f"{PANEL}:12: There is no question who-knew in questions/.",
    ),
    "an unknown chart": (
        PANEL, "  - members", "  - member",
        f"{PANEL}:14: There is no chart member in charts/.",
    ),
    "an unknown theme": (
        PANEL, "  - industry", "  - card",
        f"{PANEL}:7: There is no other theme card in exhibition.yaml.",
    ),
    "a picture outside the folder": (
        "pictures.yaml", "file: tower.png", "file: ../tower.png",
        ("pictures.yaml:1: file cannot be “../tower.png”: write the name of a file alone, such as "
        "tower.png."),
    ),
    "an unknown reference": (
        "notes.yaml", "reference: lenoe-2010", "reference: lenoe-2011",
        "notes.yaml:4: There is no reference lenoe-2011 in references.yaml.",
    ),
    "a whole text that nobody may show": (
        f"{LECTURE}/source.yaml", "mark: A", "mark: A\nfull_text_public: true",
        (f"{LECTURE}/source.yaml:3: Its rights do not allow the whole text to be shown: turn it "
        "off, or give the address of a statement that puts it into the public domain or under "
        "CC0, CC BY or CC BY-SA."),
    ),
    "a clause that was read, without its work": (
        "notes.yaml", "      reference: lenoe-2010\n", "",
        "notes.yaml:5: S1: a clause that was read says reference: add it, or write basis: unread.",
    ),
    "a clause that was read, without its day": (
        "notes.yaml", '      read_on: "2026-11-29"\n', "",
        ("notes.yaml:6: S1: a clause that was read says read_on: add it, or write basis: unread."),
    ),
    "a clause read elsewhere that does not say where": (
        "notes.yaml", "basis: work", "basis: secondary",
        "notes.yaml:6: S1: name in read_in the work in which it was read.",
    ),
    "a clause read elsewhere in a work that is not there": (
        "notes.yaml", "basis: work", "basis: secondary\n      read_in: lenoe-2002",
        "notes.yaml:7: There is no reference lenoe-2002 in references.yaml.",
    ),
    "a clause not read that has a day": (
        "notes.yaml", "basis: work", "basis: unread",
        "notes.yaml:7: S1: a clause not read has no day on which it was read: take it out.",
    ),
    "a consensus that no work tells": (
        "notes.yaml", "- key: S1\n", "- key: S1\n  consensus: agreed\n",
        ("notes.yaml:2: S1: consensus is agreed, and no work says so: name it in "
        "consensus_references, or write consensus: unknown."),
    ),
    "a DOI with an address before it": (
        "references.yaml", 'issued: "2010"', 'issued: "2010"\n  doi: https://doi.org/10.1017/x',
        ("references.yaml:7: doi cannot be used: Write the DOI alone: 10.1017/x, without an "
        "address before it."),
    ),
    "an ISBN with a wrong digit": (
        "references.yaml", 'issued: "2010"', 'issued: "2010"\n  isbn: 978-0-300-11236-9',
        ("references.yaml:7: isbn cannot be used: ISBN 978-0-300-11236-9 has a wrong digit: its "
        "last one does not fit the others. Copy it again from the work."),
    ),
    "an unknown key in a body": (
        PANEL, "notes. [@S1]", "notes. [@S1; @S9]",
        f"{PANEL}:26: [@S9] cites nothing: no excerpt and no note has this key.",
    ),
    "an unknown key in a theme": (
        "themes/terror.yaml", "people. [@L1]", "people. [@L9]",
        "themes/terror.yaml:3: [@L9] cites nothing: no excerpt and no note has this key.",
    ),
    "an unknown key in a folded introduction": (
        "exhibition.yaml", "disagree. [@L1; @S1]", "disagree. [@L1; @S9]",
        "exhibition.yaml:6: [@S9] cites nothing: no excerpt and no note has this key.",
    ),
    "an unknown key in a question": (
        QUESTION, "doubt it. [@S1]", "doubt it. [@S2]",
        f"{QUESTION}:5: [@S2] cites nothing: no excerpt and no note has this key.",
    ),
    "a malformed mark": (
        PANEL, "murder. [@L1]", "murder. [@L1, @S1]",
        (f"{PANEL}:23: “[@L1, @S1]” looks like a citation mark but cannot be read. "
        "Part two keys with a semicolon: [@L1; @L2]."),
    ),
    "an answer of an unknown source": (
        QUESTION, "source: lecture", "source: lectern",
        f"{QUESTION}:8: There is no source lectern in exhibition.yaml.",
    ),
    "an answer with an unknown excerpt": (
        QUESTION, "excerpt: L2", "excerpt: L9",
        f"{QUESTION}:9: There is no excerpt L9 in any excerpts.yaml.",
    ),
    "an answer without evidence": (
        QUESTION, "    excerpt: L2\n    marked: [103, 115]\n", "",
        f"{QUESTION}:8: The answer has no excerpt: name one, or write silent: true.",
    ),
    "a figure that counts nothing": (
        QUESTION, "    counts: people executed\n", "",
        f"{QUESTION}:12: The answer has a figure (low): say in `counts` what it counts.",
    ),
    "low above high": (
        QUESTION, "high: 600000", "high: 500000",
        f"{QUESTION}:13: low is 600000, above high, 500000: exchange them.",
    ),
    "marked outside the excerpt": (
        QUESTION, "[103, 115]", "[90, 115]",
        f"{QUESTION}:10: marked is 90–115, outside excerpt L2, which is 103–137.",
    ),
    "offsets outside the text": (
        f"{LECTURE}/excerpts.yaml", "end: 137", "end: 237",
        (f"{LECTURE}/excerpts.yaml:11: L2 ends at 237, but the text has 138 characters. These "
        "words stand at 103–137."),
    ),
    "words that differ": (
        f"{LECTURE}/excerpts.yaml", "Some 600,000", "Some 700,000",
        (f"{LECTURE}/excerpts.yaml:12: exact of L2 has “Some 700,000 people were executed.”, but "
        "at 103–137 the text has “Some 600,000 people were executed.”."),
    ),
    "an end before its start": (
        f"{LECTURE}/excerpts.yaml", "start: 103", "start: 138",
        f"{LECTURE}/excerpts.yaml:10: L2 is 138–137: its end must come after its start.",
    ),
    "an excerpt with the key of a note": (
        "notes.yaml", "key: S1\n", "key: L1\n",
        ("notes.yaml:1: The key L1 is given already in sources/lecture/excerpts.yaml, line 1: "
        "keep one."),
    ),
    "a misread emendation": (
        f"{LECTURE}/emendations.yaml", "file_reading: mysterious", "file_reading: mystery",
        (f"{LECTURE}/emendations.yaml:4: file_reading of E1 has “mystery”, but at 24–34 the text "
        "has “mysterious”."),
    ),
    "a doubtful emendation applied": (
        f"{LECTURE}/emendations.yaml", "confidence: high", "confidence: low",
        (f"{LECTURE}/emendations.yaml:8: E1 is of low confidence: it is shown as a note, "
        "apply: false."),
    ),
    "an emendation that changes nothing": (
        f"{LECTURE}/emendations.yaml", "reading: unsolved", "reading: mysterious",
        f"{LECTURE}/emendations.yaml:5: E1 changes nothing: both readings are the same.",
    ),
    "a chart that is no JSON": (
        "charts/members.vl.json", '"mark": "bar",', '"mark": "bar"',
        "charts/members.vl.json:13: This is not valid JSON: Expecting ',' delimiter.",
    ),
    "a chart that fetches": (
        "charts/members.vl.json", '"mark": "bar",', '"mark": "bar", "href": "https://e.org",',
        ("charts/members.vl.json:12: href: a chart may not fetch or link to an address; write its "
        "figures as data.values."),
    ),
    "a chart without alternative text": (
        "charts/members.vl.json", '    "alt": "Two columns.",\n', "",
        "charts/members.vl.json:3: usermeta.alt is missing: write it as text.",
    ),
    "a chart resting on an unknown note": (
        "charts/members.vl.json", '["S1"]', '["S9"]',
        "charts/members.vl.json:7: There is no note S9 in notes.yaml.",
    ),
    "a drawing that styles the page": (
        "drawings/wedge.svg", 'class="d-ink"', 'style="fill:red"',
        ("drawings/wedge.svg:1: path: the attribute style is not allowed. Drawings carry no "
        "styles, scripts or addresses; use the classes of the house."),
    ),
    "an unknown drawing": (
        "panels/three-trials.md", "  - wedge", "  - wedges",
        "panels/three-trials.md:7: There is no drawing wedges in drawings.yaml.",
    ),
    "a way to no panel": (
        "panels/three-trials.md", "panel: who-killed-kirov", "panel: who-killed-him",
        "panels/three-trials.md:9: There is no panel who-killed-him in panels/.",
    ),
    "a way to itself": (
        "panels/three-trials.md", "panel: who-killed-kirov", "panel: three-trials",
        "panels/three-trials.md:9: A panel is not related to itself: remove it.",
    ),
    "a former address in use": (
        "panels/three-trials.md", "[show-trials]", "[who-killed-kirov]",
        ("panels/three-trials.md:11: who-killed-kirov is an address of "
        "panels/who-killed-kirov.md already: it can lead to one."),
    ),
    "a tour that stops twice at a panel": (
        "tours/short.yaml", "panel: three-trials", "panel: who-killed-kirov",
        ("tours/short.yaml:6: The tour stops at who-killed-kirov already (tours/short.yaml, "
        "line 4): keep one."),
    ),
    "an unknown key in a tour": (
        "tours/short.yaml", "murder. [@L1]", "murder. [@L9]",
        "tours/short.yaml:5: [@L9] cites nothing: no excerpt and no note has this key.",
    ),
    "an event of no panel": (
        "timeline.yaml", "[who-killed-kirov]", "[kirov]",
        "timeline.yaml:4: There is no panel kirov in panels/.",
    ),
    "a panel without fields": (
        PANEL, "---\nkey: P10", "key: P10",
        f"{PANEL}:1: A panel begins with a line of three dashes and its fields.",
    ),
}  # fmt: skip
