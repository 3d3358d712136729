"""The form fields for lists: one thing on a line, or semicolons between, as in spreadsheets."""

import json
from typing import ClassVar

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django_stubs_ext import StrOrPromise

from curation.admin.typed_json import TypedJson
from curation.exchange.spreadsheet.lists import Listed, NamesOfPeople
from exhibit.text.json_value import Json

LONGEST = 20_000
"""Characters: a hundred authors with long names are 4,000."""


class ListedText(TypedJson):
    """A list of words, such as other names of a place."""

    cell: ClassVar[Listed] = Listed()
    how: ClassVar[StrOrPromise] = _lazy("One on a line.")
    rows_of: ClassVar[dict[str, str]] = {}
    """What a script makes rows of, by the name that it knows it by."""
    headings: ClassVar[tuple[StrOrPromise, ...]] = ()
    """What stands over the boxes of a row."""

    def box(self) -> forms.Widget:
        """Return the box for the lines, and what a script needs to make rows of it."""
        return AdminTextareaWidget(
            attrs={"rows": 2, "maxlength": LONGEST, **self.rows_of, **self._headings()}
        )

    def with_how(self, help_text: StrOrPromise) -> StrOrPromise:
        """Return the help of the column, and how one parts the things of the list."""
        return f"{help_text} {self.how}".strip()

    def _headings(self) -> dict[str, str]:
        return {"data-headings": "|".join(map(str, self.headings))} if self.headings else {}

    def to_python(self, value: object) -> list[Json]:
        """Return the list. Raises ValidationError for what is none, with the words concerned."""
        text = str(value or "").strip()
        if text == "null":  # as JSON says that there are none
            return []
        if len(text) > LONGEST:
            says = _("It has {count} characters; at most {most} are allowed: shorten it.")
            raise ValidationError(says.format(count=len(text), most=LONGEST), code="max_length")
        try:
            return self.cell.clean(";".join(text.splitlines()) if text[:1] != "[" else text)
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def prepare_value(self, value: object) -> object:
        """Return a list as it is written; what was typed and refused as it was typed."""
        if not isinstance(value, list):
            return value
        text = "\n".join(self.cell.render([item]) for item in value)
        # What no line can say without doubt stands as JSON, which is read as well.
        return text if self._is_read_as(text, value) else json.dumps(value, ensure_ascii=False)

    def has_changed(self, initial: object, data: object) -> bool:
        """Say whether a list differs, however it is written."""
        return not self._is_read_as(data, initial or [])

    def _is_read_as(self, text: object, items: object) -> bool:
        try:
            return self.to_python(text) == items
        except ValidationError:
            return False


class OtherNamesText(ListedText):
    """Other names of a subject, with the language and script of each."""

    rows_of: ClassVar = {"data-rows-of": "other-names"}
    headings = (_lazy("Name"), _lazy("Language"), _lazy("Script"))


class NamesText(ListedText):
    """Authors or editors."""

    cell = NamesOfPeople()
    how = _lazy(
        "One on a line: Snow, John. Beethoven, Ludwig van. King, Martin Luther, Jr. An institution "
        "as it is: Royal Society."
    )
    rows_of: ClassVar = {"data-rows-of": "names"}
    headings = (
        _lazy("Family name"),
        _lazy("Given names"),
        _lazy("Particle"),
        _lazy("Suffix"),
        _lazy("Institution"),
    )
