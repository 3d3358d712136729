"""The forms of the walk: of each record the few fields that a beginner needs."""

from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.first_panel.first_records import free_mark, free_number, last_place, named
from curation.records.names_kept import NamesKept
from curation.records.plain_text import PlainText
from curation.sources.intake.readers import ACCEPTED
from curation.sources.intake_form import NewSourceForm, PastedText
from curation.sources.passage_form import PassageForm
from exhibit.models import Excerpt, Exhibition, Panel, Source, SourceText, Theme
from exhibit.models.fields import LONGEST_PROSE
from exhibit.text import surroundings
from exhibit.text.rights import quoted_freely

LONGEST_SHOWN = 60_000
"""Characters of a text that a step shows to be selected from; the reader shows all of any."""


def _lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class ExhibitionForm(forms.ModelForm[Exhibition]):
    """What the exhibition is called."""

    class Meta:
        model = Exhibition
        fields = ("title", "subtitle")
        help_texts: ClassVar = {
            "title": _lazy("It stands on every page and in every file."),
            "subtitle": _lazy("What, where and when, in a few words. May be left empty."),
        }


class ThemeForm(NamesKept[Theme]):
    """What the first room is called, and its sign; its address is made of its title."""

    sign = forms.ChoiceField(
        label=_lazy("Sign"),
        choices=Theme.Sign.choices,
        initial=Theme.Sign.PLAN,
        widget=forms.RadioSelect,
        help_text=_lazy("Drawn beside the title, never in place of it."),
    )

    class Meta:
        model = Theme
        fields = ("title", "sign", "lede")
        widgets: ClassVar = {"lede": _lines(2)}
        field_classes: ClassVar = {"lede": PlainText}
        labels: ClassVar = {"lede": _lazy("In a sentence")}
        help_texts: ClassVar = {
            "title": _lazy("What its panels have in common, in a word or two."),
            "lede": _lazy("What this room is about, in at most 30 words. May be left empty."),
        }

    def clean(self) -> dict[str, object] | None:
        """Give a new room its address and its place."""
        cleaned, row = super().clean(), self.instance
        if not row.pk:
            row.slug = named(Theme, "slug", self.cleaned_data.get("title", ""))
            row.position = last_place(Theme)
        return cleaned


class SourceMeta:
    """What a beginner says of a source."""

    model = Source
    fields = ("title", "kind", "credit_line", "full_text_public")
    labels: ClassVar = {"full_text_public": _lazy("Visitors may read all of it")}
    help_texts: ClassVar = {
        "title": _lazy("As a visitor would ask for it."),
        "full_text_public": _lazy(
            "Only where the words are free of rights, or you may show them. Otherwise visitors see "
            "the excerpts alone."
        ),
    }


class SourceForm(NewSourceForm):
    """A source with its words; its letter and its address are made of what is free."""

    words_required = True
    pasted = PastedText(
        rows=6, label=_lazy("The words"), help_text=_lazy("Paste them here, or give a file below.")
    )
    upload = forms.FileField(
        label=_lazy("Or a file"),
        required=False,
        allow_empty_file=True,
        help_text=ACCEPTED,
        widget=forms.FileInput(attrs={"accept": ACCEPTED.replace(" ", "")}),
    )
    field_order = ("title", "kind", "credit_line", "pasted", "upload", "full_text_public")

    class Meta(SourceMeta):
        """The same."""

    def clean(self) -> dict[str, object]:
        """Give a new source its address, its letter and its place."""
        cleaned, row = super().clean(), self.instance
        if not row.pk:
            row.key = named(Source, "key", self.cleaned_data.get("title", ""))
            row.mark = free_mark()
            row.position = last_place(Source)
        return cleaned


class SourceWithWordsForm(NamesKept[Source]):
    """A source whose words were given before."""

    class Meta(SourceMeta):
        """The same."""


