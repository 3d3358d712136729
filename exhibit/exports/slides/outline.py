"""What the slides of one panel say (packs.md, section 2, file 5): eight to twelve, with notes.

The notes of every slide say what to ask, what not to claim, or what to cite.
"""

from collections.abc import Iterator
from itertools import accumulate
from math import ceil

from exhibit.documents.excerpt_cards import flag_name, source_kind
from exhibit.documents.pack import Pack
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import ExcerptDocument, SourceDocument
from exhibit.exports.citations import cite_source, plain
from exhibit.exports.sheet import Span, headed, lead_in, words
from exhibit.exports.sheets import evidence, head_and_foot
from exhibit.exports.sheets.student import (
    OBSERVE,
    SOURCING,
    STYLE,
    central_question,
    skill_name,
    works,
)
from exhibit.exports.slides.disagreements import disagreements
from exhibit.exports.slides.fitting import fitted
from exhibit.exports.slides.scholarship import scholarship
from exhibit.exports.slides.slide import Line, Slide, point, small, with_unique_titles

OURS = "In our words."
"""What a sentence without evidence rests on."""
MOST_WORKS = 8
"""Works on the last slide: more could not be read from the back; the rest is in its notes."""
WORK_LINES, LETTERS = 10, 85
"""And lines of them, each of so many letters: a long address is carried over whole."""


def outline(pack: Pack) -> tuple[Slide, ...]:
    """Return the slides of a pack with one panel; each fits, and every title is unique."""
    fitting = (part for slide in _slides(pack) for part in fitted(slide))
    return tuple(with_unique_titles(fitting))


def _slides(pack: Pack) -> Iterator[Slide]:
    panel = pack.panel
    yield _opening(pack)
    yield _first_look(panel)
    for source in panel.sources:
        if any(excerpt.source == source.key for excerpt in panel.excerpts):
            yield _source(panel, source)
    yield from disagreements(pack)
    if panel.sources:
        yield _who_is_speaking(panel)
    if on_notes := scholarship(panel):
        yield on_notes
    if panel.prompts:
        yield _discuss(panel)
    yield _exit_ticket(pack)
    yield _works(pack)


def _opening(pack: Pack) -> Slide:
    panel = pack.panel
    sheet = head_and_foot.sheet(pack, (), part="", kind="", title=panel.title)
    question = central_question(panel)
    lines = (
        small(f"{sheet.exhibition} · {pack.theme_of(panel).title}"),
        *((Line(headed("Before we begin.", sheet.advisory)),) if sheet.advisory else ()),
        *((Line(words(question, "emph")),) if question else ()),
        small(f"{sheet.edition} · {sheet.code} · {sheet.check_address}"),
        *map(small, sheet.rights),
    )
    notes = (
        "Read the advisory aloud before anything else, and let students step out."
        if sheet.advisory
        else "",
        sheet.help,
        "Ask: what do you already think, and where did you learn it?",
        f"The panel: {head_and_foot.addresses(pack)[1]}",
        f"Cite: {plain(works(pack)[0])}",
    )
    return Slide(title=sheet.flagged_title, lines=lines, notes=tuple(filter(None, notes)))


def _first_look(panel: PanelDocument) -> Slide:
    numbers = evidence.numbers_of(panel)
    return Slide(
        title="What the panel says",
        lines=(point(panel.big_idea), *(Line(headed(f"{name}.", ask)) for name, ask in OBSERVE)),
        notes=(
            "Let the class read the panel on the handout first.",
            "The text, sentence by sentence, each with its evidence:",
            *(
                f"{sentence.text} "
                f"[{evidence.evidence_note(panel, evidence.refs(sentence, numbers)) or OURS}]"
                for sentence in panel.body.sentences
            ),
        ),
    )


def _source(panel: PanelDocument, source: SourceDocument) -> Slide:
    numbers = evidence.numbers_of(panel)
    own = [e for e in evidence.in_order(panel.excerpts, numbers) if e.source == source.key]
    lines = [line for excerpt in own for line in _quotation(excerpt, source)]
    gists = tuple(_gist(excerpt) for excerpt in own if excerpt.exact is None)
    notes = [
        "Ask: who is speaking, to whom, and how near the events?",
        f"What it is: {evidence.stopped(source.title)} {evidence.stopped(source.evidence_class)}",
        "Do not claim: more than the words say. Repeat their “probably”, “some” and “many”.",
        *gists,
    ]
    if not source.attribution_confirmed:
        notes.append("Do not name an author: the attribution is not confirmed.")
    notes.append(f"Cite: {plain(cite_source(source, STYLE))}")
    if not lines:
        lines = [*map(point, gists), small("Its exact words are not shown on this panel.")]
    return Slide(
        title=f"Source {source.mark}: {source_kind(source).lower()}",
        lines=tuple(lines),
        notes=tuple(notes),
    )


def _quotation(excerpt: ExcerptDocument, source: SourceDocument) -> Iterator[Line]:
    """Yield flag, place and credit line, then the exact words, then what the file reads."""
    if excerpt.exact is None:
        return
    quote = evidence.quote(excerpt, source)
    flag = words(lead_in(quote.flag), "strong")
    yield Line((*flag, *words(f"{_place(excerpt)}. {quote.credit}")), "by")
    yield Line((Span("“"), *quote.spans, Span("”")), "quote")
    yield from map(small, quote.readings)


def _gist(excerpt: ExcerptDocument) -> str:
    flag = lead_in(flag_name(excerpt.flag))
    return f"{flag}In our words: {excerpt.gist} ({_place(excerpt)}.)"


def _place(excerpt: ExcerptDocument) -> str:
    place = evidence.place(excerpt)
    return f"{place[:1].upper()}{place[1:]}"


def _who_is_speaking(panel: PanelDocument) -> Slide:
    return Slide(
        title="Ask of each source",
        lines=tuple(Line(headed(f"{name}.", ask)) for ask, name in SOURCING),
        notes=(
            "Ask: which of these can we not answer, and what would tell us?",
            *(
                f"Source {source.mark}: made for "
                f"{evidence.stopped(source.audience) or 'nobody named.'}"
                for source in panel.sources
            ),
        ),
    )


def _discuss(panel: PanelDocument) -> Slide:
    return Slide(
        title="Discuss",
        lines=tuple(point(prompt.text) for prompt in panel.prompts),
        notes=tuple(
            f"{skill_name(prompt.skill).capitalize()}. "
            f"{' '.join(prompt.teacher_note.split())}".strip()
            for prompt in panel.prompts
        ),
    )


def _exit_ticket(pack: Pack) -> Slide:
    question = central_question(pack.panel) or pack.panel.title
    return Slide(
        title="Exit ticket",
        lines=(
            Line((Span(question, "emph"),)),
            point("Answer in one sentence. Give the range or the doubt, and cite a source."),
        ),
        notes=("A right answer may be: the sources do not say.",),
    )


def _works(pack: Pack) -> Slide:
    cited = works(pack)
    heights = accumulate(ceil(len(plain(work)) / LETTERS) for work in cited[:MOST_WORKS])
    room = max(1, sum(height <= WORK_LINES for height in heights))
    lines = tuple(Line(evidence.cited(work), "small") for work in cited[:room])
    more_works = tuple(map(plain, cited[room:]))
    notes = (
        ("Works without room on the slide:", *more_works)
        if more_works
        else ("Every work is shown.",)
    )
    return Slide(title="Works cited", lines=lines, notes=notes)
