"""The words that falsifications put in or take out."""

import re

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")

STRANGE = ["harbour", "melody", "lantern", "orchard", "velvet", "compass", "meadow", "whistle"]
"""Words that no source has."""

HEDGES = (
    (re.compile(r"\b(?:most likely|probably|perhaps|possibly|apparently|seemingly) "), ""),
    (re.compile(r"\b(?:about|some|almost|nearly|around)(?= [\d“])", re.I), ""),
    (re.compile(r"\b(?:is|are) said to have (?=been)"), "have "),
    (re.compile(r"\bare said to (?=be)"), "are to "),
    (re.compile(r"\bmany historians believe "), ""),
    (re.compile(r"\bSome scholars, it adds, hold that "), "It adds that "),
    (re.compile(r"\bmost historians think the victims innocent\b"), "the victims were innocent"),
    (
        re.compile(
            r"\b(?:Economists|Economic historians|Historians|Researchers|Scholars|Specialists)"
            r" (?:report|say|note|hold|believe) that "
        ),
        "",
    ),
    (re.compile(r",? (?:historians|scholars|they|researchers) (?:report|say|note|argue),"), ""),
    (re.compile(r"\bwhat are usually given as "), ""),
    (re.compile(r"\boften (?=hated|workers)"), ""),
    (re.compile(r"\b[Ss]ome (?=of it|citizens|as)"), "The "),
)

NEGATED = {
    "shot": "shoot", "gave": "give", "died": "die", "came": "come", "built": "build",
    "stood": "stand", "confessed": "confess", "said": "say", "wrote": "write", "left": "leave",
    "became": "become", "ran": "run", "met": "meet", "struck": "strike", "made": "make",
    "blamed": "blame", "used": "use", "signed": "sign", "named": "name", "led": "lead",
    "joined": "join", "reported": "report", "faced": "face", "worked": "work", "deported": "deport",
    "created": "create", "absorbed": "absorb", "arrested": "arrest", "tortured": "torture",
    "insulted": "insult", "protested": "protest", "emptied": "empty", "placed": "place",
    "killed": "kill", "stressed": "stress", "concluded": "conclude", "sent": "send",
    "founded": "found", "removed": "remove", "praised": "praise", "charged": "charge",
    "says": "say", "gives": "give", "calls": "call", "names": "name", "reports": "report",
    "counts": "count", "concludes": "conclude", "argues": "argue", "makes": "make",
    "describes": "describe", "adds": "add", "finds": "find", "shows": "show", "puts": "put",
    "writes": "write", "sees": "see", "speaks": "speak", "tells": "tell", "lists": "list",
    "leaves": "leave", "cites": "cite", "states": "state", "traces": "trace", "fit": "fit",
}  # fmt: skip
"""A main verb and what follows "did not" or "does not" in its place."""
AUXILIARY = re.compile(
    r"\b(was|were|is|are|has|have|had|could|would|can|must|should|did)\b(?! not| no| never|n[o’'])"
    r"(?= [a-z]+)"
)
DENIALS = (
    (
        re.compile(
            r"\b(did|does|do|was|were|is|are|has|have|had|could|would|can|need) not\b(?= \w)"
        ),
        r"\1",
    ),
    (re.compile(r"\bcannot\b"), "can"),
    (re.compile(r"\bno such\b"), "such a"),
    (re.compile(r"\bNeither source mentions\b"), "Both sources mention"),
    (re.compile(r"\bneither cites\b"), "both cite"),
    (re.compile(r"\bnever\b"), "always"),
    (re.compile(r"\b(names|named) (?:none|no one)\b"), r"\1 many"),
    (re.compile(r"\b(states|named|gives|gave|cites) no\b"), r"\1 a"),
)
"""What denies, and the same without it."""

BOUNDS = (
    ("at least", "at most"),
    ("more than", "less than"),
    ("over", "under"),
    ("above", "below"),
    ("up to", "at least"),
    ("nearly", "more than"),
    ("almost", "more than"),
    ("fewer than", "more than"),
    ("less than", "more than"),
)

UNITS = {
    "tonnes": "kilograms", "tonne": "kilogram", "hours": "days", "minutes": "hours",
    "people": "families", "million": "thousand", "thousand": "million", "week": "month",
    "years": "months", "per cent": "million", "kilowatt-hours": "tonnes", "tons": "pounds",
    "lists": "letters", "names": "villages", "arrests": "executions", "executions": "arrests",
    "officers": "factories", "members": "branches", "shoes": "coats", "men": "women",
    "defendants": "judges", "ministers": "generals", "commanders": "writers",
    "marshals": "engineers", "regions": "years", "delegates": "peasants", "quotas": "loans",
    "convictions": "pardons",
}  # fmt: skip
"""What is counted or measured, and something else."""

DIRECTIONS = (
    ("rose", "fell"), ("grew", "shrank"), ("rise", "fall"), ("growth", "decline"),
    ("upward", "downward"), ("raise", "lower"), ("more", "fewer"), ("increase", "decrease"),
    ("faster", "slower"), ("slower", "faster"), ("before", "after"), ("after", "before"),
    ("higher", "lower"), ("lower", "higher"), ("expansion", "reduction"),
    ("weakened", "strengthened"),
    ("above", "below"), ("below", "above"), ("gained", "lost"), ("stopped", "continued"),
    ("earlier", "later"), ("later", "earlier"), ("from above", "from below"),
)  # fmt: skip

HEDGING = re.compile(
    r"\b(?:probably|seemingly|apparently|in some cases|many historians|some|not|no|never|often|"
    r"potential|most historians|at least|about|usually|suspected or even)\b",
    re.I,
)

DEEDS = (
    *NEGATED,
    "ordered",
    "replaced",
    "believe",
    "absorbed",
    "directed",
    "oversaw",
    "overseeing",
)
"""Verbs with one who does and one to whom it is done."""
IDIOMS = re.compile(
    r"\babove all\b|\bfell short\b|\bright (?:before|after)\b|\bbefore a \w+ court\b|\bmore than\b"
    r"|\basked? [^.]* to do more\b|\bafter four years\b|\bHow much\b.*"
)
"""Turns of phrase that name no direction, or that another kind of falsification turns round."""
