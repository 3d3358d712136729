"""Items from a recorded disagreement: what is compared, what is counted, who says what."""

from exhibit.documents.excerpt_cards import source_kind
from exhibit.documents.pack import Pack
from exhibit.documents.types import AnswerDocument, QuestionDocument
from exhibit.exports.cartridge.item import Choice, Item, true_or_false
from exhibit.exports.sheets.evidence import UNPLACED, stopped

SILENT = "It does not say."
UNSAID = "It does not say what it counts."
MOST_WRONG = 3


def compared(pack: Pack) -> list[Item]:
    """Return, for each question, whether its answers may be compared directly.

    Those that may not come first: that two answers look alike and are not is what is easily missed.
    """
    marks = _marks(pack)
    return [
        true_or_false(
            title=f"Comparable? {question.key}",
            given=(
                question.title,
                *(f"Source {marks[a.source]}: {a.gist}" for a in question.answers),
            ),
            prompt="True or false: these answers may be compared directly.",
            answer=question.comparable,
            why=" ".join(question.comparability.split()),
        )
        for question in sorted(pack.questions, key=lambda question: question.comparable)
        if question.answers
    ]


def counted(pack: Pack) -> list[Item]:
    """Return, for each figure that is a number, what it counts.

    The wrong choices are what other figures of the panel count, so that only the ledger decides.
    """
    marks, found = _marks(pack), dict[tuple[str, str], Item]()
    for question in pack.questions:
        for answer in question.answers:
            told = (answer.source, answer.figure)
            wrong = _other_counts(pack, question, answer)
            if _is_number(answer) and wrong and told not in found:
                found[told] = _counted(question, answer, wrong, marks[answer.source])
    return list(found.values())


def _is_number(answer: AnswerDocument) -> bool:
    has_figure = answer.low is not None or answer.high is not None
    return has_figure and bool(answer.figure and answer.counts)


def _other_counts(pack: Pack, question: QuestionDocument, asked: AnswerDocument) -> list[str]:
    beside = [a for a in question.answers if not a.silent]
    beside += [a for q in pack.questions for a in q.answers if a.unit and not a.silent]
    told = dict.fromkeys(a.counts for a in beside if a.counts and a.counts != asked.counts)
    return list(told)[:MOST_WRONG]


def _counted(
    question: QuestionDocument, asked: AnswerDocument, wrong: list[str], mark: str
) -> Item:
    told = [*wrong, asked.counts]
    # In order of the alphabet: the right one stands anywhere, and always at the same place.
    told.sort(key=str.casefold)
    hint = "No. That is what another figure of this panel counts."
    choices = [
        Choice(
            text=_sentence(one),
            feedback=f"Yes. Source {mark} gives {asked.figure}: {stopped(one)}"
            if one == asked.counts
            else hint,
        )
        for one in told
    ]
    if len(choices) == 2:
        choices.append(Choice(text=UNSAID, feedback=f"No. It counts {stopped(asked.counts)}"))
    return Item(
        kind="choice",
        title=f"What is counted? {question.key}",
        given=(question.title,),
        prompt=f"Source {mark} gives this figure: {asked.figure}. What does it count?",
        choices=tuple(choices),
        right=told.index(asked.counts),
    )


def said(pack: Pack) -> list[Item]:
    """Return, for each question, what one source says to it; questions on a silence come first.

    A source is asked for that gives one answer alone, so that no second choice can be right; and
    never where the question itself names it.
    """
    marks, found = _marks(pack), list[tuple[bool, Item]]()
    for question in pack.questions:
        if not _names_a_source(pack, question) and (asked := _asked(question)):
            found.append((not asked.silent, _said(question, asked, marks[asked.source])))
    return [item for _, item in sorted(found, key=lambda pair: pair[0])]


def _names_a_source(pack: Pack, question: QuestionDocument) -> bool:
    nouns = {source_kind(source).lower().split()[0] for source in pack.sources}
    return any(noun in question.title.lower() for noun in nouns)


def _asked(question: QuestionDocument) -> AnswerDocument | None:
    """Return an answer to ask for: its source's only one, and not one that says half of nothing."""
    alone = [
        answer
        for answer in question.answers
        if sum(other.source == answer.source for other in question.answers) == 1
        and not (answer.unit and answer.low is None and answer.high is None)
    ]
    if len(question.answers) < 2:
        return None
    return next((a for a in alone if a.silent), alone[0] if alone else None)


def _said(question: QuestionDocument, asked: AnswerDocument, mark: str) -> Item:
    right = SILENT if asked.silent else asked.gist
    told = [*dict.fromkeys(a.gist for a in question.answers if not a.silent), SILENT]
    yes = asked.gist if asked.silent else f"Source {mark}, {_place(asked)}."
    no = f"No. Source {mark} is asked for: read again what it says, and what it leaves out."
    choices = tuple(
        Choice(text=one, feedback=f"Yes. {yes}" if one == right else no) for one in told
    )
    return Item(
        kind="choice",
        title=f"What is said, {question.key}",
        given=(question.title,),
        prompt=f"What does source {mark} say to this?",
        choices=choices,
        right=told.index(right),
    )


def _place(answer: AnswerDocument) -> str:
    return (answer.excerpt.locator if answer.excerpt else "") or UNPLACED


def _marks(pack: Pack) -> dict[str, str]:
    named = {answer.source: answer.source for q in pack.questions for answer in q.answers}
    return named | {source.key: source.mark for source in pack.sources}


def _sentence(text: str) -> str:
    told = stopped(text)
    return told[:1].upper() + told[1:]
