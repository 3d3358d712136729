from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from curation.curator import curator_named
from curation.publishing import job
from curation.publishing.publication import PublishRefused, publish
from exhibit.editions.layout import EditionError
from exhibit.rendering import NotRendered


class Command(BaseCommand):
    help = "Publish the next edition from the approved panels on display."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--note", default="", help="What is new, in one sentence.")
        parser.add_argument("--by", default="", help="User name of the curator who publishes.")

    def handle(self, *, note: str, by: str, verbosity: int, **options: object) -> None:
        curator = curator_named(by)
        try:
            # One at a time: an edition whose set time comes meanwhile waits for this one.
            with job.alone():
                edition = publish(
                    by=curator,
                    note=note,
                    on_progress=self._report if verbosity > 1 else self._tick,
                )
        except (PublishRefused, EditionError, NotRendered) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(self.style.SUCCESS(f"{edition}: {edition.pages} pages published."))

    def _report(self, done: int, total: int, label: str) -> None:
        self.stdout.write(f"{done}/{total} {label}")

    def _tick(self, done: int, total: int, label: str) -> None:
        if done % 50 == 0 or done == total:
            self.stdout.write(f"{done} of {total} pages")
