"""What curators do to pictures: take in a file, with the facts read from it."""

from django.utils.translation import gettext as _

from exhibit import pictures
from exhibit.models import Picture


class SamePicture(ValueError):
    """The very same file is kept already; its text names the picture."""

    def __init__(self, picture: Picture) -> None:
        super().__init__(
            _(
                "This is the same file as the picture “{picture}”: use that one on the panel."
            ).format(picture=picture.title)
        )
        self.picture = picture


def facts_of(data: bytes, *, picture: Picture | None = None) -> pictures.PictureFacts:
    """Return what an uploaded file says of itself.

    `picture` is the record the file is for, where there is one. Raises pictures.PictureRefused,
    and SamePicture where another record has this file.
    """
    facts = pictures.inspect(data)
    others = Picture.objects.filter(sha256=facts.sha256)
    same = others.exclude(pk=picture.pk).first() if picture else others.first()
    if same is not None:
        raise SamePicture(same)
    return facts


def take_in(picture: Picture, facts: pictures.PictureFacts) -> None:
    """Write the facts of its file into a picture's record, which is not saved yet."""
    picture.sha256, picture.width, picture.height = facts.sha256, facts.width, facts.height
