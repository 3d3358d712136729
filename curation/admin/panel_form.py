"""The panel's form, and its guard against two curators writing over each other."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from exhibit.models import Panel, Revision


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """What somebody else saved while this form was open."""

    who: str
    when: str
    body: str
    also_differs: tuple[str, ...]
    """Labels of other fields in which the two differ."""

    def sentence(self) -> str:
        """Say who saved what, and how to go on."""
        other = (
            f" It also differs from yours in: {', '.join(self.also_differs)}."
            if self.also_differs
            else ""
        )
        return (
            f"{self.who} saved this panel on {self.when}, while you had it open. Nothing was "
            "overwritten: their text stands below yours. Take over what you need; saving "
            f"again keeps what is then in your form.{other}"
        )


class PanelForm(forms.ModelForm):
    """A panel's own fields. `opened_version` tells which saved state the form was opened on."""

    opened_version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    conflict: Conflict | None = None

    class Meta:
        model = Panel
        fields = [
            "key",
            "title",
            "big_idea",
            "body",
            "theme",
            "slug",
            "position",
            "other_themes",
            "kind",
            "date",
            "flag",
            "advisory",
            "help_text",
        ]
        widgets = {"other_themes": forms.CheckboxSelectMultiple}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # A curator who may only look gets a form without fields.
        if "opened_version" in self.fields:
            self.fields["opened_version"].initial = self.instance.version

    def clean(self) -> dict[str, Any] | None:
        """Refuse a save over a state the curator has not seen."""
        cleaned = super().clean() or {}
        if not self.instance.pk:
            return cleaned
        # Locked until the save is through (PostgreSQL); SQLite has one writer at a time.
        held = Panel.objects.select_for_update().get(pk=self.instance.pk)
        if cleaned.get("opened_version") != held.version:
            self.conflict = self._conflict(held, cleaned)
            self.add_error(None, self.conflict.sentence())
            # The curator has now seen the other's text: the next save is a decision.
            shown_again = self.data.copy()  # type: ignore[attr-defined]
            shown_again[self.add_prefix("opened_version")] = str(held.version)
            self.data = shown_again
        return cleaned

    def _conflict(self, held: Panel, cleaned: dict[str, Any]) -> Conflict:
        latest = Revision.objects.filter(panel=held).select_related("made_by").first()
        when = timezone.localtime(held.changed_at)
        differs = tuple(
            str(self.fields[name].label)
            for name in self.Meta.fields
            if name not in ("body", "other_themes", "opened_version")
            and name in cleaned
            and cleaned[name] != getattr(held, name)
        )
        return Conflict(
            who=latest.made_by.get_username() if latest and latest.made_by else "Somebody",
            when=date_format(when, "j F Y, H:i"),
            body=held.body,
            also_differs=differs,
        )
