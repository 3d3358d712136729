from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from curation.curator import curator_named
from curation.exchange.dry_runs import NotDone
from curation.exchange.references import file, intake


class Command(BaseCommand):
    help = "Bring in works from a RIS, BibTeX or CSL JSON file; what is there is not overwritten."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="A .ris, .bib or .json file.")
        parser.add_argument("--by", default="", help="User name of the curator who brings it in.")
        parser.add_argument(
            "--dry-run", action="store_true", help="Say what would happen, and change nothing."
        )

    def handle(self, *, by: str, dry_run: bool, **options: object) -> None:
        path = Path(str(options["file"]))
        curator = curator_named(by)
        try:
            works = file.read(path.read_bytes(), path.name)
            if dry_run:
                run = intake.dry_run(works, path.name)
            else:
                run = intake.apply(works=works, name=path.name, by=curator, shown=None)
        except OSError as error:
            raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
        except (file.FileRefused, NotDone) as error:
            raise CommandError(f"Nothing was brought in: {error}") from error
        for fault in (*run.broken, *run.doubts):
            self.stdout.write(self.style.WARNING(str(fault)))
        start = "This would be brought in. " if dry_run else "Brought in. "
        self.stdout.write(self.style.SUCCESS(f"{start}{run.summary}"))
