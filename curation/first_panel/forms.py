"""The forms of the walk: of each record the few fields that a beginner needs."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.first_panel.first_records import free_mark, free_number, last_place, named
from curation.records.names_kept import NamesKept
from curation.records.plain_text import PlainText
from curation.sources.intake_form import NewSourceForm, PastedText
from curation.sources.passage_form import PassageForm
from exhibit.models import Excerpt, Exhibition, Panel, Source, SourceText, Theme
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
    """What the first room is called, and its sign."""

    class Meta:
        model = Theme
        fields = ("title", "sign", "lede")
        widgets: ClassVar = {"sign": forms.RadioSelect, "lede": _lines(2)}
        field_classes: ClassVar = {"lede": PlainText}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        sign = self.fields["sign"]
        sign.choices = Theme.Sign.choices  # type: ignore[attr-defined]
        sign.initial = Theme.Sign.PLAN

    def _post_clean(self) -> None:
        row = self.instance
        if not row.pk:
            row.slug = named(Theme, "slug", self.cleaned_data.get("title", ""))
            row.position = last_place(Theme)
        super()._post_clean()


class SourceForm(NewSourceForm):
    """A source with its words; its letter and address are made of what is free."""

    words_required = True

    class Meta:
        model = Source
        fields = ("title", "kind", "credit_line", "full_text_public")
        help_texts: ClassVar = {
            "title": _lazy("As a visitor would ask for it."),
            "full_text_public": _lazy(
                "Only where the words are free of rights, or you may show them. Otherwise "
                "visitors see the excerpts alone."
            ),
        }

    field_order = ("title", "kind", "credit_line", "pasted", "upload", "full_text_public")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["pasted"].label = _("The words")
        self.fields["pasted"].widget.attrs["rows"] = 6
        self.fields["pasted"].help_text = _("Paste them here, or give a file below.")
        self.fields["upload"].label = _("Or a file")

    def _post_clean(self) -> None:
        row = self.instance
        if not row.pk:
            row.key = named(Source, "key", self.cleaned_data.get("title", ""))
            row.mark = free_mark()
            row.position = last_place(Source)
        super()._post_clean()


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
        error_messages={"invalid": _lazy("Choose one of the places.")},
    )
    field_order = ("quotation", "gist", "public")
    nothing_given = _lazy("Select the words in the text, or paste them here.")

    def __init__(self, *args: Any, text: SourceText, **options: Any) -> None:
        super().__init__(*args, source=text.source, **options)
        self.text = text
        del self.fields["start"], self.fields["end"]
        self.fields.update(
            forms.fields_for_model(Excerpt, ["gist", "public"], widgets={"gist": _lines(2)})
        )
        self.fields["gist"].label = _("What they say, in your words")
        self.fields["gist"].help_text = _("One sentence. Visitors always see it.")
        self.fields["public"].initial = True
        self.fields["public"].help_text = _("Otherwise they see your sentence alone.")
        self.fields["place"].widget = forms.HiddenInput()
        self.chosen: tuple[int, int] | None = None

    def clean_gist(self) -> str:
        """Return the gist on one line, as its column holds it."""
        return " ".join(str(self.cleaned_data["gist"]).split())

    def clean(self) -> dict[str, Any]:
        """Find the one passage that is meant; `chosen` holds where it begins and ends."""
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

    class Meta:
        model = Panel
        fields = ("title", "big_idea", "body", "advisory")
        widgets: ClassVar = {"big_idea": _lines(2), "body": _lines(5), "advisory": _lines(2)}
        field_classes: ClassVar = {"big_idea": PlainText, "body": PlainText, "advisory": PlainText}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["opened_version"].initial = self.instance.version
        self.fields["body"].label = _("The text")
        self.fields["body"].required = True
        self.fields["body"].help_text = _(
            "One sentence is enough to begin, 150 words are the most. Leave the sign after each "
            "sentence: it cites your excerpt."
        )
        self.fields["big_idea"].help_text = _(
            "The one thing a visitor should remember, in at most 20 words. It is cited as well."
        )
        self.fields["advisory"].help_text = _(
            "Only where the panel speaks of violence or death: what a reader is told before."
        )

    def clean_big_idea(self) -> str:
        """Return the big idea on one line, as its column holds it."""
        return " ".join(str(self.cleaned_data["big_idea"]).split())

    def clean(self) -> dict[str, Any] | None:
        """Refuse to write over what somebody else has saved since this was opened."""
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
        return cleaned

    def _post_clean(self) -> None:
        row = self.instance
        if not row.pk:
            row.slug = named(Panel, "slug", self.cleaned_data.get("title", ""))
            row.key = free_number()
        super()._post_clean()
