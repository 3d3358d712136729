"""The form field for lists and charts that curators write as JSON."""

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.fields import InvalidJSONInput
from django.utils.translation import gettext as _

from curation.exchange.bundle.chart_file import texts
from curation.exchange.bundle.fields import unusable
from exhibit.text.json_value import Json


def _refused(why: str) -> ValidationError:
    return ValidationError(_("This is not valid JSON: {why}.").format(why=why), code="invalid")


class JsonText(forms.JSONField):
    """JSON that every database takes and every page can print.

    Python reads more than JSON has: NaN, numbers beyond any float, half characters. Stored, they
    would be refused by the database or break the pages that show them.
    """

    def to_python(self, value: object) -> Any:
        """Return the value; an empty box or null is the field's own beginning, such as []."""
        try:
            parsed: Json = super().to_python(value)
            json.dumps(parsed, allow_nan=False)
        except ValidationError as error:
            raise _refused(_where(error.__context__)) from error
        except RecursionError as error:
            raise _refused(_("it is nested too deeply")) from error
        except ValueError as error:
            raise _refused(_("NaN, Infinity and numbers beyond 1e308 are no numbers")) from error
        for words in texts(parsed):
            if fault := unusable(words):
                raise ValidationError(_("A text in it {fault}").format(fault=fault), code="invalid")
        if parsed is None and callable(self.initial):
            return self.initial()
        return parsed

    def bound_data(self, data: str, initial: object) -> object:
        """Return what was typed, to be shown again as it is where it cannot be read."""
        try:
            parsed = super().bound_data(data, initial)
        except RecursionError:
            return InvalidJSONInput(data)
        # Half a character cannot be printed; as it was typed, with its escape, it can.
        return InvalidJSONInput(data) if any(map(unusable, texts(parsed))) else parsed


def _where(error: BaseException | None) -> str:
    """Return what is wrong with a text that is no JSON, and where."""
    if not isinstance(error, json.JSONDecodeError):
        return _("it cannot be read")
    return _("{msg}, at line {lineno}, character {colno}").format(
        msg=error.msg, lineno=error.lineno, colno=error.colno
    )
