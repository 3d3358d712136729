"""Records that nobody takes for another one: by their address, their key or their name."""

from collections.abc import Hashable, Iterator

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from exhibit.models.fields import AddressField, KeyField, NameField

OWN = (AddressField, KeyField, NameField)
"""Fields whose values no two records share, whatever their case."""


def whatever_case(noun: str, *columns: str) -> list[models.BaseConstraint]:
    """Return constraints by which no two records share the value of a column in any case."""
    return [
        models.UniqueConstraint(
            Lower(column),
            name=f"{noun}_{column}_is_unique_whatever_its_case",
            violation_error_message="Another record has it already, perhaps in capitals: "
            "choose another.",
        )
        for column in columns
    ]


def small_letters(noun: str, column: str) -> models.CheckConstraint:
    """Return the constraint by which a column has no capital letters."""
    return models.CheckConstraint(
        condition=Q(**{column: Lower(column)}),
        name=f"{noun}_{column}_has_small_letters",
        violation_error_message="Write the address in small letters.",
    )


def alike(column: object, value: Hashable) -> Hashable:
    """Return what no two records share of the value of a column."""
    return column.alike(value) if isinstance(column, OWN) and isinstance(value, str) else value


def address_column(model: type[models.Model]) -> str:
    """Return the column that a record of a model has in its address: its slug, else its key."""
    columns = (column.name for column in model._meta.concrete_fields)
    return "slug" if "slug" in columns else "key"


def address_of(record: models.Model) -> str:
    """Return the slug or key by which a record has its address."""
    return str(getattr(record, address_column(type(record))))


class Distinct(models.Model):
    """Mixed into a model before the others: says at the field which record has a name already."""

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse an address, a key or a name that leads to another record."""
        super().clean()
        if faults := dict(taken(self)):
            raise ValidationError(faults)


def taken(record: models.Model) -> Iterator[tuple[str, str]]:
    """Yield the column and a sentence for each value that another record has, or once had."""
    for column in record._meta.concrete_fields:
        value = getattr(record, column.attname)
        if not isinstance(column, OWN) or not value:
            continue
        if other := _other(record, column, value):
            says = _("“{value}” is the {column} of “{other}” already: choose another.")
            yield (
                column.name,
                says.format(value=value, column=column.verbose_name, other=other),
            )
        elif isinstance(column, AddressField) and (owner := led_to(record, value)):
            yield column.name, leads_on(value, owner)


def _other(
    record: models.Model, column: AddressField | KeyField | NameField, value: str
) -> models.Model | None:
    others = type(record)._base_manager.exclude(pk=record.pk)
    if not isinstance(column, NameField):
        return others.filter(**{f"{column.name}__iexact": value}).first()
    alike = column.alike(value)
    names = others.values_list("pk", column.name)
    pk = next((pk for pk, name in names if column.alike(name) == alike), None)
    return None if pk is None else others.get(pk=pk)


def led_to(record: models.Model, address: str) -> models.Model | None:
    """Return the other record to which an address leads that it once had, or None."""
    relation = next(
        (one for one in record._meta.related_objects if one.name == "former_addresses"), None
    )
    if relation is None:
        return None
    owner = relation.field.name
    rows = relation.related_model._default_manager.filter(
        **{"slug": address.lower(), f"{owner}__isnull": False}
    ).exclude(**{owner: record.pk})
    row = rows.select_related(owner).first()
    return None if row is None else getattr(row, owner)


def leads_on(address: str, owner: object) -> str:
    """Say that an address is a former one, and what to do."""
    return _(
        "“{address}” is a former address of “{owner}” and leads there still: choose another, or "
        "first take it out of the former addresses there."
    ).format(address=address, owner=owner)
