from django.core.management.commands import makemessages


class Command(makemessages.Command):
    """Django's own, which also knows the short names this code gives to gettext_noop and _lazy."""

    xgettext_options = [
        *makemessages.Command.xgettext_options,
        "--keyword=_noop",
        "--keyword=_lazy",
    ]
