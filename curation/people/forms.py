"""What people fill in: an invitation, joining, a role, and how they are called and told."""

from django import forms
from django.contrib.auth.forms import UserCreationForm
from django.contrib.auth.models import User
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django_stubs_ext import StrOrPromise

from curation.models import NoticeChoice
from curation.people import invitations, mail
from curation.people.invitations import InvitationRefused
from curation.roles import Role


def role_field() -> forms.ChoiceField:
    """Return the choice of a role, each with what it may do."""
    return forms.ChoiceField(
        label=_lazy("Role"),
        choices=lambda: [
            (role.value, f"{str(role.label).capitalize()}: {role.may}") for role in Role
        ],
        widget=forms.RadioSelect,
        error_messages={
            "required": _lazy("Choose what they will do here."),
            "invalid_choice": _lazy("There is no such role: choose one of those listed."),
        },
    )


def email_field(
    *, label: StrOrPromise, missing: StrOrPromise, autocomplete: str
) -> forms.EmailField:
    """Return the field of one address; `missing` says what to write where there is none."""
    return forms.EmailField(
        label=label,
        widget=forms.EmailInput(attrs={"autocomplete": autocomplete}),
        error_messages={
            "required": missing,
            "invalid": _lazy("Write one e-mail address, as anna@example.org."),
        },
    )


class ForgottenForm(forms.Form):
    """Whose password is forgotten."""

    email = email_field(
        label=_lazy("E-mail address of your account"),
        missing=_lazy("Write the e-mail address of your account."),
        autocomplete="email",
    )


def email_of_one(email: str, user: User) -> str:
    """Return an address that nobody else here has, whatever its case; refuse it otherwise."""
    others = User.objects.filter(email__iexact=email).exclude(pk=user.pk)
    if email and others.exists():
        raise forms.ValidationError(
            _("Somebody else here has this address: write another, or leave it empty.")
        )
    return email


class InvitationForm(forms.Form):
    """Whom to invite, and as what."""

    email = email_field(
        label=_lazy("E-mail address"),
        missing=_lazy("Write the e-mail address of whom you invite."),
        autocomplete="off",
    )
    role = role_field()

    def clean_email(self) -> str:
        """Refuse the address of somebody who is here."""
        email: str = self.cleaned_data["email"]
        try:
            invitations.check_address(email)
        except InvitationRefused as refused:
            raise forms.ValidationError(str(refused)) from refused
        return email


class RoleForm(forms.Form):
    """The role of somebody who is here."""

    role = role_field()


class JoinForm(UserCreationForm[User]):
    """How somebody who was invited is called, and their password."""

    class Meta:
        model = User
        fields = ("username", "first_name", "last_name")


class AccountForm(forms.ModelForm[User]):
    """What somebody says of themselves, and how they hear of what waits for them."""

    way = forms.ChoiceField(
        label=_lazy("Tell me what waits for me"),
        choices=NoticeChoice.Way.choices,
        widget=forms.RadioSelect,
    )
    field_order = ("first_name", "last_name", "email", "way")

    class Meta:
        model = User
        fields = ("first_name", "last_name", "email")

    def __init__(self, data: QueryDict | None, *, instance: User, way: str) -> None:
        super().__init__(data, instance=instance, initial={"way": way})
        if not mail.is_set_up():
            self.fields["way"].help_text = _(
                "This site sends no mail yet: whoever runs it sets a server for it. "
                "Until then, e-mail is as no notice."
            )

    def clean_email(self) -> str:
        """Refuse the address of somebody else, whatever its case."""
        return email_of_one(self.cleaned_data["email"], self.instance)

    def clean(self) -> dict[str, object] | None:
        """Ask for an address where notices are to go there."""
        values = super().clean()
        if self.cleaned_data.get("way") == NoticeChoice.Way.EMAIL and not self.cleaned_data.get(
            "email"
        ):
            self.add_error("email", _("Write the address that notices are to go to."))
        return values
