"""The answer to a pack code, in plain words."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from exhibit.comparing import Difference, FieldChange
from exhibit.documents.pack import Kind
from exhibit.documents.types import EditionStamp
from exhibit.packs.standing import Answer, Standing, Subject
from exhibit.text.counting import counted
from exhibit.text.differences import SentenceChange
from exhibit.text.marks import MARK
from exhibit.text.wording import day, listed

MOST_TOLD = 60
"""Records whose changes are told one by one; a whole exhibition may have thousands."""

STATUS = {
    Standing.NO_EDITION: 404,
    Standing.NO_SUBJECT: 404,
    Standing.NOT_OURS: 404,
    Standing.UNREADABLE: 503,
}


@dataclass(frozen=True, kw_only=True)
class ChangedSentence:
    """One sentence that differs; '' where there was, or is, none."""

    before: str
    after: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ChangedText:
    """One text of a record: what it is, what happened to it, and its sentences."""

    name: str
    told: str
    sentences: tuple[ChangedSentence, ...]


@dataclass(frozen=True, kw_only=True)
class ChangedRecord:
    """A panel, theme or other record that differs."""

    title: str
    path: str
    told: str
    texts: tuple[ChangedText, ...]


@dataclass(frozen=True, kw_only=True)
class CheckView:
    """The page of a code."""

    code: str
    heading: str
    sentences: tuple[str, ...]
    advisory: str
    good: bool
    """Whether the print-out may be used as it is."""
    records: tuple[ChangedRecord, ...]
    more: str
    now: str
    """The page that has the present pack, or ''."""
    then: str
    """The page as it was, in the kept edition, or ''."""
    then_label: str
    status: int


def check_view(answer: Answer, advisory: str = "") -> CheckView:
    """Return the page of an answer; `advisory` is what its panels describe, in a sentence."""
    heading, sentences = _words(answer)
    told = answer.changes[:MOST_TOLD]
    more = len(answer.changes) - len(told)
    path = _path(answer.subject)
    is_kept = bool(path) and answer.then not in (None, answer.now)
    is_kept = is_kept and answer.standing is not Standing.NOT_OURS
    return CheckView(
        code=str(answer.code),
        heading=heading,
        sentences=tuple(sentences),
        advisory=advisory if told else "",
        good=answer.standing is Standing.CURRENT,
        records=tuple(map(_record, told)),
        more=f"And {counted(more, 'more record')} changed." if more else "",
        now="" if answer.standing is Standing.GONE else _present_path(answer),
        then=f"/editions/{answer.code.edition}{path}" if is_kept else "",
        then_label=f"Read it as it was in edition {answer.code.edition}" if is_kept else "",
        status=STATUS.get(answer.standing, 200),
    )


def _words(answer: Answer) -> tuple[str, list[str]]:
    code, now = answer.code, answer.now
    title = answer.subject.title if answer.subject else ""
    match answer.standing:
        case Standing.CURRENT:
            since = _edition(answer.then) if answer.then else f"edition {code.edition}"
            return "This pack is current", [
                f"“{title}”: nothing has changed since {since}.",
                "You can use your print-out as it is.",
            ]
        case Standing.CHANGED:
            return "This pack has changed", _changed(answer, title)
        case Standing.GONE:
            one = len(answer.gone) == 1
            return "No longer on display", [
                (
                    f"“{title}” {'was' if one else 'were'} in edition {code.edition} and "
                    f"{'is' if one else 'are'} not in {_edition(now)}, which visitors see."
                ),
                "Ask the curators before you use the print-out again.",
            ]
        case Standing.DRAFT:
            return "A working copy, never published", [
                (
                    "This pack was made from a working copy that no visitor saw. Its words may not "
                    "have been checked."
                ),
                "Take the pack again from the exhibition.",
            ]
        case Standing.NO_EDITION:
            return "There is no such edition", [
                f"This code names edition {code.edition}; visitors see {_edition(now)}.",
                "Check the number after the letter E.",
            ]
        case Standing.NO_SUBJECT:
            near = f" Nearest: {', '.join(answer.nearest)}." if answer.nearest else ""
            return "Nothing of this name", [
                f"Edition {code.edition} has no panel or theme “{code.subject}”.{near}",
                "Check the letters and digits before the letter E.",
            ]
        case Standing.UNREADABLE:
            return "This cannot be checked now", [
                (
                    f"Edition {code.edition} cannot be read here any more, so its words cannot be "
                    f"compared with those of {_edition(now)}."
                ),
                "Take the pack again from the exhibition, or ask the curators.",
            ]
    return "This code was not made by this exhibition", [
        (
            f"“{title}” was in edition {code.edition}, but its code there does not end in "
            f"“{code.hash}”. Check the letters and digits at the end against the print-out."
        ),
        "If they are right, the print-out does not come from here, or it was changed.",
    ]


def _changed(answer: Answer, title: str) -> list[str]:
    since = f"Your print-out is of edition {answer.code.edition}; visitors see "
    since += f"{_edition(answer.now)}."
    if answer.gone:
        names = listed([f"“{link.title}”" for link in answer.gone])
        verb = "is" if len(answer.gone) == 1 else "are"
        return [since, f"{names} {verb} no longer on display."]
    if not answer.changes:
        return [
            since,
            (
                f"Every word of “{title}” is as it was; only the files are made in another way. "
                "You can use your print-out as it is."
            ),
        ]
    return [since, f"What has changed in “{title}” since is told below."]


def _record(difference: Difference) -> ChangedRecord:
    return ChangedRecord(
        title=f"{difference.kind}: {difference.title}",
        path=difference.path if difference.what != "removed" else "",
        told="" if difference.fields else difference.sentence,
        texts=tuple(map(_text, difference.fields)),
    )


def _text(field: FieldChange) -> ChangedText:
    if field.label.endswith("words"):
        # Exact words of a source are shown with their credit line, on the pages linked above.
        told = "the words quoted from the source are others"
        return ChangedText(name=field.name, told=told, sentences=())
    if not field.changes or not field.label:
        return ChangedText(name=field.name, told=field.told, sentences=())
    sentences = tuple(_sentences(field.changes))
    return ChangedText(name=field.name, told="" if sentences else field.told, sentences=sentences)


def _sentences(changes: tuple[SentenceChange, ...]) -> Iterator[ChangedSentence]:
    for change in changes:
        before, after = _plain(change.before), _plain(change.after)
        if change.kind == "changed" and before == after:
            yield ChangedSentence(before="", after=after, note="its evidence is another")
        elif change.kind != "same":
            yield ChangedSentence(before=before, after=after)


def _plain(text: str) -> str:
    """Return a sentence as it is read: without the marks of its citations."""
    return " ".join(MARK.sub(" ", text).split())


def _edition(stamp: EditionStamp) -> str:
    return f"edition {stamp.number} of {day(stamp.day)}"


def _path(subject: Subject | None) -> str:
    """Return the page of what a code is of; '' where it is of several panels."""
    if subject is None or subject.kind is Kind.SELECTION:
        return ""
    if subject.kind is Kind.PANEL:
        return reverse("panel-detail", args=subject.slugs)
    if subject.kind is Kind.THEME:
        return reverse("theme-detail", args=subject.slugs)
    return reverse("home")


def _present_path(answer: Answer) -> str:
    """Return where the present pack can be had."""
    subject = answer.subject
    if subject is None:
        return reverse("teach")
    if subject.kind is Kind.SELECTION:
        keys = "&".join(f"p={key.upper()}" for key in answer.code.panel_keys)
        return f"{reverse('packs')}?{keys}"
    return _path(subject) if subject.kind is not Kind.EXHIBITION else reverse("teach")
