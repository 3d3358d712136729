"""Words of English that speak of the same matter, for telling whether two texts do.

Kindred words are no synonyms: a rule that asks what was said must not take one for another.
"""

from collections.abc import Collection

from exhibit.text.stems import stem_of

_KINDRED = (
    "kill murder shoot execute assassinate death slay victim massacre",
    "arrest imprison prison detain jail custody",
    "rise advance climb promote promotion career ascend",
    "grow growth increase rise expand expansion soar",
    "reward gain benefit profit bonus",
    "praise celebrate honour acclaim propaganda hero",
    "pay cost price dear",
    "lose loss weaken damage harm fall",
    "office post desk job position apparatus staff commissar",
    "quip joke saying remark line tragedy statistic",
    "document archive record file paper",
    "doubt dispute debate contest disagree accept dissent grumble",
    "famine hunger starve starvation",
    "accuse accusation denounce denunciation charge blame trial investigation",
    "fear afraid threat",
    "obey obedience eager loyal serve devotion respond commit",
    "join member recruit enlist newcomer",
    "empty replace vacant chair",
    "invent imagine imaginary suppose hypothetical example",
    "fault flaw shortcoming error contradiction irrationality",
    "work labour worker labourer workmate",
    "begin start launch found origin",
    "spouse wife husband marry",
    "teach train school study student institute diploma college",
    "build construct building builder plant",
    "judge judgement proof prove test capable",
    "period years era",
    "force forced compel coerce",
    "camp gulag colony",
    "police nkvd ogpu cheka",
    "beat exceed surpass record overfulfil outdo",
    "quota norm target",
    "result outcome pretext cause",
    "wrecker wrecking sabotage saboteur spy",
    "expel expulsion dismiss purge review",
    "shift feat stage",
    "help collaborator collaborate assist",
    "hate resent",
    "return come reinstate",
)
_GROUPS: dict[str, set[int]] = {}
for _number, _group in enumerate(_KINDRED):
    for _word in _group.split():
        _GROUPS.setdefault(stem_of(_word), set()).add(_number)


def kin(stem: str) -> frozenset[int]:
    """Return the numbers of the groups that a stem is of; kindred stems share one."""
    return frozenset(_GROUPS.get(stem, ()))


def are_akin(some: Collection[str], others: Collection[str]) -> bool:
    """Say whether two sets of stems have one in common, or a kindred one."""
    groups = frozenset[int]().union(*map(kin, some))
    return any(stem in some or not groups.isdisjoint(kin(stem)) for stem in others)
