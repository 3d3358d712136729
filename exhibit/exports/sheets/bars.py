"""The figures of a question as bars, each on its own scale: no two answers share an axis."""

from exhibit.documents.figure_bars import WIDTH, FigureBar, figure_bar
from exhibit.documents.panel import QuestionDocument
from exhibit.documents.records import SourceDocument
from exhibit.exports.html.words import escaped
from exhibit.exports.sheet import Figure
from exhibit.exports.sheets.evidence import mark_of

ROW = 46
BAR = 12
MARGIN = 30
RIGHT = 150
"""Room for the end of a scale, which is written at its right."""


def bars(question: QuestionDocument, sources: tuple[SourceDocument, ...]) -> Figure | None:
    """Return the drawing of the answers that give a figure; None where none does.

    The drawing says where the scale of each bar ends, since they differ (design.md, rule 7).
    """
    drawn = [
        (mark_of(answer.source, sources), bar)
        for answer in question.answers
        if (bar := figure_bar(answer.low, answer.high, answer.unit))
    ]
    if not drawn:
        return None
    rows = "".join(_row(place, mark, bar) for place, (mark, bar) in enumerate(drawn))
    height = ROW * len(drawn)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {MARGIN + WIDTH + RIGHT} {height}" '
        f'font-family="Libertinus Serif, serif" font-size="13" fill="#1c1b19">{rows}</svg>'
    )
    scales = "; ".join(
        f"Source {mark}: {bar.in_words}, on a scale from 0 to {bar.scale_end}"
        for mark, bar in drawn
    )
    alt = f"{scales}."
    caption = "Solid: the lowest value the source gives. Outlined: up to the highest."
    if len(drawn) > 1:
        alt += " Each bar has its own scale."
        caption += " Each bar has its own scale, so their lengths cannot be compared."
    return Figure(svg=svg, alt=alt, caption=caption)


def _row(place: int, mark: str, bar: FigureBar) -> str:
    top = place * ROW + 8
    solid = _box(MARGIN, top, bar.solid, "#1c1b19") if bar.solid else ""
    outlined = _box(MARGIN + bar.solid, top, bar.outlined, "none") if bar.outlined else ""
    end = MARGIN + WIDTH
    arrow = f'<path d="M{end} {top} l8 {BAR / 2} l-8 {BAR / 2} z"/>' if bar.open_ended else ""
    axis = top + BAR + 4
    return (
        f'<text x="0" y="{top + BAR - 1}" font-weight="bold">{escaped(mark)}</text>'
        f"{solid}{outlined}{arrow}"
        f'<path d="M{MARGIN} {axis} h{WIDTH}" stroke="#55524c" stroke-width="0.8" fill="none"/>'
        f'<text x="{MARGIN}" y="{axis + 13}">0</text>'
        f'<text x="{end + 6}" y="{axis + 5}">{escaped(bar.scale_end)}</text>'
    )


def _box(left: int, top: int, width: int, fill: str) -> str:
    return (
        f'<rect x="{left}" y="{top}" width="{width}" height="{BAR}" fill="{fill}" '
        'stroke="#1c1b19" stroke-width="1"/>'
    )
