from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _lazy


class CurationConfig(AppConfig):
    name = "curation"
    verbose_name = "Curation"

    def ready(self) -> None:
        """Watch every record for its history, once all models are there; say what accounts are."""
        from curation.records import written_tables
        from curation.records.history.recording import watch_records

        watch_records()
        # A migration may make a table anew, without what watched it.
        pre_migrate.connect(written_tables.leave, sender=self)
        post_migrate.connect(written_tables.watch, sender=self)
        apps.get_app_config("auth").verbose_name = _lazy("People")
