"""Items from a recorded disagreement: what is compared, what is counted, who says what."""

from collections import Counter

from exhibit.documents.excerpt_cards import source_kind
from exhibit.documents.pack import Pack
from exhibit.documents.panel import AnswerDocument, QuestionDocument
from exhibit.exports.cartridge.item import Choice, Item
from exhibit.exports.sheets.evidence import UNPLACED, mark_of, place, stopped

SILENT = "It does not say."
UNSAID = "It does not say what it counts."
MOST_WRONG = 3


def compared(pack: Pack) -> list[Item]:
    """Return, for each question, whether its answers may be compared directly.

    Those that may not come first: that two answers look alike and are not is what is easily missed.
    """
    return [
        Item(
            title=f"Comparable? {question.key}",
            given=(
                question.title,
                *(f"Source {mark_of(a.source, pack.sources)}: {a.gist}" for a in question.answers),
            ),
            prompt="True or false: these answers may be compared directly.",
        ).true_or_false(question.comparable, " ".join(question.comparability.split()))
        for question in sorted(pack.questions, key=lambda question: question.comparable)
        if question.answers
    ]


def counted(pack: Pack) -> list[Item]:
    """Return, for each figure that is a number, what it counts.

    The wrong choices are what other figures of the panel count, so that only the ledger decides.
    """
    items: dict[tuple[str, str], Item] = {}
    for question in pack.questions:
        for answer in question.answers:
            wrong = _other_counts(pack, question, answer)
            if _is_number(answer) and wrong:
                mark = mark_of(answer.source, pack.sources)
                item = _counted(question, answer, wrong, mark)
                items.setdefault((answer.source, answer.figure), item)
    return list(items.values())


def _is_number(answer: AnswerDocument) -> bool:
    has_figure = answer.low is not None or answer.high is not None
    return has_figure and bool(answer.figure and answer.counts)


def _other_counts(pack: Pack, question: QuestionDocument, answer: AnswerDocument) -> list[str]:
    beside = [a for a in question.answers if not a.silent]
    beside += [a for q in pack.questions for a in q.answers if a.unit and not a.silent]
    counts = dict.fromkeys(a.counts for a in beside if a.counts and a.counts != answer.counts)
    return list(counts)[:MOST_WRONG]


def _counted(
    question: QuestionDocument, answer: AnswerDocument, wrong: list[str], mark: str
) -> Item:
    # In order of the alphabet: the right one stands anywhere, and always at the same place.
    counts = sorted((*wrong, answer.counts), key=str.casefold)
    yes = f"Yes. Source {mark} gives {answer.figure}: {stopped(answer.counts)}"
    no = "No. That is what another figure of this panel counts."
    choices = [
        Choice(text=_sentence(count), feedback=yes if count == answer.counts else no)
        for count in counts
    ]
    if len(choices) == 2:
        choices.append(Choice(text=UNSAID, feedback=f"No. It counts {stopped(answer.counts)}"))
    return Item(
        title=f"What is counted? {question.key}",
        given=(question.title,),
        prompt=f"Source {mark} gives this figure: {answer.figure}. What does it count?",
        choices=tuple(choices),
        right=counts.index(answer.counts),
    )


def said(pack: Pack) -> list[Item]:
    """Return, for each question, what one source says to it; questions on a silence come first.

    A source is asked for that gives one answer alone, so that no second choice can be right; and
    never where the question itself names it.
    """
    pairs = [
        (question, answer)
        for question in pack.questions
        if not _names_a_source(pack, question) and (answer := _asked(question))
    ]
    pairs.sort(key=lambda pair: not pair[1].silent)
    return [
        _said(question, answer, mark_of(answer.source, pack.sources)) for question, answer in pairs
    ]


def _names_a_source(pack: Pack, question: QuestionDocument) -> bool:
    nouns = {source_kind(source).lower().split()[0] for source in pack.sources}
    return any(noun in question.title.lower() for noun in nouns)


def _asked(question: QuestionDocument) -> AnswerDocument | None:
    """Return an answer to ask for: its source's only one, and not one that says half of nothing."""
    if len(question.answers) < 2:
        return None
    answers_of = Counter(answer.source for answer in question.answers)
    alone = [
        answer
        for answer in question.answers
        if answers_of[answer.source] == 1
        and not (answer.unit and answer.low is None and answer.high is None)
    ]
    return next((a for a in alone if a.silent), alone[0] if alone else None)


def _said(question: QuestionDocument, answer: AnswerDocument, mark: str) -> Item:
    where = place(answer.excerpt) if answer.excerpt else UNPLACED
    item = Item(
        title=f"What is said, {question.key}",
        given=(question.title,),
        prompt=f"What does source {mark} say to this?",
    )
    return item.offering(
        [*dict.fromkeys(a.gist for a in question.answers if not a.silent), SILENT],
        SILENT if answer.silent else answer.gist,
        yes=f"Yes. {answer.gist if answer.silent else f'Source {mark}, {where}.'}",
        no=f"No. Source {mark} is asked for: read again what it says, and what it leaves out.",
    )


def _sentence(text: str) -> str:
    sentence = stopped(text)
    return sentence[:1].upper() + sentence[1:]
