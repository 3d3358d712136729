from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from exhibit.editions import layout, pointer
from exhibit.editions.verify import verify


class Command(BaseCommand):
    help = "Check an edition's files against its manifest: missing, changed, extra."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("number", type=int, nargs="?", help="The current edition if left out.")

    def handle(self, *, number: int | None, **options: object) -> None:
        root = Path(settings.EDITIONS_ROOT)
        try:
            number = number or pointer.current(root)
        except layout.EditionError as error:
            raise CommandError(str(error)) from error
        if number is None:
            raise CommandError("Nothing is published yet: run publish_edition first.")
        faults = verify(root, number)
        if faults:
            raise CommandError(
                f"Edition {number} is not as it was published:\n"
                + "\n".join(f"- {fault}" for fault in faults)
            )
        self.stdout.write(self.style.SUCCESS(f"Edition {number} is as it was published."))
