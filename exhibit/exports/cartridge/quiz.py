"""The question check of a panel: four to six items a course system can mark by itself.

Only single choice, true or false, and essay: what every reader of cartridges takes (educator.md,
section 4.5). Essays carry no model answer, since some systems show it to students.
"""

from dataclasses import dataclass
from typing import Literal

from exhibit.documents.types import AnswerDocument, PanelDocument, QuestionDocument
from exhibit.packs.pack import Pack
from exhibit.presenters.excerpts import FLAGS, KINDS, source_kind

MOST = 6
LEAST = 4
MOST_OF_A_QUESTION = 2


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One answer to choose, and what the student hears after choosing it."""

    text: str
    feedback: str


@dataclass(frozen=True, kw_only=True)
class Item:
    """One item. `right` is the place of the right choice; essays have none."""

    kind: Literal["choice", "truefalse", "essay"]
    title: str
    prompt: str
    choices: tuple[Choice, ...] = ()
    right: int = 0


def quiz(pack: Pack) -> tuple[Item, ...]:
    """Return the items of a pack with one panel."""
    panel = pack.panel
    marked: list[Item] = []
    for question in panel.questions:
        marked += _of_question(pack, question)[:MOST_OF_A_QUESTION]
    marked += [*_flag(panel), *_kinds(panel)]
    essays = [
        Item(kind="essay", title=f"In your words {number}", prompt=prompt.text)
        for number, prompt in enumerate(panel.prompts, start=1)
    ]
    kept = marked[: MOST - 1] if essays else marked[:MOST]
    return (*kept, *essays[: max(1, LEAST - len(kept))])


def _of_question(pack: Pack, question: QuestionDocument) -> list[Item]:
    marks = {source.key: source.mark for source in pack.sources}
    found = [_compared(question)]
    silent = next((answer for answer in question.answers if answer.silent), None)
    spoken = [answer for answer in question.answers if not answer.silent and answer.figure]
    if silent is not None and len(question.answers) > 1:
        found.append(_silence(question, silent, marks))
    elif len({answer.source for answer in spoken}) > 1:
        found.append(_figure(question, spoken[0], spoken, marks))
    return found


def _compared(question: QuestionDocument) -> Item:
    why = " ".join(question.comparability.split())
    yes = Choice(text="True", feedback=f"{'Yes.' if question.comparable else 'No.'} {why}")
    no = Choice(text="False", feedback=f"{'No.' if question.comparable else 'Yes.'} {why}")
    return Item(
        kind="truefalse",
        title=f"Comparable? {question.key}",
        prompt=f"{question.title} The answers of the sources may be compared directly.",
        choices=(yes, no),
        right=0 if question.comparable else 1,
    )


def _silence(question: QuestionDocument, silent: AnswerDocument, marks: dict[str, str]) -> Item:
    mark = marks.get(silent.source, silent.source)
    others = dict.fromkeys(a.gist for a in question.answers if a is not silent)
    wrong = [
        Choice(text=gist, feedback="That is what another passage says. Read again who says it.")
        for gist in others
    ]
    right = Choice(text="It does not say.", feedback=silent.gist)
    return Item(
        kind="choice",
        title=f"What is not said, {question.key}",
        prompt=f"{question.title} What does source {mark} say to this?",
        choices=(*wrong, right),
        right=len(wrong),
    )


def _figure(
    question: QuestionDocument,
    asked: AnswerDocument,
    spoken: list[AnswerDocument],
    marks: dict[str, str],
) -> Item:
    sources = list(dict.fromkeys(answer.source for answer in spoken))
    counts = asked.counts.removeprefix("counts ") or "the source does not say what"
    choices = tuple(
        Choice(
            text=f"Source {marks.get(key, key)}",
            feedback=f"Yes. It counts {counts}."
            if key == asked.source
            else "No. Look again at the exact words on the handout.",
        )
        for key in sources
    )
    return Item(
        kind="choice",
        title=f"Who says so? {question.key}",
        prompt=f"{question.title} Which source says: {asked.figure}?",
        choices=choices,
        right=sources.index(asked.source),
    )


def _flag(panel: PanelDocument) -> list[Item]:
    flags = [panel.flag, *(excerpt.flag for excerpt in panel.excerpts)]
    flag = next(filter(None, flags), "")
    if not flag:
        return []
    means = {
        "hypothetical": "An invented example, not data.",
        "apocryphal": "No reliable link to the speaker is known.",
        "undocumented": "No document is known that supports it.",
    }
    labels = [*FLAGS.values(), "An established fact"]
    choices = tuple(
        Choice(
            text=label,
            feedback=f"Yes. {means[flag]}" if label == FLAGS[flag] else f"No. {means[flag]}",
        )
        for label in labels
    )
    return [
        Item(
            kind="choice",
            title="How is it marked?",
            prompt=f"How does the exhibition mark the story in “{panel.title}”?",
            choices=choices,
            right=labels.index(FLAGS[flag]),
        )
    ]


def _kinds(panel: PanelDocument) -> list[Item]:
    items = []
    for source in panel.sources:
        kind = source_kind(source)
        labels = list(dict.fromkeys((*KINDS.values(), kind)))
        choices = tuple(
            Choice(
                text=label,
                feedback=f"Yes. {source.evidence_class}".strip()
                if label == kind
                else "No. Read the box “Who says so?” on the handout.",
            )
            for label in labels
        )
        items.append(
            Item(
                kind="choice",
                title=f"What is source {source.mark}?",
                prompt=f"What kind of source is source {source.mark}?",
                choices=choices,
                right=labels.index(kind),
            )
        )
    return items
