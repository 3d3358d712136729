from argparse import ArgumentParser
from collections.abc import Mapping
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from curation.curator import curator_named
from curation.exchange.bundle.loading import LoadResult, load
from curation.exchange.bundle.reading import read_bundle
from curation.exchange.faults import BundleFaults, NotLoaded
from exhibit.text.counting import counted


class Command(BaseCommand):
    help = "Load a content bundle: all of it, or nothing and a list of its faults."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="The bundle's folder.")
        parser.add_argument(
            "--approve",
            action="store_true",
            help="Approve the panels on display: for a bundle that was approved elsewhere.",
        )
        parser.add_argument("--by", default="", help="User name of the curator who loads.")
        parser.add_argument(
            "--dry-run", action="store_true", help="Say what would happen, and change nothing."
        )

    def handle(
        self, *, folder: Path, approve: bool, by: str, dry_run: bool, **options: object
    ) -> None:
        curator = curator_named(by)
        try:
            bundle = read_bundle(folder)
            result = load(bundle, by=curator, approve=approve, dry_run=dry_run)
        except BundleFaults as error:
            sentence = _("Nothing was loaded: {faults}.").format(
                faults=counted(len(error.faults), "fault")
            )
            raise CommandError(f"{error}\n{sentence}") from error
        except NotLoaded as error:
            raise CommandError(f"Nothing was loaded: {error}") from error
        self._tell(result, dry_run)

    def _tell(self, result: LoadResult, dry_run: bool) -> None:
        for kind, names in result.left_alone.items():
            self.stdout.write(f"Not in the bundle, left alone: {kind} {', '.join(names)}")
        for notice in result.notices:
            self.stdout.write(self.style.WARNING(notice))
        for slug, findings in result.not_approved.items():
            self.stdout.write(self.style.WARNING(f"Panel {slug} was not approved:"))
            for finding in findings:
                self.stdout.write(f"  {finding.level}: {finding.message} {finding.advice}".rstrip())
        counts = (("created", result.created), ("changed", result.changed))
        changes = "; ".join(f"{word}: {_counted(count)}" for word, count in counts if any(count))
        same = sum(result.unchanged.values())
        start = "This would be loaded. " if dry_run else "Loaded. "
        words = f"{start}{changes or 'Nothing changed'}. Unchanged: {same}."
        self.stdout.write(self.style.SUCCESS(words))


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
