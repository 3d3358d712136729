"""A picture of a panel as HTML needs it: where its files are and how large it is."""

from dataclasses import dataclass

from exhibit import pictures
from exhibit.documents.types import PictureDocument


@dataclass(frozen=True, kw_only=True)
class PictureView:
    """One picture in three formats, the best first."""

    picture: PictureDocument
    avif: str
    webp: str
    jpeg: str
    src: str
    sizes: str
    alt: str


def picture_view(picture: PictureDocument) -> PictureView:
    """Return a picture ready for a page; a decorative one has no alternative text."""
    avif, webp, jpeg = (
        pictures.srcset(picture, extension) for extension in ("avif", "webp", "jpg")
    )
    return PictureView(
        picture=picture,
        avif=avif,
        webp=webp,
        jpeg=jpeg,
        src=pictures.src(picture),
        sizes=pictures.sizes(picture),
        alt="" if picture.decorative else picture.alt,
    )
