"""Records that are cited by key: the database knows of no link, so the admin looks for it."""

from typing import Any

from django.utils.html import format_html

from curation.citing import citing
from curation.record_links import change_address


class KeptWhileCited:
    """Refuses to delete what a text still cites, and names the text."""

    def get_deleted_objects(self, objs: Any, request: Any) -> Any:
        """Return what Django asks for, with every text that cites one of these among the bars."""
        deleted, counts, missing, protected = super().get_deleted_objects(  # type: ignore[misc]
            objs, request
        )
        cited = [
            format_html(
                '{}: <a href="{}">{}</a>, which cites {}',
                str(row._meta.verbose_name).capitalize(),
                change_address(row),
                row,
                one.key,
            )
            for one in objs
            for row in citing(one.key)
        ]
        return deleted, counts, missing, [*protected, *cited]
