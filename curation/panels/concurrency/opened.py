"""The state a form was opened on, carried by the form itself, signed so that it can be believed."""

import msgspec
from django.core import signing

from curation.panels.concurrency.states import State

FIELD = "_opened"
"""The hidden field that carries it."""
SALT = "curation.editing.opened"


def seal(state: State) -> str:
    """Return a state as text for a hidden field."""
    return signing.dumps(msgspec.to_builtins(state), salt=SALT, compress=True)


def unseal(sealed: str) -> State | None:
    """Return the state that a hidden field carries; None where it is missing or was changed.

    One that an earlier release of this program sealed otherwise counts as missing.
    """
    try:
        return msgspec.convert(signing.loads(sealed, salt=SALT), State)
    except (signing.BadSignature, msgspec.ValidationError):
        return None
