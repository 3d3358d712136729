"""What the slides of one panel say (packs.md, section 2, file 5): eight to twelve, with notes.

The notes of every slide say what to ask, what not to claim, or what to cite.
"""

from collections.abc import Iterator

from exhibit.documents.excerpt_cards import flag_name, reading, source_kind
from exhibit.documents.pack import Pack
from exhibit.documents.types import ExcerptDocument, PanelDocument, SourceDocument
from exhibit.exports.citations import cite_panel, cite_source, plain, works_cited
from exhibit.exports.sheet import Span, words
from exhibit.exports.sheets import evidence, head_and_foot
from exhibit.exports.sheets.student import OBSERVE, SKILLS, SOURCING, STYLE, central_question
from exhibit.exports.slides.disagreements import disagreements
from exhibit.exports.slides.fitting import fitted
from exhibit.exports.slides.scholarship import scholarship
from exhibit.exports.slides.slide import Line, Slide, headed, point, small, with_unique_titles

MOST_WORKS = 8
"""Works on the last slide: more could not be read from the back; the rest is in its notes."""


def outline(pack: Pack) -> tuple[Slide, ...]:
    """Return the slides of a pack with one panel; each fits, and every title is unique."""
    return with_unique_titles(part for slide in _slides(pack) for part in fitted(slide))


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
    if said := scholarship(panel):
        yield said
    if panel.prompts:
        yield _discuss(panel)
    yield _exit_ticket(pack)
    yield _works(pack)


def _opening(pack: Pack) -> Slide:
    panel = pack.panel
    flag = head_and_foot.sheet(pack, (), part="", kind="").flag
    lines = [small(f"{pack.about.title} · {pack.theme_of(panel).title}")]
    told = head_and_foot.advisory(pack)
    if told:
        lines.append(headed("Before we begin.", told))
    if question := central_question(panel):
        lines.append(Line(spans=(Span(text=question, style="emph"),)))
    lines.append(
        small(f"{head_and_foot.edition_line(pack.stamp)} · {pack.code} · {pack.check_address}")
    )
    lines += [small(told) for told in head_and_foot.rights(pack)]
    own = cite_panel(panel, pack.about.title, pack.stamp, pack.site_url, STYLE)
    notes = (
        told and "Read the advisory aloud before anything else, and let students step out.",
        head_and_foot.help_line(pack),
        "Ask: what do you already think, and where did you learn it?",
        f"The panel: {head_and_foot.addresses(pack)[1]}",
        f"Cite: {plain(own)}",
    )
    return Slide(
        title=f"{flag}: {panel.title}" if flag else panel.title,
        lines=tuple(lines),
        notes=tuple(filter(None, notes)),
    )


def _first_look(panel: PanelDocument) -> Slide:
    numbers = evidence.numbers_of(panel)
    told = []
    for sentence in panel.body.sentences:
        refs = tuple(sorted({numbers[key] for key in sentence.citations if key in numbers}))
        basis = evidence.evidence_note(panel, refs) or "In our words."
        told.append(f"{sentence.text} [{basis}]")
    return Slide(
        title="What the panel says",
        lines=(point(panel.big_idea), *(headed(f"{name}.", ask) for name, ask in OBSERVE)),
        notes=(
            "Let the class read the panel on the handout first.",
            "The text, sentence by sentence, each with its evidence:",
            *told,
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
    flag = flag_name(excerpt.flag)
    place = excerpt.locator or evidence.UNPLACED
    credit = excerpt.credit_line or source.credit_line
    flagged = (Span(text=f"{flag}. ", style="strong"),) if flag else ()
    told = f"{place[:1].upper()}{place[1:]}. {credit}"
    yield Line(spans=(*flagged, *words(told)), role="by")
    quoted = (Span(text="“"), *evidence.quoted_spans(excerpt), Span(text="”"))
    yield Line(spans=quoted, role="quote")
    for emendation in excerpt.emendations:
        yield small(reading(emendation))


def _gist(excerpt: ExcerptDocument) -> str:
    flag = flag_name(excerpt.flag)
    flagged = f"{flag}. " if flag else ""
    place = excerpt.locator or evidence.UNPLACED
    return f"{flagged}In our words: {excerpt.gist} ({place[:1].upper()}{place[1:]}.)"


def _who_is_speaking(panel: PanelDocument) -> Slide:
    return Slide(
        title="Ask of each source",
        lines=tuple(headed(f"{name}.", ask) for ask, name in SOURCING),
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
            f"{SKILLS.get(prompt.skill, prompt.skill).capitalize()}. "
            f"{' '.join(prompt.teacher_note.split())}".strip()
            for prompt in panel.prompts
        ),
    )


def _exit_ticket(pack: Pack) -> Slide:
    question = central_question(pack.panel) or pack.panel.title
    return Slide(
        title="Exit ticket",
        lines=(
            Line(spans=(Span(text=question, style="emph"),)),
            point("Answer in one sentence. Give the range or the doubt, and cite a source."),
        ),
        notes=("A right answer may be: the sources do not say.",),
    )


def _works(pack: Pack) -> Slide:
    own = cite_panel(pack.panel, pack.about.title, pack.stamp, pack.site_url, STYLE)
    works = (own, *works_cited(pack.panel, STYLE))
    shown = tuple(Line(spans=evidence.cited(work), role="small") for work in works[:MOST_WORKS])
    rest = tuple(plain(work) for work in works[MOST_WORKS:])
    notes = ("Works without room on the slide:", *rest) if rest else ("Every work is shown.",)
    return Slide(title="Works cited", lines=shown, notes=notes)
