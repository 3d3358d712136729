"""`manage.py begin_history`: the history of records that are older than histories are kept."""

from django.core.management.base import BaseCommand
from django.db import transaction

from curation.records.history.recording import begin_all


class Command(BaseCommand):
    help = (
        "Keep every record that has no history yet as it stands now, so that its next save can be "
        "compared with it and taken back. Run once after an update; a second run changes nothing."
    )

    @transaction.atomic
    def handle(self, **options: object) -> None:
        count = begin_all()
        self.stdout.write(self.style.SUCCESS(f"Histories begun: {count}."))