class ExcerptForm(PassageForm):
    """The words chosen in a text, what they say, and whether visitors see them."""

    quotation = PastedText(
        rows=2,
        label=_lazy("The words chosen"),
        help_text=_lazy("Select them above, or paste them here."),
    )
    place = forms.RegexField(
        r"^[0-9]{1,10}-[0-9]{1,10}\Z",
        required=False,
        widget=forms.HiddenInput,
        error_messages={"invalid": _lazy("Choose one of the places.")},
    )
    gist = forms.CharField(
        label=_lazy("What they say, in your words"),
        max_length=Excerpt._meta.get_field("gist").max_length,
        widget=_lines(2),
        help_text=_lazy("One sentence. Visitors always see it."),
        error_messages={"required": _lazy("Say in one sentence what the words say.")},
    )
    public = forms.BooleanField(
        label=_lazy("Show the words themselves to visitors"),
        required=False,
        initial=True,
        help_text=_lazy("Otherwise they see your sentence alone."),
    )
    field_order = ("quotation", "gist", "public")
    nothing_given = _lazy("Select the words in the text, or paste them here.")
    chosen: tuple[int, int] | None = None
    """Where the passage that is meant begins and ends."""

    def __init__(self, data: QueryDict | None = None, *, text: SourceText) -> None:
        super().__init__(data, source=text.source)
        self.text = text
        # Words are selected or pasted here; nobody counts characters.
        del self.fields["start"], self.fields["end"]

    def clean_gist(self) -> str:
        """Return the gist on one line, as its column holds it."""
        return " ".join(str(self.cleaned_data["gist"]).split())

    def clean(self) -> dict[str, object]:
        """Find the one passage that is meant."""
        cleaned = super().clean()
        if self.answer is None or self.errors:
            return cleaned
        spans = {place.span: place for place in self.answer.places}
        place = spans.get(cleaned.get("place") or "")
        if place is None and self.answer.kind == "found":
            place = self.answer.places[0]
        if place is None:
            self.add_error("quotation", self.answer.sentence)
            return cleaned
        self.chosen = (place.start, place.end)
        if cleaned.get("public") and not quoted_freely(self.text.source):
            self._check_budget(place.start, place.end)
        return cleaned

    def _check_budget(self, start: int, end: int) -> None:
        """Refuse what no edition could show, while other words can still be chosen."""
        source = self.text.source
        share = (end - start) / max(1, len(self.text.text))
        words = surroundings.words(self.text.text[start:end])
        told = ""
        if share > source.share_per_edition:
            told = _("These are {share:.0%} of the text; visitors may be shown {allowed:.0%}.")
        elif words > source.words_per_panel:
            told = _("These are {words} words; a panel may show {most} of this source.")
        if told:
            told = told.format(
                share=share,
                allowed=source.share_per_edition,
                words=words,
                most=source.words_per_panel,
            )
            way = _(
                "Choose fewer, or take the tick away so that visitors see your sentence alone. "
                "Where rights allow it, say in step 3 that visitors may read the whole text."
            )
            self.add_error("quotation", ValidationError(f"{told} {way}"))


class PanelForm(NamesKept[Panel]):
    """A panel’s title, big idea and text; `opened_version` is the save it was opened on."""

    opened_version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    body = PlainText(
        label=_lazy("The text"),
        max_length=LONGEST_PROSE,
        widget=_lines(4),
        help_text=_lazy(
            "One sentence is enough to begin, 150 words are the most. Leave the sign after each "
            "sentence: it cites your excerpt."
        ),
        error_messages={"required": _lazy("Write a sentence before the sign of your excerpt.")},
    )

    class Meta:
        model = Panel
        fields = ("title", "big_idea", "body", "advisory")
        widgets: ClassVar = {"big_idea": _lines(2), "advisory": _lines(2)}
        field_classes: ClassVar = {"big_idea": PlainText, "advisory": PlainText}
        help_texts: ClassVar = {
            "big_idea": _lazy(
                "The one thing a visitor should remember, in at most 20 words. It is cited too."
            ),
            "advisory": _lazy(
                "Only where the panel speaks of violence or death: what a reader is told before."
            ),
        }

    def clean_big_idea(self) -> str:
        """Return the big idea on one line, as its column holds it."""
        return " ".join(str(self.cleaned_data["big_idea"]).split())

    def clean(self) -> dict[str, object] | None:
        """Refuse to write over what somebody else has saved; give a new panel its address."""
        cleaned = super().clean() or {}
        opened = cleaned.get("opened_version")
        if self.instance.pk and opened is not None and opened != self.instance.version:
            self.add_error(
                None,
                _(
                    "Somebody saved this panel while you had it open. Nothing was saved: copy your "
                    "words, open this step again, and put them in."
                ),
            )
        if not self.instance.pk:
            self.instance.slug = named(Panel, "slug", cleaned.get("title", ""))
            self.instance.key = free_number()
        return cleaned
