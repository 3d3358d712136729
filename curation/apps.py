from django.apps import AppConfig


class CurationConfig(AppConfig):
    name = "curation"
    verbose_name = "Curation"

    def ready(self) -> None:
        """Watch every record for its history, once all models are there."""
        from curation.records.history.recording import watch_records

        watch_records()
