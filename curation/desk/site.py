"""The curators' side as a site of Django's admin: the order in which it lists its records."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _lazy

ORDER = (
    # What is written, then what it rests on, then what hangs beside it, then what was made of it.
    *("Panel", "Theme", "Tour", "TimelineEvent", "Exhibition"),
    *("Source", "SourceText", "Excerpt", "Emendation", "Note", "Reference", "Question"),
    *("Subject", "Picture", "Chart", "Drawing", "Standard"),
    *("Edition", "Revision", "Acknowledgement", "Support"),
)
"""Kinds of record by how a curator's day goes; one that is not named here comes last."""


class Desk(admin.AdminSite):
    """The curators' side."""

    site_title = _lazy("Vitrine curation")
    site_header = _lazy("Vitrine: curation")
    index_title = _lazy("The curators’ desk")

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Return what the first page and the side list, the exhibition before the accounts."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda model: _place(model["object_name"]))
        return sorted(apps, key=lambda app: app["app_label"] == "auth")


class DeskConfig(AdminConfig):
    """Django's admin with the curators' desk in place of its plain site."""

    default_site = "curation.desk.site.Desk"


def _place(name: str) -> int:
    return ORDER.index(name) if name in ORDER else len(ORDER)
