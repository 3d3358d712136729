from django.db import models


class Written(models.Model):
    """That a table was written, told by a number that is another one each time.

    The database itself keeps these rows (`curation/records/as_written.py`).
    """

    name = models.CharField(max_length=64)
    token = models.BigIntegerField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name
