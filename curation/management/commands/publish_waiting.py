import logging
import signal
import threading
from argparse import ArgumentParser
from types import FrameType

from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.utils import timezone

from curation import planned
from curation.models import PlannedEdition
from curation.set_time import in_words

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 15


class Command(BaseCommand):
    help = "Publish the editions whose set time has come, once or again and again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--keep-looking",
            action="store_true",
            help=f"Look every {SECONDS_BETWEEN_LOOKS} seconds until told to stop.",
        )

    def handle(self, *, keep_looking: bool, **options: object) -> None:
        if not keep_looking:
            self._tell(planned.publish_due())
            return
        stop = threading.Event()

        def ask_to_stop(number: int, frame: FrameType | None) -> None:
            stop.set()

        # Asked between pages: a page takes moments, and an edition is published whole or not.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, ask_to_stop)
        while not stop.is_set():
            try:
                self._tell(planned.publish_due(is_stopping=stop.is_set))
            except Exception:
                # A database that is down for a minute must not end the watch.
                log.exception("Planned editions could not be looked for; trying again")
            close_old_connections()
            stop.wait(SECONDS_BETWEEN_LOOKS)

    def _tell(self, ended: list[PlannedEdition]) -> None:
        for plan in ended:
            told = in_words(timezone.localtime(plan.at))
            self.stdout.write(f"Edition planned for {told}: {plan.message}")
            self.stdout.flush()
