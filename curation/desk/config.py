"""Django's admin with the curators' desk in place of its plain site."""

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    """The admin, listing its records in a curator's order."""

    default_site = "curation.desk.site.Desk"
