"""The answer to a pack code, in plain words."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exhibit.comparing import Difference, FieldChange
from exhibit.documents.pack import Kind
from exhibit.documents.types import EditionStamp
from exhibit.packs.standing import Answer, Standing, Subject
from exhibit.presenters.links import Fact
from exhibit.text.changes import SentenceChange
from exhibit.text.marks import MARK
from exhibit.text.wording import day, listed

MOST_RECORDS = 60
"""Records whose changes are listed one by one; a whole exhibition may have thousands."""

STATUS = {
    Standing.NO_EDITION: 404,
    Standing.NO_SUBJECT: 404,
    Standing.NOT_OURS: 404,
    Standing.UNREADABLE: 503,
}


@dataclass(frozen=True, kw_only=True)
class ChangedText:
    """One text of a record: what it is, and what happened to it or to its sentences."""

    name: str
    change: str = ""
    lines: tuple[Fact, ...] = ()
    """Its sentences that differ, each under what became of it."""


@dataclass(frozen=True, kw_only=True)
class ChangedRecord:
    """A panel, theme or other record that differs."""

    title: str
    path: str
    change: str
    texts: tuple[ChangedText, ...]


@dataclass(frozen=True)
class Way:
    """A button under the answer."""

    label: str
    address: str
    style: str


@dataclass(frozen=True, kw_only=True)
class CheckView:
    """The page of a code."""

    code: str
    heading: str
    sentences: tuple[str, ...]
    advisory: str
    records: tuple[ChangedRecord, ...]
    more: str
    ways: tuple[Way, ...]
    """To the page that has the present pack, and to the page as it was in the kept edition."""
    status: int


def check_view(answer: Answer, advisory: str = "") -> CheckView:
    """Return the page of an answer; `advisory` is what its panels describe, in a sentence."""
    heading, sentences = _words(answer)
    records = answer.changes[:MOST_RECORDS]
    path = _path(answer.subject)
    is_kept = bool(path) and answer.then not in (None, answer.now)
    is_kept = is_kept and answer.standing is not Standing.NOT_OURS
    return CheckView(
        code=str(answer.code),
        heading=heading,
        sentences=tuple(sentences),
        advisory=advisory if records else "",
        records=tuple(map(_record, records)),
        more=_more(len(answer.changes) - len(records)),
        ways=tuple(_ways(answer, path if is_kept else "")),
        status=STATUS.get(answer.standing, 200),
    )


def _more(records: int) -> str:
    if not records:
        return ""
    words = ngettext(
        "And {records} more record changed.", "And {records} more records changed.", records
    )
    return words.format(records=f"{records:,}")


def _ways(answer: Answer, kept: str) -> Iterator[Way]:
    """Yield where the present pack can be had, and the kept page, where there is one."""
    if answer.standing is Standing.CURRENT:
        yield Way(_("See where it comes from"), _present_path(answer), "btn btn-1")
    elif answer.standing is not Standing.GONE:
        yield Way(_("Get the current pack"), _present_path(answer), "btn btn-1")
    if kept:
        edition = answer.code.edition
        label = _("Read it as it was in edition {edition}").format(edition=edition)
        yield Way(label, f"/editions/{edition}{kept}", "btn")


def _words(answer: Answer) -> tuple[str, list[str]]:
    words: dict[str, object] = {
        "title": answer.subject.title if answer.subject else "",
        "edition": answer.code.edition,
        "now": _edition(answer.now),
        "subject": answer.code.subject,
        "hash": answer.code.hash,
    }
    match answer.standing:
        case Standing.CURRENT:
            words["since"] = _edition(answer.then) if answer.then else _number(answer.code.edition)
            return _("This pack is current"), [
                _("“{title}”: nothing has changed since {since}.").format(**words),
                _("You can use your print-out as it is."),
            ]
        case Standing.CHANGED:
            return _("This pack has changed"), _changed(answer, words)
        case Standing.GONE:
            gone = ngettext(
                "“{title}” was in edition {edition} and is not in {now}, which visitors see.",
                "“{title}” were in edition {edition} and are not in {now}, which visitors see.",
                len(answer.gone),
            )
            return _("No longer on display"), [
                gone.format(**words),
                _("Ask the curators before you use the print-out again."),
            ]
        case Standing.DRAFT:
            return _("A working copy, never published"), [
                _(
                    "This pack was made from a working copy that no visitor saw. Its words may not "
                    "have been checked."
                ),
                _("Take the pack again from the exhibition."),
            ]
        case Standing.NO_EDITION:
            return _("There is no such edition"), [
                _("This code names edition {edition}; visitors see {now}.").format(**words),
                _("Check the number after the letter E."),
            ]
        case Standing.NO_SUBJECT:
            unknown = _("Edition {edition} has no panel or theme “{subject}”.")
            if answer.nearest:
                words["nearest"] = ", ".join(answer.nearest)
                unknown = _(
                    "Edition {edition} has no panel or theme “{subject}”. Nearest: {nearest}."
                )
            return _("Nothing of this name"), [
                unknown.format(**words),
                _("Check the letters and digits before the letter E."),
            ]
        case Standing.UNREADABLE:
            return _("This cannot be checked now"), [
                _(
                    "Edition {edition} cannot be read here any more, so its words cannot be "
                    "compared with those of {now}."
                ).format(**words),
                _("Take the pack again from the exhibition, or ask the curators."),
            ]
    return _("This code was not made by this exhibition"), [
        _(
            "“{title}” was in edition {edition}, but its code there does not end in "
            "“{hash}”. Check the letters and digits at the end against the print-out."
        ).format(**words),
        _("If they are right, the print-out does not come from here, or it was changed."),
    ]


def _changed(answer: Answer, words: dict[str, object]) -> list[str]:
    since = _("Your print-out is of edition {edition}; visitors see {now}.").format(**words)
    if answer.gone:
        words["names"] = listed([f"“{link.title}”" for link in answer.gone])
        sentence = ngettext(
            "{names} is no longer on display.",
            "{names} are no longer on display.",
            len(answer.gone),
        )
    elif not answer.changes:
        sentence = _(
            "Every word of “{title}” is as it was; only the files are made in another way. "
            "You can use your print-out as it is."
        )
    else:
        sentence = _("What has changed in “{title}” since is told below.")
    return [since, sentence.format(**words)]


def _record(difference: Difference) -> ChangedRecord:
    return ChangedRecord(
        title=_("{kind}: {title}").format(kind=difference.kind, title=difference.title),
        path=difference.path if difference.what != "removed" else "",
        change="" if difference.fields else difference.sentence,
        texts=tuple(map(_text, difference.fields)),
    )


def _text(field: FieldChange) -> ChangedText:
    if field.label.endswith("words"):
        # Exact words of a source are shown with their credit line, on the pages linked above.
        change = _("the words quoted from the source are others")
        return ChangedText(name=field.name, change=change)
    lines = tuple(_lines(field.sentences)) if field.label else ()
    return ChangedText(name=field.name, change="" if lines else field.clause, lines=lines)


def _lines(changes: tuple[SentenceChange, ...]) -> Iterator[Fact]:
    """Yield the sentences that differ, under what became of each."""
    for change in changes:
        before, after = _plain(change.before), _plain(change.after)
        if change.kind == "same":
            continue
        if change.kind == "changed" and before == after:
            name = _("As before, but {note}:").format(note=_("its evidence is another"))
            yield Fact(name=name, value=after)
        elif not before:
            yield Fact(name=_("New:"), value=after)
        elif not after:
            yield Fact(name=_("Gone:"), value=before)
        else:
            yield Fact(name=_("Was:"), value=before)
            yield Fact(name=_("Is now:"), value=after)


def _plain(text: str) -> str:
    """Return a sentence as it is read: without the marks of its citations."""
    return " ".join(MARK.sub(" ", text).split())


def _edition(stamp: EditionStamp) -> str:
    return _("edition {number} of {day}").format(number=stamp.number, day=day(stamp.day))


def _number(edition: int) -> str:
    return _("edition {number}").format(number=edition)


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
