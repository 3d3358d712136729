"""Fields with a meaning of their own: EDTF dates, days, numbers of works, lists of names."""

import json
from typing import Any
from unicodedata import normalize

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, RegexValidator
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.lookups import IContains
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from exhibit.text import address_names, identifiers
from exhibit.text.date_entry import understood
from exhibit.text.dates import BadDate, check, check_day
from exhibit.text.folding import fold_words
from exhibit.text.named import BadLanguage
from exhibit.text.named import check as check_language

LONGEST_PROSE = 10_000
"""Characters of a text that curators write: fifty times what a panel should have."""

validate_key = RegexValidator(
    r"\A[A-Za-z0-9][A-Za-z0-9_.:-]*\Z",
    _lazy("Write a key of letters, digits, '-', '_', '.' or ':', such as L27a."),
)


def validate_address(value: str) -> None:
    """Raise ValidationError, with the message for curators, unless a page can have this name."""
    try:
        address_names.check(value)
    except address_names.BadAddress as error:
        raise ValidationError(str(error), code="bad-address") from error


class AddressField(models.SlugField[str, str]):
    """The name of a record in its address: small English letters, digits and '-'."""

    default_validators = [validate_address]

    def formfield(self, **options: object) -> forms.Field | None:
        """Return a field for words: Django's own says less of what is wrong with an address."""
        return models.CharField.formfield(self, **options)  # type: ignore[arg-type]

    @staticmethod
    def alike(value: str) -> str:
        """Return what no two records share: files of two cases are one on many machines."""
        return value.lower()


class KeyField(models.CharField[str, str]):
    """A short name that files or addresses are named by: of two cases, it is still one."""

    default_validators = [validate_key]
    alike = staticmethod(AddressField.alike)


class NameField(models.CharField[str, str]):
    """What people call a record, kept in Unicode NFC, with single spaces."""

    def to_python(self, value: object) -> object:
        """Return the name as it is kept."""
        name = super().to_python(value)
        return settled(name) if isinstance(name, str) else name

    def get_prep_value(self, value: object) -> object:
        """Return the name as it is kept: also where no form has cleaned it."""
        name = super().get_prep_value(value)
        return settled(name) if isinstance(name, str) else name

    @staticmethod
    def alike(value: str) -> str:
        """Return what no two records share: not case, spaces or normal form tell names apart."""
        return fold_words(value)


def settled(name: str) -> str:
    """Return a name as it is kept: in NFC, with single spaces."""
    return normalize("NFC", " ".join(name.split()))


class ProseField(models.TextField[str, str]):
    """Words that curators write, of at most 10,000 characters: forms and imports refuse more."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", LONGEST_PROSE)
        # Django asks it of forms alone.
        limit = MaxLengthValidator(options["max_length"])
        options["validators"] = [*options.get("validators", ()), limit]
        super().__init__(*args, **options)

    def deconstruct(self) -> Any:
        name, path, args, options = super().deconstruct()
        options.pop("validators", None)
        return name, path, args, options


def validate_edtf(value: str) -> None:
    """Raise ValidationError, with the message for curators, unless the value is an EDTF date."""
    try:
        check(value)
    except BadDate as error:
        raise ValidationError(str(error), code="bad-date") from error


class EdtfField(models.CharField[str, str]):
    """A historical date: 1934-12-01, 1928/1932, 1930~ (https://www.loc.gov/standards/datetime/).

    Written otherwise it is read where that can mean one date only: "c. 1930" is kept as 1930~.
    """

    default_validators = [validate_edtf]

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 40)
        options.setdefault(
            "help_text",
            _lazy("Write 1 December 1934, December 1934, 1934, 1928–1932, c. 1930, 1930s or EDTF."),
        )
        super().__init__(*args, **options)

    def to_python(self, value: object) -> str:
        """Return a date as EDTF, however it was written; what is not read stays as it is."""
        return understood(value) if isinstance(value, str) else super().to_python(value)


def validate_day(value: str) -> None:
    """Raise ValidationError, with the message for curators, unless the value is one whole day."""
    try:
        check_day(value)
    except BadDate as error:
        raise ValidationError(str(error), code="bad-day") from error


class DayField(EdtfField):
    """One day, as 2026-11-29."""

    default_validators = [validate_day]


def validate_doi(value: str) -> None:
    """Raise ValidationError, with the message for curators, unless the value is a DOI."""
    try:
        identifiers.check_doi(value)
    except identifiers.BadIdentifier as error:
        raise ValidationError(str(error), code="bad-doi") from error


class DoiField(models.CharField[str, str]):
    """The DOI of a work, kept without the address of a resolver."""

    default_validators = [validate_doi]

    def to_python(self, value: object) -> object:
        return identifiers.bare_doi(value) if isinstance(value, str) else value


def validate_isbn(value: str) -> None:
    """Raise ValidationError, with the message for curators, unless the value is an ISBN."""
    try:
        identifiers.check_isbn(value)
    except identifiers.BadIdentifier as error:
        raise ValidationError(str(error), code="bad-isbn") from error


class IsbnField(models.CharField[str, str]):
    """The ISBN of a book, of 10 or 13 digits, hyphens as they are printed."""

    default_validators = [validate_isbn]


def validate_names(value: object) -> None:
    """Raise ValidationError unless the value is a list of names by their parts or {literal}."""
    allowed = {"family", "given", "prefix", "particle", "suffix", "literal"}
    if not isinstance(value, list) or not all(
        isinstance(name, dict)
        and name.keys() <= allowed
        and all(isinstance(part, str) for part in name.values())
        and (name.get("family") or name.get("literal"))
        for name in value
    ):
        raise ValidationError(
            _("Write a name as “Snow, John”, and an institution as it is: “Royal Society”."),
            code="bad-names",
        )


class NamesField(models.JSONField):
    """Authors or editors, in the order of the title page."""

    default_validators = [validate_names]


def validate_words(value: object) -> None:
    """Raise ValidationError unless the value is a list of strings."""
    if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
        raise ValidationError(
            _("Write words, one on a line or with a semicolon between them."), code="bad-words"
        )


def validate_languages(value: object) -> None:
    """Raise ValidationError where the tag of a language behind a name names none."""
    for words in value if isinstance(value, list) else ():
        try:
            check_language(str(words))
        except BadLanguage as error:
            raise ValidationError(str(error), code="bad-language") from error


class WordsField(models.JSONField):
    """A list of words, such as other names of a place."""

    default_validators = [validate_words]


@NamesField.register_lookup
@WordsField.register_lookup
class Within(IContains):
    """Words looked for in a list as the database keeps it: SQLite has “ü” as an escape of JSON."""

    def get_db_prep_lookup(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        escaped = json.dumps(value, ensure_ascii=connection.vendor == "sqlite")[1:-1]
        return super().get_db_prep_lookup(escaped, connection)
