from django.contrib import admin
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.approvable import Approvable
from curation.admin.base import CuratorAdmin, section
from exhibit.models import Standard


@admin.register(Standard)
class StandardAdmin(Approvable[Standard], CuratorAdmin[Standard]):
    """What curricula ask for, by skill: teachers’ guides and machines read it."""

    list_display = ["code", "gist", "framework", "skill"]
    list_filter = ["framework", "skill"]
    ordering = ["position", "framework", "code"]
    search_fields = ["framework", "code", "gist"]
    search_help_text = _lazy("Search frameworks, codes and gists.")
    fieldsets = [
        section(None, ["framework", "code", "skill", "gist"]),
        section(_lazy("Where it can be read"), ["url", "position"]),
    ]
