"""The state a form was opened on, carried by the form itself, signed so that it can be believed."""

from django.core import signing

from curation.panels.concurrency.states import Row, State

FIELD = "_opened"
"""The hidden field that carries it."""
SALT = "curation.editing.opened"


def seal(state: State) -> str:
    """Return a state as text for a hidden field."""
    plain = {
        "fields": {name: list(value) for name, value in state.fields.items()},
        "rows": {
            part: [
                [row.key, {name: list(value) for name, value in row.values.items()}] for row in rows
            ]
            for part, rows in state.rows.items()
        },
    }
    return signing.dumps(plain, salt=SALT, compress=True)


def unseal(told: str) -> State | None:
    """Return the state that a hidden field carries; None where it is missing or was changed."""
    try:
        plain = signing.loads(told, salt=SALT)
    except signing.BadSignature:
        return None
    return State(
        fields={name: tuple(value) for name, value in plain["fields"].items()},
        rows={
            part: tuple(
                Row(key=key, values={name: tuple(value) for name, value in values.items()})
                for key, values in rows
            )
            for part, rows in plain["rows"].items()
        },
    )
