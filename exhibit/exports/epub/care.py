"""What a book or a room describes, said before its words."""

from exhibit.documents.pack import Pack
from exhibit.exports.html.words import escaped
from exhibit.exports.sheets import head_and_foot
from exhibit.text.wording import advisory_sentence


def care(pack: Pack) -> str:
    """Return the advisories of a pack as HTML, each beside the panel it is about; '' for none."""
    warned = [panel for panel in pack.panels if panel.advisory]
    if not warned:
        return ""
    rows = "".join(
        f"<li><b>{escaped(panel.title)}</b> {escaped(advisory_sentence(panel.advisory))}</li>\n"
        for panel in warned
    )
    help_line = head_and_foot.help_line(pack)
    after = f"<p>{escaped(help_line)}</p>\n" if help_line else ""
    return (
        '<div class="care">\n<p><strong>Before you read.</strong></p>\n'
        f"<ul>\n{rows}</ul>\n{after}</div>\n"
    )
