import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand

from curation.review.moves import approvers
from exhibit.addresses import ADMIN
from exhibit.editions import pointer
from exhibit.models import Edition, Exhibition

LOGIN_FILE = "curator-login.txt"
ALONE = (
    "One curator alone: nobody approves words of their own, and two curators read each sentence\n"
    "against its evidence. What you change waits for a second editor: invite one under\n"
    "“People”, or set VITRINE_REVIEW_FOUR_EYES=0 and VITRINE_READINGS=1, and start again."
)


class Command(BaseCommand):
    help = "Make an install ready to show: content, a first edition, a curator's login. Repeatable."

    def handle(self, **options: object) -> None:
        if settings.EMPTY:
            self.stdout.write("Nothing is loaded (VITRINE_EMPTY): sign in, and begin.")
        else:
            self._fill()
        name, password = curators_login(Path(settings.HOME))
        self.stdout.write(f"\nExhibition:  {settings.SITE_URL}/")
        self.stdout.write(f"Curators:    {settings.SITE_URL}{ADMIN}")
        self.stdout.write(f"Login:       {name}   {password}\n")
        if settings.REVIEW_FOUR_EYES and len(approvers()) < 2:
            self.stdout.write(self.style.WARNING(ALONE))

    def _fill(self) -> None:
        """Load the opening exhibition and publish it, unless something is there."""
        is_new = not Exhibition.objects.exists()
        if is_new:
            self.stdout.write("Loading the opening exhibition…")
            call_command(
                "load_content", str(settings.BASE_DIR / "content"), approve=True, stdout=self.stdout
            )
        if pointer.current(Path(settings.EDITIONS_ROOT)) is not None:
            return
        if is_new or Edition.objects.exists() or not _has_curator():
            self.stdout.write("Publishing its first edition…")
            call_command("publish_edition", note="The exhibition opens.", stdout=self.stdout)
        else:
            # Curators have begun an exhibition of their own: what visitors see is theirs to say.
            self.stdout.write("No edition yet: curators publish it when it is ready.")


def _has_curator() -> bool:
    """Say whether the first curator has a login: it is made once all else is done."""
    return User.objects.filter(is_superuser=True).exists()


def curators_login(home: Path) -> tuple[str, str]:
    """Return name and password of this install's first curator, made on first use.

    The password is kept in a file only its owner can read; where it has been changed since, the
    second value says so instead.
    """
    path = home / LOGIN_FILE
    if not _has_curator():
        password = secrets.token_urlsafe(12)
        User.objects.create_superuser("curator", password=password)
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
        path.write_text(f"curator\n{password}\n")
    if path.exists():
        name, password = path.read_text().split()
        curator = User.objects.filter(username=name).first()
        if curator is not None and curator.check_password(password):
            return name, f"{password}   (kept in {path})"
    return "as you set it", "(lost it? manage.py changepassword NAME)"
