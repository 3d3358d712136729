from django.core.management.base import BaseCommand, CommandError

from curation.people import mail, notices


class Command(BaseCommand):
    help = "Mail everybody who wants it what waits for them; each at most once a day."

    def handle(self, **options: object) -> None:
        if not mail.is_set_up():
            raise CommandError("No mail is sent from here: set VITRINE_SMTP_HOST.")
        told = list(notices.mail_due())
        failed = [one.user.username for one in told if not one.went]
        self.stdout.write(f"Notices sent: {len(told) - len(failed)}.")
        if failed:
            raise CommandError(f"Not sent, tried again next time: {', '.join(failed)}.")
