from django.conf import settings
from django.db import models
from django.utils.translation import gettext as _


class UnsavedWork(models.Model):
    """What a curator has typed into a record's form and not saved yet, kept for recovery.

    It names its record by number and not by a foreign key: words outlive a record that a colleague
    deletes meanwhile.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="unsaved_work"
    )
    noun = models.CharField(max_length=40)
    """Name of the record's model: 'panel'."""
    record_pk = models.PositiveBigIntegerField(default=0)
    """0 while the record is new."""
    token = models.CharField(max_length=40)
    """Tells one opened form from another: two new records of a kind are kept apart by it."""
    title = models.CharField(max_length=200, blank=True)
    """What the record is called; '' for a new one."""
    words = models.CharField(max_length=200, blank=True)
    """The first words that were typed, by which its writer knows it again."""
    form = models.JSONField()
    """Names of the form's fields, each with the list of its values, as the browser sends them."""
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["-saved_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "noun", "record_pk", "token"],
                name="unsaved_work_once_for_an_opened_form",
            ),
        ]

    def __str__(self) -> str:
        return _("Unsaved work of {user} on {value}").format(
            user=self.user, value=self.title or _("a new {noun}").format(noun=self.noun)
        )

    def values(self) -> dict[str, list[str]]:
        """Return the form as a browser would send it; what is no value of a form is left out."""
        form = self.form if isinstance(self.form, dict) else {}
        return {
            name: [text for text in value if isinstance(text, str)]
            for name, value in form.items()
            if isinstance(value, list)
        }
