"""A posted form as plain lists, to be kept as JSON, and back."""

from django.http import QueryDict

from curation.panels.concurrency.states import Values

LEFT_OUT = ("csrfmiddlewaretoken",)


def values_of(posted: QueryDict) -> Values:
    """Return the names of a posted form, each with the list of its values.

    NUL is left out: no form takes it, and PostgreSQL keeps no JSON that has it.
    """
    return {
        name.replace("\0", ""): [str(one).replace("\0", "") for one in posted.getlist(name)]
        for name in posted
        if name not in LEFT_OUT
    }


def querydict_of(values: Values) -> QueryDict:
    """Return kept values as a posted form."""
    posted = QueryDict(mutable=True)
    for name, value in values.items():
        posted.setlist(name, list(value))
    return posted
