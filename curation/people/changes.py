"""What administrators do to accounts: give roles, let go, let in again; each is written down."""

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils.translation import gettext as _

from curation import roles
from curation.curator import name_of
from curation.people.sessions import end_sessions
from curation.roles import Role


class ChangeRefused(Exception):
    """A change that would lock somebody out for good; the words say why."""


def check_change(*, user: User, by: User, role: Role | None, is_active: bool) -> None:
    """Raise ChangeRefused unless somebody may have this role, and be here or not."""
    is_less = not is_active or role is not Role.ADMINISTRATOR
    if user.pk is None or not user.is_superuser or not is_less:
        return
    if user.pk == by.pk:
        raise ChangeRefused(
            _("This is your own account: another administrator gives you another role.")
        )
    others = User.objects.select_for_update().filter(is_superuser=True, is_active=True)
    if not [other for other in others if other.pk != user.pk]:
        raise ChangeRefused(
            _("{name} is the only administrator: make somebody else one first.").format(
                name=name_of(user)
            )
        )


@transaction.atomic
def give_role(*, user: User, role: Role, by: User) -> None:
    """Give somebody another role. Raises ChangeRefused."""
    check_change(user=user, by=by, role=role, is_active=user.is_active)
    if roles.role_of(user) is not role:
        roles.give(user=user, role=role)
        note(user=user, by=by, says=_("Role: {role}").format(role=role.label))


@transaction.atomic
def let_go(*, user: User, by: User) -> None:
    """Let nobody in with this account any more; everything they wrote keeps their name.

    Raises ChangeRefused.
    """
    if user.pk == by.pk:
        raise ChangeRefused(_("This is your own account: another administrator switches it off."))
    check_change(user=user, by=by, role=roles.role_of(user), is_active=False)
    if user.is_active:
        User.objects.filter(pk=user.pk).update(is_active=False)
        end_sessions(user)
        note(user=user, by=by, says=_("Switched off"))


@transaction.atomic
def let_in_again(*, user: User, by: User) -> None:
    """Let somebody in again who was let go, in the role they had."""
    if User.objects.filter(pk=user.pk, is_active=False).update(is_active=True):
        note(user=user, by=by, says=_("Switched on again"))


def note(*, user: User, by: User, says: str) -> None:
    """Write down what was done to an account, when and by whom."""
    LogEntry.objects.create(
        user=by,
        content_type=ContentType.objects.get_for_model(User),
        object_id=str(user.pk),
        object_repr=str(user)[:200],
        action_flag=CHANGE,
        change_message=says,
    )


def notes_of(user: User) -> list[LogEntry]:
    """Return what was last done to an account, the latest first."""
    rows = LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(User), object_id=str(user.pk)
    )
    return list(rows.select_related("user")[:20])
