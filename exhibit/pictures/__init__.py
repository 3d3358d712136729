"""Pictures: uploads inspected, derivatives made and named. Knows no models and no Django."""

from exhibit.pictures.derive import Derivative, card, derivatives
from exhibit.pictures.intake import PictureFacts, PictureRefused, inspect
from exhibit.pictures.names import picture_path, planned_widths, sizes, src, srcset

__all__ = [
    "Derivative",
    "PictureFacts",
    "PictureRefused",
    "card",
    "derivatives",
    "inspect",
    "picture_path",
    "planned_widths",
    "sizes",
    "src",
    "srcset",
]
