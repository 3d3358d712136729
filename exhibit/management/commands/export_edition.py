from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from exhibit.detached_copy import detached_copy
from exhibit.documents.codec import BadDocument
from exhibit.editions import layout, manifest, pointer
from exhibit.editions.copy import edition_copy


class Command(BaseCommand):
    help = "Write an edition as a ZIP that opens from a folder, without a server."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("number", type=int, nargs="?", help="The current edition if left out.")
        parser.add_argument("file", type=Path, help="The ZIP to write; it must not exist yet.")

    def handle(self, *, number: int | None, file: Path, **options: object) -> None:
        root = Path(settings.EDITIONS_ROOT)
        try:
            number = number or pointer.current(root)
            if number is None:
                raise CommandError("Nothing is published yet: run publish_edition first.")
            folder = layout.edition_folder(root, number)
            names = [name for name in manifest.read(folder).files if name.startswith(layout.SITE)]
            exhibition = edition_copy(root, number)
        except (layout.EditionError, BadDocument, OSError, ValueError) as error:
            raise CommandError(f"This edition cannot be read: {error}") from error
        paths = {layout.public_path(name): folder / name for name in names}
        data = detached_copy(exhibition, sorted(paths), lambda path: paths[path].read_bytes())
        try:
            with file.open("xb") as out:
                out.write(data)
        except OSError as error:
            raise CommandError(f"{file} cannot be written: {error.strerror}.") from error
        size = f"{len(data) / 1_000_000:.1f} MB"
        self.stdout.write(self.style.SUCCESS(f"{file}: edition {number}, {size}."))
