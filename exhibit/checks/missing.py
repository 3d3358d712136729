"""What a panel lacks: an advisory, a flag, words for what is only seen, a word to the teacher."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.evidence import cited_excerpts
from exhibit.checks.fields import excerpts_of
from exhibit.documents.panel import PanelDocument
from exhibit.text.findings import Finding, Level

FLAGS = ("hypothetical", "apocryphal")
# "until his death in 1953" dates a reign and tells of no death.
_DATING = re.compile(
    r"(?i:\b(?:until|till|before|after|since|from|upon|on|between)) "
    r"(?:his|her|their|[A-Z]\w+['’]s?) (?:own )?death\b"
)
_GRAVE = re.compile(
    r"\b(?:deaths?|dead|dying|died|dies|kill(?:ed|s|ing|ings|er|ers)?|murder(?:s|ed|ing|er|ous)?"
    r"|assassinat\w+|execut(?:ed|ion|ions|ing|ioners?)|shootings?|shot(?! up\b)|massacre\w*"
    r"|tortur\w+|suicides?|famines?|starv\w+|holodomor|mass graves?|genocid\w+|gulag"
    r"|(?<!summer )(?<!holiday )camps?|forced[- ]labou?r|deport\w+|guillotine\w*|rape\w*)\b",
    re.IGNORECASE,
)


def advisory(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error when a panel speaks of death, violence or camps and has no advisory."""
    if panel.advisory.strip():
        return
    for place, text in _read_by_visitors(panel):
        match = _GRAVE.search(_DATING.sub(" ", text))
        if match:
            yield Finding(
                code="advisory-missing",
                level=Level.ERROR,
                message=_("The panel has no content advisory, but {field} has “{found}”.").format(
                    field=place, found=match[0]
                ),
                advice=_("Name what readers will meet in a few plain words: “murder; torture”."),
                field="advisory",
                words="advisory",
            )
            return


def _read_by_visitors(panel: PanelDocument) -> Iterator[tuple[str, str]]:
    """Yield what readers of the panel meet, by place: its text, gists and public words."""
    yield _("its title"), panel.title
    yield _("its big idea"), panel.big_idea
    yield _("its text"), panel.body.text
    for excerpt in excerpts_of(panel):
        yield _("the gist of {excerpt}").format(excerpt=excerpt.key), excerpt.gist
        if excerpt.public:
            yield f"excerpt {excerpt.key}", excerpt.exact or ""
    for question in panel.questions:
        yield _("the question “{question}”").format(question=question.title), question.title
        place = _("an answer to “{question}”").format(question=question.title)
        yield from ((place, f"{answer.gist} {answer.counts}") for answer in question.answers)


def flag(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each invented or apocryphal excerpt cited (design.md, rule 7).

    Not where the panel itself has a flag: it then stands in the heading.
    """
    if panel.flag:
        return
    for excerpt in cited_excerpts(panel):
        if excerpt.flag in FLAGS:
            yield Finding(
                code="flag-missing",
                level=Level.ERROR,
                message=_("Excerpt {excerpt} is {flag}, but the panel has no flag.").format(
                    excerpt=excerpt.key, flag=excerpt.flag
                ),
                advice=_("Set the panel’s flag to {flag}: it then stands in the heading.").format(
                    flag=excerpt.flag
                ),
                field="flag",
                words=excerpt.key,
            )


def alt(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each picture without alternative text that is not decorative."""
    for number, picture in enumerate(panel.pictures, start=1):
        if not picture.alt.strip() and not picture.decorative:
            yield Finding(
                code="alt-missing",
                level=Level.ERROR,
                message=_("Picture {number} (“{picture}”) has no alternative text.").format(
                    number=number, picture=picture.title
                ),
                advice=_("Say in a sentence what it shows, or mark it as decorative."),
                field=f"pictures.{number}.alt",
                words=picture.sha256,
            )


def charts(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each chart without alternative text or without its figures as a table."""
    for chart in panel.charts:
        missing = [] if chart.alt.strip() else [_("alternative text")]
        missing += [] if chart.columns and chart.rows else [_("table of its figures")]
        if missing:
            yield Finding(
                code="chart-table",
                level=Level.ERROR,
                message=_("Chart {chart} (“{chart_title}”) has no {names}.").format(
                    chart=chart.key, chart_title=chart.title, names=" and no ".join(missing)
                ),
                advice=_(
                    "Say what the chart shows in a sentence, and give its figures as a table."
                ),
                field=f"charts.{chart.key}",
                words=f"{chart.key}: {', '.join(missing)}",
            )


def teacher_notes(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a hint for each discussion question without a teacher's note."""
    for number, prompt in enumerate(panel.prompts, start=1):
        if not prompt.teacher_note.strip():
            yield Finding(
                code="teacher-note",
                level=Level.HINT,
                message=_("Discussion question {number} has no note for the teacher.").format(
                    number=number
                ),
                advice=_("Say in two sentences what a good answer would notice."),
                field=f"prompts.{number}.teacher_note",
                words=prompt.text,
            )
