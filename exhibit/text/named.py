"""A name with the language it is in: `Платон (ru)`, a tag of BCP 47 in brackets.

What stands in brackets otherwise, such as `Ann (so spelled in source A)`, is part of the name.
"""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

_TWO_LETTERS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da "
    "de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy "
    "hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg "
    "li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or "
    "os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw "
    "ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
)
TWO_LETTERS = frozenset(_TWO_LETTERS.split())
"""Languages by ISO 639-1."""
_THREE_LETTERS = (
    "ady akk alt ang arc ast bal bar bua bxr ceb chg chm chr ckt cmn cop crh csb dsb dum egy enm "
    "evn fil frm fro fur gag gez gmh goh got grc grn gsw hak haw hsb inh kaa kbd kca kjh koi kpv "
    "krc krl kum lad lez lus mdf mhr mic mnc mns mrj myv nan nap nds niv nog non oji ota otk pal "
    "peo pdc pro rom rue sah sat sco sel sga shn shp smn sms sux syr szl tab tig tkl tlh tut tyv "
    "udm uga vep vot wen wuu xal xcl yrk yue zha zza und mul "
)
THREE_LETTERS = frozenset(_THREE_LETTERS.split())
"""Some of the many without a code of two letters; others are written with what is in brackets."""
_SCRIPTS = (
    "Arab Armn Beng Bopo Cans Cher Copt Cyrl Cyrs Deva Egyp Ethi Geor Glag Goth Grek Gujr Guru "
    "Hang Hani Hans Hant Hebr Hira Jpan Kana Khmr Knda Kore Laoo Latf Latn Mlym Mong Mymr Ogam "
    "Orya Phnx Runr Sinh Syrc Taml Telu Thai Tibt Xsux Yiii "
)
SCRIPTS = frozenset(_SCRIPTS.split())
_TAGGED = re.compile(r"\(([a-z]{2,3})((?:[-_][A-Za-z0-9]{1,8})*+)\)\Z")

_SUBTAGS = re.compile(r"(?:-([A-Z][a-z]{3}))?(?:-(?:[A-Z]{2}|[0-9]{3}))?")
"""The script, and the country or region."""


@dataclass(frozen=True, kw_only=True)
class Named:
    """A name, and the tag of its language where that is said."""

    words: str
    language: str = ""


class BadLanguage(ValueError):
    """A tag that names no language or script. Its text is a sentence for curators."""


def named(written: str) -> Named:
    """Return a name with its language; brackets that hold none are part of the name."""
    try:
        return _read(written)
    except BadLanguage:
        return Named(words=written)


def check(written: str) -> None:
    """Raise BadLanguage where brackets look like the tag of a language and are none."""
    _read(written)


def _read(written: str) -> Named:
    match = _TAGGED.search(written)
    words = written[: match.start()].rstrip() if match else ""
    if not match or not words:
        return Named(words=written)
    language, subtags = match.groups()
    if language not in TWO_LETTERS and language not in THREE_LETTERS:
        if len(language) == 3 and not subtags:
            # A word, such as "(old)".
            return Named(words=written)
        raise BadLanguage(
            _(
                "“{language}” in “{written}” is no language: write a code such as ru, or take the "
                "brackets away."
            ).format(language=language, written=written)
        )
    tag = _SUBTAGS.fullmatch(subtags)
    if not tag or (tag[1] and tag[1] not in SCRIPTS):
        raise BadLanguage(
            _(
                "“{tag}” in “{written}” is no language with its script: write ru-Latn or ru-Cyrl."
            ).format(tag=f"{language}{subtags}", written=written)
        )
    return Named(words=words, language=f"{language}{subtags}")
