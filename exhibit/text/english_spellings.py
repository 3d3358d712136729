"""British and American spellings of English words, each from the other.

The rules say how a word would be spelt, not that anyone does: `revise` has `revize`. So they are
for finding, where a spelling that nobody types does no harm.
"""

import re


def _listed(words: str) -> list[str]:
    return words.split()


_OUR = _listed(
    "arbo armo ardo behavio cando clamo colo demeano endeavo favo fervo flavo glamo harbo hono "
    "humo labo neighbo odo parlo rigo ranco rumo savio savo splendo tumo valo vapo vigo"
)
_ENDINGS = _listed("e ed es er ers ing ation ations")
_ISE = re.compile(rf"([a-z]{{3,30}})i([sz])({'|'.join(_ENDINGS)})")
_SAINT = re.compile(r"(?:st|saint|sankt) ")
_YSE = re.compile(r"([a-z]{2,30}l)y([sz])(e|ed|es|er|ers|ing)")
_OUR_WORD = re.compile(
    rf"((?:[a-z]{{1,12}})?(?:{'|'.join(_OUR)}))(u?)r"
    r"(|s|ed|er|ers|ing|ings|able|ably|ful|fully|ist|ists|ite|ites|less|ly|hood|hoods|y)"
)
_DOUBLED = re.compile(
    r"((?:trave|cance|labe|mode|signa|coun[cs]e|fue|mars?ha|que|equa|riva|jewe|pane"
    r"|leve|tota|initia|enro)l)(l?)(ed|ing|er|ers|or|ors|ings)"
)
_WORDS = (
    "centre center, theatre theater, metre meter, kilometre kilometer, litre liter, fibre fiber, "
    "sabre saber, calibre caliber, spectre specter, sombre somber, lustre luster, "
    "defence defense, offence offense, pretence pretense, licence license, practise practice, "
    "catalogue catalog, dialogue dialog, programme program, grey gray, plough plow, cheque check, "
    "tonne ton, mould mold, moustache mustache, sceptic skeptic, sceptical skeptical, "
    "sceptics skeptics, scepticism skepticism, "
    "jail gaol, tyre tire, kerb curb, aluminium aluminum, archaeology archeology, "
    "anaemia anemia, encyclopaedia encyclopedia, paediatric pediatric, manoeuvre maneuver, "
    "judgement judgment, acknowledgement acknowledgment, ageing aging, fulfil fulfill, "
    "fulfilment fulfillment, skilful skillful, wilful willful, enrol enroll, enrolment enrollment, "
    "storey story, draught draft, artefact artifact, artefacts artifacts"
)
_PAIRS: dict[str, set[str]] = {}
for _pair in _WORDS.split(", "):
    _british, _american = _pair.split()
    for _end in ("", "s"):
        _PAIRS.setdefault(_british + _end, set()).add(_american + _end)
        _PAIRS.setdefault(_american + _end, set()).add(_british + _end)


def other_spellings(word: str) -> frozenset[str]:
    """Return how a word in small letters is spelt on the other side, if it is: labour, labor.

    Of words in -ise, every form: one stands for the others wherever endings do not matter.
    """
    others = set(_PAIRS.get(word, ()))
    if match := _ISE.fullmatch(word):
        sign = "z" if match[2] == "s" else "s"
        others |= {f"{match[1]}i{sign}{ending}" for ending in _ENDINGS}
    if match := _YSE.fullmatch(word):
        others.add(f"{match[1]}y{'z' if match[2] == 's' else 's'}{match[3]}")
    if match := _OUR_WORD.fullmatch(word):
        others.add(f"{match[1]}{'' if match[2] else 'u'}r{match[3]}")
    if match := _DOUBLED.fullmatch(word):
        others.add(f"{match[1]}{'' if match[2] else 'l'}{match[3]}")
    return frozenset(others - {word})


def saints(name: str) -> tuple[str, ...]:
    """Return the forms of a name that begins with a saint, in small letters; of others, none."""
    rest = _SAINT.sub("", name, count=1) if _SAINT.match(name) else ""
    return (f"st {rest}", f"saint {rest}", f"sankt {rest}") if rest else ()
