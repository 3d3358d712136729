"""The cover of a book: its title and the sign of its room, drawn by us."""

import json
import re
from pathlib import Path

import typst
from django.template.loader import render_to_string

from exhibit.documents.pack import Pack
from exhibit.exports.epub.chapter import Chapter
from exhibit.exports.html.words import escaped
from exhibit.exports.sheet import dated
from exhibit.exports.sheets import head_and_foot

NAME = "cover.png"
TEMPLATE = Path(__file__).with_name("cover.typ")
PIXELS_PER_INCH = 203.2
"""A cover of 120 by 180 mm then has 960 by 1,440 pixels: sharp on a reader, small in the file."""
SIGNS = {"plan": "rising bars", "list": "a list of names with gaps", "card": "a party card"}
"""What each sign shows, for those who do not see it."""
_TAG = re.compile(r"<svg [^>]*viewBox=\"([^\"]*)\"[^>]*>")


def cover(pack: Pack) -> bytes:
    """Return the cover as PNG. The same pack gives the same bytes."""
    data = {
        "title": pack.title,
        "under": pack.themes[0].line if len(pack.themes) == 1 else pack.about.subtitle,
        "exhibition": pack.about.title if pack.title != pack.about.title else "",
        "edition": head_and_foot.edition_line(pack.stamp),
        "signs": [_drawing(sign) for sign in _signs(pack)],
    }
    images: bytes | list[bytes] = typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        format="png",
        ppi=PIXELS_PER_INCH,
        # A lone surrogate cannot be written as UTF-8: it becomes a question mark.
        sys_inputs={"data": json.dumps(data, ensure_ascii=False).encode(errors="replace").decode()},
        timestamp=int(dated(None).timestamp()),
        ignore_system_fonts=True,
    )
    # A title longer than a cover runs on to a second one, which nobody needs.
    return images if isinstance(images, bytes) else images[0]


def cover_page(pack: Pack) -> Chapter:
    """Return the page that shows the cover, with what it shows in words."""
    signs = " and ".join(SIGNS.get(sign, sign) for sign in _signs(pack))
    alt = f"Cover: {pack.title}. A drawing of {signs}."
    return Chapter(
        name="cover.xhtml",
        title=f"Cover of {pack.title}",
        body=f'<img class="cover" src="{NAME}" alt="{escaped(alt)}"/>\n',
        kind="cover",
    )


def _signs(pack: Pack) -> list[str]:
    return list(dict.fromkeys(theme.sign for theme in pack.themes))


def _drawing(sign: str) -> str:
    """Return the drawing of a sign as pages have it, as a picture that stands alone."""
    drawn = render_to_string("exhibit/_components/_art.html", {"sign": sign}).strip()
    return _TAG.sub(
        r'<svg xmlns="http://www.w3.org/2000/svg" viewBox="\1" fill="#f2f1ed">', drawn, count=1
    )
