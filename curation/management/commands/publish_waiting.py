import logging
import signal
import time
from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.utils import timezone

from curation.models import PlannedEdition
from curation.people import notices
from curation.publishing import schedule
from curation.publishing.wall_clock import in_words

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 15
SECONDS_BETWEEN_NOTICES = 900
MORNING = 7
"""The hour from which people are told what waits for them, where the exhibition is."""
STOPS = {signal.SIGTERM, signal.SIGINT}


class Command(BaseCommand):
    help = (
        "Publish the editions whose set time has come, once or again and again; while it keeps "
        "looking, mail the day's notices too."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--keep-looking",
            action="store_true",
            help=f"Look every {SECONDS_BETWEEN_LOOKS} seconds until told to stop.",
        )

    def handle(self, *, keep_looking: bool, **options: object) -> None:
        if not keep_looking:
            self._tell(schedule.publish_due())
            return
        # Held back and asked for, between pages and between looks: a signal must not tear a write.
        signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
        told_at = float("-inf")
        while not _is_told_to_stop():
            try:
                self._tell(schedule.publish_due(is_stopping=_is_told_to_stop))
            except Exception:
                # A database that is down for a minute must not end the watch.
                log.exception("Planned editions could not be looked for; trying again")
            if time.monotonic() - told_at > SECONDS_BETWEEN_NOTICES:
                told_at = time.monotonic()
                self._mail()
            close_old_connections()
            if signal.sigtimedwait(STOPS, SECONDS_BETWEEN_LOOKS):
                return

    def _mail(self) -> None:
        """Mail the day's notices, once people are up."""
        if timezone.localtime().hour < MORNING:
            return
        try:
            for one in notices.mail_due():
                went = "sent" if one.went else "not sent"
                self.stdout.write(f"Notice to {one.user.username}: {went}.")
                self.stdout.flush()
        except Exception:
            log.exception("Notices could not be sent; trying again")

    def _tell(self, ended: list[PlannedEdition]) -> None:
        for plan in ended:
            moment = in_words(timezone.localtime(plan.at))
            self.stdout.write(f"Edition planned for {moment}: {plan.message}")
            self.stdout.flush()


def _is_told_to_stop() -> bool:
    return bool(signal.sigpending() & STOPS)
