from typing import Any

from django.db import models
from django_stubs_ext import StrOrPromise

class TaggableManager:
    def __init__(
        self, *, through: type[models.Model] = ..., blank: bool = ..., help_text: StrOrPromise = ...
    ) -> None: ...
    def __get__(self, instance: object, owner: type[object]) -> models.Manager[Any]: ...
