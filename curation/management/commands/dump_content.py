from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from curation.exchange.bundle.dumping import FolderTaken, from_database, write_bundle
from curation.exchange.bundle.reading import read_bundle
from curation.exchange.faults import BundleFaults


class Command(BaseCommand):
    help = "Write everything the database holds as a content bundle."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="An empty or new folder.")
        parser.add_argument(
            "--overwrite", action="store_true", help="Replace the bundle that is in the folder."
        )

    def handle(self, *, folder: Path, overwrite: bool, **options: object) -> None:
        dumped = from_database()
        try:
            files = write_bundle(dumped, folder, overwrite=overwrite)
        except (FolderTaken, OSError) as error:
            raise CommandError(str(error)) from error
        for notice in dumped.notices:
            self.stdout.write(self.style.WARNING(notice))
        # Drafts may hold what no bundle may: say so now, not when it is needed.
        try:
            read_bundle(folder)
        except BundleFaults as error:
            self.stdout.write(str(error))
            self.stdout.write(
                self.style.WARNING("The bundle cannot be loaded until these faults are mended.")
            )
        self.stdout.write(self.style.SUCCESS(f"{len(files)} files written to {folder}."))
