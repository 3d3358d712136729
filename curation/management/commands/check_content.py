import gc
import json
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import asdict
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from curation.checks.listing import Row, rows
from curation.exchange.bundle.apart import database_apart
from curation.exchange.bundle.loading import load
from curation.exchange.bundle.reading import read_bundle
from curation.exchange.faults import BundleFaults
from exhibit.models import Panel
from exhibit.text.counting import counted
from exhibit.text.findings import Finding, Level

FORMAT = "vitrine-findings/1"
BLOCKED, BROKEN = 1, 2


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile: nearly all that is made is kept, and that takes a tenth."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class Command(BaseCommand):
    requires_system_checks = ()  # It serves no page: looking through every address takes a second.
    help = (
        "Check sources, excerpts, emendations and every panel: of the database, or of a bundle, "
        "which is not loaded. Exit status 1 where something blocks, 2 where the bundle is broken."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, nargs="?", help="A bundle's folder.")
        parser.add_argument("--panel", default="", help="Slug of the one panel to check.")
        parser.add_argument(
            "--format", choices=("text", "json"), default="text", help="For people or programs."
        )

    def handle(self, *, folder: Path | None = None, panel: str, **options: object) -> None:
        is_json = options.get("format") == "json"
        try:
            with _uncollected(), database_apart() if folder else nullcontext():
                known = (
                    load(read_bundle(folder), by=None, recorded=False).findings if folder else {}
                )
                panels, findings = self._found(panel, known)
        except BundleFaults as error:
            if is_json:
                self._print({"format": FORMAT, "faults": [asdict(f) for f in error.faults]})
            raise CommandError(
                f"{error}\n{counted(len(error.faults), 'fault')}: the bundle cannot be read.",
                returncode=BROKEN,
            ) from error
        if is_json:
            self._json(panels, findings)
        else:
            self._text(panels, findings)

    def _found(self, panel: str, known: Mapping[str, tuple[Finding, ...]]) -> tuple[int, list[Row]]:
        """Return how many panels there are, and all findings; `known` were found by loading."""
        queryset = Panel.objects.with_evidence().in_walking_order()
        if panel:
            queryset = queryset.filter(slug=panel)
        panels = list(queryset.in_portions())
        if panel and not panels:
            raise CommandError(f"There is no panel {panel!r}.")
        return len(panels), list(rows(panels, everything=not panel, known=known))

    def _text(self, panels: int, findings: Sequence[Row]) -> None:
        blocking = [row for row in findings if row.blocks]
        errors = sum(row.level == Level.ERROR for row in blocking)
        for row in blocking:
            style = self.style.ERROR if row.level == Level.ERROR else self.style.WARNING
            line = f"{row.level}: {row.record}: {row.message} {row.advice}"
            self.stdout.write(style(line.rstrip()))
        warnings = counted(len(blocking) - errors, "unacknowledged warning")
        counts = f"{counted(errors, 'error')}, {warnings}"
        if errors:
            raise CommandError(f"{counts}. Nothing can be published with errors.")
        self.stdout.write(self.style.SUCCESS(f"{counts} in {counted(panels, 'panel')}."))

    def _json(self, panels: int, findings: Sequence[Row]) -> None:
        blocks = any(row.blocks for row in findings)
        levels = [row.level for row in findings]
        self._print(
            {
                "format": FORMAT,
                "panels": panels,
                "blocks": blocks,
                "counts": {level.value: levels.count(level.value) for level in Level},
                "findings": [asdict(row) | {"blocks": row.blocks} for row in findings],
            }
        )
        if blocks:
            raise CommandError("Something stands in the way.", returncode=BLOCKED)

    def _print(self, document: dict[str, object]) -> None:
        self.stdout.write(json.dumps(document, ensure_ascii=False, indent=2))
