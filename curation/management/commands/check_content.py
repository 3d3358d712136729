from argparse import ArgumentParser
from collections.abc import Iterator

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from curation.checks import publishable
from curation.checks.publishable import Problem
from exhibit.documents import around_panels, build
from exhibit.documents.assembly import assemble
from exhibit.documents.library import Library
from exhibit.documents.panel import PanelDocument
from exhibit.documents.types import EditionStamp
from exhibit.models import Panel, Revision
from exhibit.text.counting import counted
from exhibit.text.findings import Level


class Command(BaseCommand):
    help = "Check what the database holds: sources, excerpts, emendations, and every panel."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--panel", default="", help="Slug of the one panel to check.")

    def handle(self, *, panel: str, **options: object) -> None:
        wanted = Panel.objects.with_evidence().in_walking_order()
        if panel:
            wanted = wanted.filter(slug=panel)
        panels = list(wanted.in_portions())
        if panel and not panels:
            raise CommandError(f"There is no panel {panel!r}.")
        errors = warnings = 0
        for level, problem in self._problems(panels, everything=not panel):
            errors += level is Level.ERROR
            warnings += level is Level.WARNING
            style = self.style.ERROR if level is Level.ERROR else self.style.WARNING
            self.stdout.write(style(f"{level}: {problem}"))
        counts = f"{counted(errors, 'error')}, {counted(warnings, 'unacknowledged warning')}"
        if errors:
            raise CommandError(f"{counts}. Nothing can be published with errors.")
        self.stdout.write(self.style.SUCCESS(f"{counts} in {counted(len(panels), 'panel')}."))

    def _problems(
        self, panels: list[Panel], *, everything: bool
    ) -> Iterator[tuple[Level, Problem]]:
        library, paths = Library(), publishable.known_paths()
        if everything:
            yield from ((Level.ERROR, problem) for problem in publishable.source_problems())
        let_stand = publishable.let_stand_by_panel()
        approved = {revision.panel_id: revision for revision in Revision.objects.approved()}
        documents = build.panel_documents(panels, library)
        if everything:
            stamp = EditionStamp(number=0, published_at=timezone.now())
            file = assemble(*around_panels.read(stamp, library), documents)
            for where, text in publishable.texts_outside_panels(file):
                problems = publishable.prose_problems(where, text, library, paths)
                yield from ((Level.ERROR, problem) for problem in problems)
        for panel, document in zip(panels, documents, strict=True):
            yield from _findings(document, library, paths, let_stand.get(panel.pk, frozenset()))
            if panel.pk in approved:
                yield from _changes(approved[panel.pk], library)


def _findings(
    document: PanelDocument,
    library: Library,
    paths: frozenset[str],
    let_stand: frozenset[str],
) -> Iterator[tuple[Level, Problem]]:
    for finding in publishable.blocking(
        publishable.findings_of(document, library, paths), let_stand
    ):
        yield (
            finding.level,
            Problem(
                where=f"Panel {document.slug}",
                sentence=f"{finding.message} {finding.advice}".strip(),
                code=finding.code,
            ),
        )


def _changes(revision: Revision, library: Library) -> Iterator[tuple[Level, Problem]]:
    document = publishable.approved_document(revision)
    if isinstance(document, Problem):
        yield Level.ERROR, document
        return
    keys = publishable.evidence_changes(document, library)
    for problem in publishable.evidence_problems(f"Panel {document.slug}", keys):
        yield Level.ERROR, problem
