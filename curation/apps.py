from django.apps import AppConfig, apps
from django.utils.translation import gettext_lazy as _lazy


class CurationConfig(AppConfig):
    name = "curation"
    verbose_name = "Curation"

    def ready(self) -> None:
        """Watch every record for its history, once all models are there; say what accounts are."""
        from curation.records.history.recording import watch_records

        watch_records()
        apps.get_app_config("auth").verbose_name = _lazy("People")
