from django.apps import AppConfig


class CurationConfig(AppConfig):
    name = "curation"
    verbose_name = "Curation"

    def ready(self) -> None:
        """Register every record for its history, once all models are there."""
        from curation.records.history.registration import register_records

        register_records()
