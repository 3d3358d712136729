"""From a selection in the reader to the passage it names, or to where its words stand now."""

from dataclasses import dataclass

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.curator import name_of
from curation.sources.quotation_search import Answer, find, no_text
from curation.sources.reader.offsets import OtherWords, checked_cut
from exhibit.models import Source, SourceText
from exhibit.text import anchoring

LARGEST = 10**9


class SelectionForm(forms.Form):
    """A selection: offsets in the text with this SHA-256, and the words the browser showed there.

    `place`, "start-end", is a place chosen among several and goes before the offsets.
    """

    sha256 = forms.CharField(required=False, max_length=64)
    start = forms.IntegerField(required=False, min_value=0, max_value=LARGEST)
    end = forms.IntegerField(required=False, min_value=0, max_value=LARGEST)
    words = forms.CharField(required=False, strip=False)
    place = forms.RegexField(
        r"^[0-9]{1,10}-[0-9]{1,10}\Z",
        required=False,
        error_messages={"invalid": _lazy("The place chosen cannot be read: choose one again.")},
    )


@dataclass(frozen=True, kw_only=True)
class Selection:
    """What was selected, in which version of the text."""

    sha256: str = ""
    start: int | None = None
    end: int | None = None
    words: str = ""


class NoSelection(ValueError):
    """Nothing usable was selected; its text is a sentence for curators."""


@dataclass(frozen=True, kw_only=True)
class Moved:
    """The words selected are not to be had where they were: where they are now, and why."""

    sentence: str
    answer: Answer | None
    words: str


def selection_of(query: QueryDict) -> Selection:
    """Return what a form or an address selects. Raises NoSelection."""
    form = SelectionForm(query)
    if not form.is_valid():
        faults = "; ".join(
            f"{name}: {' '.join(map(str, why))}" for name, why in form.errors.items()
        )
        raise NoSelection(
            _("The selection cannot be read ({told}). Select the words again.").format(told=faults)
        )
    cleaned = form.cleaned_data
    start, end = cleaned["start"], cleaned["end"]
    if cleaned["place"]:
        start, end = (int(at) for at in cleaned["place"].split("-"))
    return Selection(sha256=cleaned["sha256"], start=start, end=end, words=cleaned["words"])


def current_text(source: Source) -> SourceText:
    """Return the words of a source. Raises NoSelection where none are held."""
    text = source.texts.filter(is_current=True).select_related("source").first()
    if text is None:
        raise NoSelection(no_text().sentence)
    return text


def passage_of(text: SourceText, selection: Selection) -> anchoring.Cut | Moved:
    """Return the passage selected in the current text, as the text has it.

    Where it was selected in another version, or the browser showed other words, say so and look
    for the words. Raises NoSelection.
    """
    start, end = selection.start, selection.end
    if not selection.sha256:
        raise NoSelection(
            _("The form does not say in which text the words are. Select them again.")
        )
    if selection.sha256 != text.sha256:
        return _moved(text, selection)
    if start is None or end is None:
        raise NoSelection(_("No words are selected. Select some in the text, or choose a place."))
    try:
        return checked_cut(text.text, start, end, selection.words)
    except OtherWords as other:
        return _found(text.source, str(other), selection.words)
    except anchoring.OutsideText as outside:
        raise NoSelection(str(outside)) from outside


def _moved(text: SourceText, selection: Selection) -> Moved:
    """Look for words of another version in the current one."""
    other = text.source.texts.filter(sha256=selection.sha256).first()
    words, which = selection.words, _("another text")
    if other is not None:
        which = f"version {other.version}"
        if not words and selection.start is not None:
            words = other.text[selection.start : selection.end]
    who = f" by {name_of(text.added_by)}" if text.added_by else ""
    sentence = _(
        "You selected these words in {which}, but version {version}, added{who} on "
        "{added_at:%-d %B %Y}, is the current text now. Nothing was saved yet."
    ).format(which=which, version=text.version, who=who, added_at=text.added_at)
    return _found(text.source, sentence, words)


def _found(source: Source, sentence: str, words: str) -> Moved:
    if not words.strip():
        raise NoSelection(_("{sentence} Select the words again.").format(sentence=sentence))
    try:
        return Moved(sentence=sentence, answer=find(source=source, quotation=words), words=words)
    except anchoring.NoWords:
        sentence = _("{sentence} It has no letter or digit to look for: select it again.").format(
            sentence=sentence
        )
        return Moved(sentence=sentence, answer=None, words=words)
