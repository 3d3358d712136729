"""The curators' side in Django's admin: it shows; the rules live in curation/actions and exhibit.

One noun a file; importing this package registers them all.
"""

from importlib import import_module
from pkgutil import iter_modules

from django.contrib import admin
from taggit import admin as taggit_admin
from taggit.models import Tag

for module in iter_modules(__path__):
    import_module(f"{__name__}.{module.name}")

# Our tags are subjects; taggit's own list would offer a second, empty kind.
assert taggit_admin
admin.site.unregister(Tag)
