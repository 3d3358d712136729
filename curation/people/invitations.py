"""Inviting people by e-mail address: links that work once, for a fortnight, for whom they name."""

import hashlib
import secrets
from datetime import timedelta

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from curation import roles
from curation.curator import name_of
from curation.models import Invitation
from curation.people import mail
from curation.review.guests.tokens import LinkOver, NoSuchLink, signed, value_of
from curation.roles import Role
from exhibit.models import Exhibition

DAYS = 14
SALT = "curation.invitation"


class InvitationRefused(Exception):
    """An invitation that cannot be made or accepted; the words say why."""


def invite(*, email: str, role: Role, by: User) -> tuple[Invitation, str]:
    """Invite an address; return the invitation, and the path of its link, which is kept nowhere.

    An earlier invitation of the same address that still waits is taken back: one link works.
    Raises InvitationRefused for somebody who has an account.
    """
    check_address(email)
    secret = secrets.token_urlsafe(32)
    try:
        with transaction.atomic():
            _waiting_for(email).update(withdrawn_at=timezone.now())
            invitation = Invitation.objects.create(
                email=email,
                role=role,
                secret_sha256=_fingerprint(secret),
                made_by=by,
                expires_at=timezone.now() + timedelta(days=DAYS),
            )
    except IntegrityError as error:
        raise InvitationRefused(
            _("A colleague invited {email} at this moment: look at what waits below.").format(
                email=email
            )
        ) from error
    return invitation, reverse("curation:join", args=[signed(secret, salt=SALT)])


def check_address(email: str) -> None:
    """Raise InvitationRefused for the address of somebody who has an account already."""
    known = account_with(email)
    if known is None:
        return
    says = _("{name} has an account with this address already: look for it below.")
    if not known.is_active:
        says = _("{name} had an account with this address: let them in again below.")
    raise InvitationRefused(says.format(name=name_of(known)))


def account_with(email: str) -> User | None:
    """Return the account of an address, whatever its case; those that work before others."""
    rows = User.objects.filter(email__iexact=email).order_by("-is_active", "pk")
    return rows.first() if email else None


def mail_link(*, invitation: Invitation, path: str, by: User) -> None:
    """Send the link to whom it is for. Raises MailNotSent; the invitation stands all the same."""
    exhibition = Exhibition.objects.first()
    title = " ".join(exhibition.title.split()) if exhibition else mail.absolute("")
    mail.send(
        to=invitation.email,
        subject=_("You are invited to work on {title}").format(title=title),
        text=_(
            "{name} invites you to work on {title}, as {role}.\n\n"
            "Open this link, choose a name and a password, and you are in:\n{link}\n\n"
            "It works once, for {days} days. If you did not expect it, do nothing.\n"
        ).format(
            name=name_of(by),
            title=title,
            role=Role(invitation.role).with_article,
            link=mail.absolute(path),
            days=DAYS,
        ),
    )
    invitation.mailed_at = timezone.now()
    invitation.save(update_fields=["mailed_at"])


def invitation_of(token: str) -> Invitation:
    """Return the invitation of a link, also one that no longer works. Raises NoSuchLink."""
    secret = value_of(token, salt=SALT)
    try:
        return Invitation.objects.select_related("made_by", "accepted_by").get(
            secret_sha256=_fingerprint(secret)
        )
    except Invitation.DoesNotExist as error:
        raise NoSuchLink from error


@transaction.atomic
def accept(*, invitation: Invitation, person: User, password: str) -> User:
    """Make the account that an invitation promises, with its role, and return it.

    Raises LinkOver for one that was used or taken back meanwhile, and InvitationRefused where the
    address or the user name has an account by now.
    """
    held = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if not held.works:
        raise LinkOver
    check_address(held.email)
    person.email = held.email
    person.set_password(password)
    try:
        with transaction.atomic():
            person.save()
    except IntegrityError as error:
        raise InvitationRefused(
            _("The user name {name} was taken at this moment: choose another.").format(
                name=person.username
            )
        ) from error
    roles.give(user=person, role=Role(held.role))
    held.accepted_at, held.accepted_by = timezone.now(), person
    held.save(update_fields=["accepted_at", "accepted_by"])
    return person


def withdraw(invitation: Invitation) -> None:
    """Stop an invitation at once; twice is once, and one that was accepted stays."""
    Invitation.objects.waiting().filter(pk=invitation.pk).update(withdrawn_at=timezone.now())


def _waiting_for(email: str) -> QuerySet[Invitation]:
    return Invitation.objects.waiting().filter(email__iexact=email)


def _fingerprint(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
