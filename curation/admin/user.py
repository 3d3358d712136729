"""Accounts in Django's own admin: with a role in words in place of permissions one by one.

The people page of the workshop invites and lets go; these forms are for whoever looks for them
where Django keeps them, and hold the same rules.
"""

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm, UserCreationForm
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation import roles
from curation.access import NotAllowed
from curation.curator import curator_of
from curation.people import changes
from curation.people.changes import ChangeRefused
from curation.people.forms import email_of_one, role_field
from curation.people.sessions import end_sessions
from curation.roles import ADMINISTER, Role

ABOUT = ("first_name", "last_name", "email")

admin.site.unregister(Group)
admin.site.unregister(User)


class NewUserForm(UserCreationForm[User]):
    """An account made by hand, with its role."""

    role = role_field()

    def clean_email(self) -> str:
        """Refuse the address of somebody else."""
        return email_of_one(self.cleaned_data["email"], self.instance)


class ChangedUserForm(UserChangeForm[User]):
    """An account with its role; `by` is who changes it."""

    role = role_field()
    by: User

    def clean_email(self) -> str:
        """Refuse the address of somebody else."""
        return email_of_one(self.cleaned_data["email"], self.instance)

    def clean(self) -> dict[str, object] | None:
        """Refuse what would lock somebody out for good."""
        values = super().clean()
        role, is_active = self.cleaned_data.get("role"), self.cleaned_data.get("is_active", True)
        saved = User.objects.get(pk=self.instance.pk)
        try:
            changes.check_change(
                user=saved, by=self.by, role=Role(role) if role else None, is_active=is_active
            )
        except ChangeRefused as refused:
            raise ValidationError(str(refused)) from refused
        return values


@admin.register(User)
class PersonAdmin(UserAdmin[User]):
    """Only administrators see accounts here; nobody deletes one, so that records keep names."""

    # Django's own speaks of what is edited later; here everything is asked for at once.
    add_form_template = None
    form = ChangedUserForm
    add_form = NewUserForm
    list_display = ("username", "first_name", "last_name", "email", "role", "is_active")
    list_filter = ("is_active", "groups")
    readonly_fields = ("new_password", "last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "new_password")}),
        (_lazy("Who it is"), {"fields": ABOUT}),
        (_lazy("What they do here"), {"fields": ("role", "is_active")}),
        (_lazy("When"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"classes": ("wide",), "fields": ("username", *ABOUT, "role")}),
        (_lazy("Password"), {"fields": ("password1", "password2")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Return the accounts, with their groups for their roles."""
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description=_lazy("role"))
    def role(self, user: User) -> str:
        """Return the role in words."""
        return roles.in_words(user)

    @admin.display(description=_lazy("password"))
    def new_password(self, user: User) -> SafeString:
        """Lead to where its owner is given a link to choose another: nobody else knows it."""
        link = '<a href="{}">{}</a>'
        return format_html(link, reverse("curation:person", args=[user.pk]), _("New password"))

    def user_change_password(
        self,
        request: HttpRequest,
        id: str,  # noqa: A002  (Django's name)
        form_url: str = "",
    ) -> HttpResponseRedirect:
        """Lead from Django's page, where one person chose the password of another."""
        if not self.has_change_permission(request):
            raise NotAllowed(ADMINISTER)
        user = self.get_object(request, unquote(id))
        if user is None:
            raise Http404
        return redirect("curation:person", user.pk)

    def get_form(
        self, request: HttpRequest, obj: User | None = None, change: bool = False, **options: object
    ) -> type[forms.ModelForm[User]]:
        """Return the form, which knows who changes the account, and the role there is."""
        form = super().get_form(request, obj, change=change, **options)
        form.by = curator_of(request)  # type: ignore[attr-defined]
        if obj is not None and "role" in form.base_fields:
            form.base_fields["role"].initial = roles.role_of(obj)
        if "is_active" in form.base_fields:
            form.base_fields["is_active"].help_text = _(
                "Take the tick off when somebody leaves: nobody signs in with the account, and "
                "what they wrote keeps their name."
            )
        return form

    def save_related(
        self,
        request: HttpRequest,
        form: forms.ModelForm[User],
        formsets: forms.BaseModelFormSet[Model, forms.ModelForm[Model]],
        change: bool,
    ) -> None:
        """Give the role after the account is saved; what does not work any more ends."""
        super().save_related(request, form, formsets, change)
        role = Role(form.cleaned_data["role"])
        if not change or roles.role_of(form.instance) is not role:
            roles.give(user=form.instance, role=role)
        if not form.instance.is_active:
            end_sessions(form.instance)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let administrators make accounts."""
        return request.user.has_perm(ADMINISTER)

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Let administrators change accounts."""
        return request.user.has_perm(ADMINISTER)

    has_view_permission = has_change_permission

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Let nobody delete one: it is switched off."""
        return False
