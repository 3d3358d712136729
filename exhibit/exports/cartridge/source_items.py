"""Items on the evidence of a panel: what a sentence rests on, its flags, and who is speaking."""

import re

from exhibit.documents.excerpt_cards import FLAGS, KINDS, flag_name, source_kind
from exhibit.documents.pack import Pack
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import SourceDocument
from exhibit.exports.cartridge.item import Item
from exhibit.exports.sheets.evidence import evidence_note, numbers_of, refs, stopped
from exhibit.text.body import Sentence

HISTORIANS = "What historians say, in a note"
FRAMING = "Nothing to check: the sentence is in our words and makes no claim"
FOLLOW = "No. Find the sentence on the handout: the small number after it leads to its evidence."
FACT = "An established fact"
UNATTRIBUTED = (
    "Attribution not confirmed: we describe the source and name no maker. "
    "Cite it as the handout does."
)
MEANS = {
    "hypothetical": "It is an invented example and records nothing.",
    "apocryphal": "No reliable link to the speaker is known.",
    "undocumented": "No document is known that supports it.",
}
# Such a beginning leans on the sentence before, or states nothing.
_LEANS = re.compile(
    r"(He|She|It|They|His|Her|Their|That|This|These|Those|Both|But|So|Then|Others?|Some|Many|Just|"
    r"For (some|others)|Of|By|Earlier|Later|Before|Beside|Not|To|The (same|sentence)|What happened|"
    r"In this)\b"
)
_POINTS = re.compile(
    r"\b(it|they|them|her|him|he|she|his|their|such|this|these|those|another|the same|similar|"
    r"names one)\b"
)
_NAMES_ITS_SOURCE = re.compile(r"\b(lectur\w+|textbook|historians|scholars)\b", re.IGNORECASE)
# Deaths are no matter for a drill: such a sentence is asked about only when there is no other.
_GRAVE = re.compile(
    r"\b(die[ds]?|dead|deaths?|kill\w*|shot|shoot|suicide|execut\w+|tortur\w+|victims?|famine|murder\w*)\b",
    re.IGNORECASE,
)
_QUOTING = re.compile('[“”"]')


def rests(pack: Pack) -> list[Item]:
    """Return what sentences of the panel rest on, as different ones as there are first.

    Only sentences whose evidence is of one sort: one source alone, or historians' notes alone.
    Those that quote are left out, since exact words never stand without their credit line.
    """
    panel = pack.panel
    sorts = _sorts(panel)
    if len(panel.sources) + bool(panel.notes) < 2:
        return []
    sentences: dict[str, Sentence] = {}
    for sentence in sorted(filter(_stands_alone, panel.body.sentences), key=_unfit):
        sort = {sorts[key] for key in sentence.citations if key in sorts}
        if len(sort) == 1:
            sentences.setdefault(sort.pop(), sentence)
    labels = [*map(_source_label, panel.sources), HISTORIANS, FRAMING]
    chosen = [(label, sentences[label]) for label in labels if label in sentences]
    chosen.sort(key=lambda pair: _unfit(pair[1]))
    return [_rests(panel, label, sentence, labels) for label, sentence in chosen]


def _sorts(panel: PanelDocument) -> dict[str, str]:
    """Return what kind of evidence each citation key is, as a choice names it."""
    labels = {source.key: _source_label(source) for source in panel.sources}
    excerpts = {excerpt.key: labels.get(excerpt.source, "") for excerpt in panel.excerpts}
    return excerpts | {note.key: HISTORIANS for note in panel.notes}


def _source_label(source: SourceDocument) -> str:
    return f"Source {source.mark}, {source_kind(source).lower()}"


def _stands_alone(sentence: Sentence) -> bool:
    text = sentence.text
    if _LEANS.match(text) or _QUOTING.search(text) or text.endswith("?"):
        return False
    most = 0 if _NAMES_ITS_SOURCE.search(text) else 1
    return len(_POINTS.findall(text)) <= most


def _unfit(sentence: Sentence) -> tuple[bool, int, bool]:
    """Return how ill a sentence suits: of deaths, leaning on others, naming its own source."""
    text = sentence.text
    return (
        bool(_GRAVE.search(text)),
        len(_POINTS.findall(text)),
        bool(_NAMES_ITS_SOURCE.search(text)),
    )


def _rests(panel: PanelDocument, right: str, sentence: Sentence, labels: list[str]) -> Item:
    where = evidence_note(panel, refs(sentence, numbers_of(panel)))
    return Item(
        title="What does it rest on?",
        given=(sentence.text,),
        prompt="On what does the panel rest this sentence?",
    ).offering(labels, right, yes=f"Yes. {where}", no=FOLLOW)


def flagged(pack: Pack) -> list[Item]:
    """Return how the exhibition marks the story of the panel, or its one flagged passage."""
    panel = pack.panel
    excerpt = next((excerpt for excerpt in panel.excerpts if excerpt.flag), None)
    if panel.flag:
        return [_flagged(panel.flag, "How does the exhibition mark the story this panel is about?")]
    if excerpt is None:
        return []
    mark = panel.source(excerpt.source).mark
    prompt = f"How does the exhibition mark this passage of source {mark}?"
    return [_flagged(excerpt.flag, prompt, (f"In our words: {excerpt.gist}",))]


def _flagged(flag: str, prompt: str, given: tuple[str, ...] = ()) -> Item:
    name = flag_name(flag)
    return Item(title="How is it marked?", given=given, prompt=prompt).offering(
        [*map(flag_name, FLAGS), FACT],
        name,
        yes=f"Yes. {MEANS[flag]}",
        no=f"No. It is marked “{name}”. {MEANS[flag]}",
    )


def unattributed(pack: Pack) -> list[Item]:
    """Return, for each source without a confirmed maker, whether we know who made it."""
    return [
        Item(
            title=f"Who made source {source.mark}?",
            prompt=f"True or false: the exhibition knows who made source {source.mark}.",
        ).true_or_false(False, UNATTRIBUTED)
        for source in pack.panel.sources
        if not source.attribution_confirmed
    ]


def kinds(pack: Pack) -> list[Item]:
    """Return what kind of source each is."""
    return [
        Item(
            title=f"What is source {source.mark}?",
            prompt=f"What kind of source is source {source.mark}?",
        ).offering(
            list(dict.fromkeys((*KINDS.values(), source_kind(source)))),
            source_kind(source),
            yes=f"Yes. {stopped(source.evidence_class)}".strip(),
            no="No. Read the box “Who says so?” on the handout.",
        )
        for source in pack.panel.sources
    ]
