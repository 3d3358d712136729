"""What each source says to a question, held against its excerpt."""

from django.utils.translation import gettext

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.checks.placed_faults import tell
from curation.exchange.bundle.records import AnswerRecord, ExcerptRecord
from curation.exchange.faults import Report


def check(bundle: Bundle, report: Report) -> None:
    """Tell of answers without their evidence, and of figures that do not say what they count."""
    cut = {
        excerpt.key: (source.key, excerpt)
        for source in bundle.sources
        for excerpt in source.excerpts
    }
    for question in bundle.questions:
        for answer in question.answers:
            _check_excerpt(report, answer, cut)
            _check_figure(report, answer)


def _check_excerpt(
    report: Report, answer: AnswerRecord, cut: dict[str, tuple[str, ExcerptRecord]]
) -> None:
    if not answer.excerpt:
        if not answer.silent:
            sentence = gettext("The answer has no excerpt: name one, or write silent: true.")
            tell(report, answer, ("source",), sentence)
        if answer.marked:
            sentence = gettext("marked points into an excerpt, and the answer names none.")
            tell(report, answer, ("marked",), sentence)
        return
    if answer.excerpt not in cut:
        if report.has_unread("sources/"):
            return
        sentence = gettext("There is no excerpt {excerpt} in any excerpts.yaml.").format(
            excerpt=answer.excerpt
        )
        tell(report, answer, ("excerpt",), sentence)
        return
    source, excerpt = cut[answer.excerpt]
    if source != answer.source and answer.source in {source for source, _ in cut.values()}:
        sentence = gettext("{excerpt} is an excerpt of {source}, not of {answer_source}.").format(
            excerpt=answer.excerpt, source=source, answer_source=answer.source
        )
        tell(report, answer, ("excerpt",), sentence)
    if answer.marked and excerpt.start is not None and excerpt.end is not None:
        start, end = answer.marked
        if excerpt.start < excerpt.end and (start < excerpt.start or end > excerpt.end):
            sentence = gettext(
                "marked is {start}–{end}, outside excerpt {excerpt}, which is "
                "{excerpt_start}–{excerpt_end}."
            ).format(
                start=start,
                end=end,
                excerpt=excerpt.key,
                excerpt_start=excerpt.start,
                excerpt_end=excerpt.end,
            )
            tell(report, answer, ("marked",), sentence)


def _check_figure(report: Report, answer: AnswerRecord) -> None:
    for field in ("low", "high", "figure"):
        if getattr(answer, field) not in (None, "") and not answer.counts:
            sentence = gettext(
                "The answer has a figure ({field}): say in `counts` what it counts."
            ).format(field=field)
            tell(report, answer, (field,), sentence)
            break
    if answer.low is not None and answer.high is not None and answer.low > answer.high:
        sentence = gettext("low is {low}, above high, {high}: exchange them.").format(
            low=answer.low, high=answer.high
        )
        tell(report, answer, ("low",), sentence)
