"""Where the sentences of a paragraph begin and end, in English museum prose.

Written for what museums write: titles, initials, dates, volume and page numbers, quotations with
their own stops, and our citation marks, which belong to the sentence before them. Where a stop
could be read both ways ("in the U.S.S.R. Stalin"), the sentence goes on: a check that sees two
sentences as one is strict, one that sees a half sentence is wrong.
"""

import re

from exhibit.text.marks import MARK


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# A name follows a title, so a stop here never ends a sentence.
_TITLES = _listed(
    "Mr Mrs Ms Dr Prof Gen Col Maj Capt Lt Cmdr Adm Sgt Cpl Rev Hon Sen Rep Gov Pres Messrs Mme "
    "Mlle Fr Cde"
)
_GOES_ON = _listed("c ca Ca cf Cf e.g E.g i.e viz approx vs v ed eds Ed Eds")
# Abbreviations only before a figure; otherwise words of their own ("The answer was no.").
_BEFORE_FIGURE = _listed(
    "no nos No Nos p P fig figs Fig Figs pt Pt sec Sec Art Doc bk Bk d b r fl est fol Jan Feb Mar "
    "Apr Jun Jul Aug Sep Sept Oct Nov Dec"
)
# End a sentence only where a word follows that commonly opens one.
_MAY_END = _listed(
    "st mt ft ave rd blvd trans repr jr sr esq inc ltd co corp bros dept univ govt vol "
    "vols pp ch chs op ibid ff"
)
_STARTERS = _listed(
    "a after all although among an and another as at because before both but by did do does during "
    "each even every few for from had has have he her here his how i if in is it its later many "
    "more most my no nobody none not nothing now on once one only or other others our out over "
    "people she since so some soon still such that the their them then there these they this "
    "those though three through thus to today two under until was we were what when where which "
    "while who whose why with without yet you your"
)
# Initials, also as Russian names have them in English: J. V. Stalin, Yu. L. Pyatakov.
_INITIAL = re.compile(r"(?:[A-Z]|[IY][aeou]|[ZKSCPT]h|Shch|Ts)\Z")
_DOTTED = re.compile(r"(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}\Z")
_HOURS = frozenset(("a.m", "p.m", "A.M", "P.M"))

_CLOSERS = r"[\"'”’»›)\]}*_`]"
_OPENERS = r"[\"'“‘«‹„(\[{*_`—–…¿¡\\-]"
_STOP = re.compile(
    rf"(?P<stop>[.!?…]+)(?P<closers>{_CLOSERS}*)"
    rf"(?P<marks>(?:\s*{MARK.pattern}{_CLOSERS}*)*)(?P<gap>\s*)"
)
_WORD_BEFORE = re.compile(r"[\w.]*\Z")
_WORD_AFTER = re.compile(rf"{_OPENERS}*(\w[\w.’']*|\S)")
# A lower-case brand (eBay, iPhone) may open a sentence.
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")
_LINK = re.compile(r"\[[^\[\]]{1,300}\]\([^()\s]{0,500}\)")
# Far enough for any word or bracketed aside; a bound keeps hostile text linear.
_REACH = 400


def split(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of one paragraph, white space at their edges left out.

    The spans are in order, do not overlap, and hold every character that is not white space.
    Citation and framing marks after a stop belong to the sentence before them. The words of a
    Markdown link are never split.
    """
    length = len(text.rstrip())
    links = _LINK.finditer(text)
    link = next(links, None)
    spans = []
    start = len(text) - len(text.lstrip())
    for stop in _STOP.finditer(text):
        if stop.end() >= length:
            break
        while link and link.end() <= stop.start():
            link = next(links, None)
        inside_link = link is not None and link.start() < stop.start()
        if not inside_link and _ends(text, start, stop):
            spans.append((start, stop.end("marks")))
            start = stop.end()
    if start < length:
        spans.append((start, length))
    return spans


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Say whether the stop that was found ends the sentence that began at `start`."""
    marked = bool(stop["marks"])
    if not stop["gap"] and not marked:
        return False
    after = _WORD_AFTER.match(text, stop.end())
    word = after[1] if after else ""
    if not marked and _closes_aside(text, start, stop):
        return False
    if stop["stop"] != ".":
        return marked or _opens(word)
    if stop.start() - start <= 3 and text[start : stop.start()].isdigit() and not marked:
        return False  # "1. First": the number of a list, not a sentence
    tail = text[max(start, stop.start() - _REACH) : stop.start()]
    before = _WORD_BEFORE.search(tail[-40:])
    return _full_stop_ends(before[0] if before else "", word, marked)


def _full_stop_ends(before: str, word: str, marked: bool) -> bool:
    """Decide on a single full stop from the words around it."""
    if before in _TITLES or before in _GOES_ON:
        return False
    if before in _BEFORE_FIGURE and word[:1].isdigit():
        return marked
    if before in _HOURS:
        return marked or _opens(word)
    if before.lower() in _MAY_END or _INITIAL.match(before) or _DOTTED.match(before):
        return marked or _is_starter(word)
    return marked or _opens(word)


def _closes_aside(text: str, start: int, stop: re.Match[str]) -> bool:
    """Say whether the stop stands in brackets that opened inside the sentence: (d. 1934?)."""
    for closer, opener in ((")", "("), ("]", "[")):
        if closer in stop["closers"]:
            low = max(start, stop.start() - _REACH)
            opened = text.rfind(opener, low, stop.start())
            return opened > start and any(c.isalnum() for c in text[low:opened])
    return False


def _opens(word: str) -> bool:
    """Say whether a word can open a sentence: a capital, a figure, a brand or an uncased letter."""
    if not word:
        return True
    return bool(_BRAND.match(word)) or not (word[0].islower() or word[0] in "&+=/,;:)%")


def _is_starter(word: str) -> bool:
    """Say whether a capitalised word is one that commonly opens a sentence."""
    return word[:1].isupper() and word.lower() in _STARTERS
