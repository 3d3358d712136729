from typing import TypeVar

from django.db import models

_Row = TypeVar("_Row", bound=models.Model, covariant=True)

class NaturalKeyManager(models.Manager[_Row]): ...

class TagBase(models.Model):
    name: models.CharField[str, str]
    slug: models.SlugField[str, str]

    class Meta:
        abstract = True

class Tag(TagBase): ...

class ItemBase(models.Model):
    class Meta:
        abstract = True
