"""An exhibition whose one panel is approved and on display, ready to be published."""

from curation.review import panels
from exhibit.models import Panel
from tests.factories import records


def make_open_exhibition() -> Panel:
    """The panel, approved and on display; nothing stands in the way of publishing it."""
    records.make_exhibition()
    text = records.make_source_text()
    records.make_excerpt_row("L26", source_text=text)
    body = "A murder stood at the start of the purges. [@L26]"
    panel = records.make_panel_row(body=body, display=True)
    approve_as_it_is(panel)
    return panel


def approve_as_it_is(panel: Panel) -> None:
    """Approve a panel whose warnings a curator has looked at."""
    for finding in panels.current_document(panel).findings:
        if finding.level == "warning":
            panels.acknowledge(panel=panel, finding=finding, by="editor", reason="Looked at.")
    panels.approve(panel=panel, by=None)
