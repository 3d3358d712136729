"""The files of a pack."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class PackFile:
    """One file of a pack: as an edition holds it, or as it will be when somebody asks for it."""

    name: str
    """Its name within the pack: 'student.pdf'."""
    label: str
    """What it is, for people: 'Student handout'."""
    media_type: str
    address: str
    """Its public address within the edition: '/panels/who-killed-kirov/pack/student.pdf'."""
    saved_as: str = ""
    """Its name on a teacher's disk, with the edition it was made for; '' while it is not made."""
    size: int = 0
    """Bytes; 0 while it is not made."""
    pages: int = 0
    """A4 pages of a PDF, slides of a PPTX; 0 for anything else."""
    for_teachers: bool = False
    """Not to be found by students' searches, and never inside a course cartridge."""


@dataclass(frozen=True, kw_only=True)
class MadeFile(PackFile):
    """One file of a pack with its bytes."""

    data: bytes

    @property
    def shelved(self) -> PackFile:
        """The same as an edition's documents speak of it: without its bytes."""
        return PackFile(**{name: value for name, value in vars(self).items() if name != "data"})


@dataclass(frozen=True, kw_only=True)
class ShelvedPack:
    """A pack of the standard set as an edition holds it: made in it, or linked from one before."""

    kind: str
    """panel, theme or exhibition."""
    slug: str
    """The panel's or theme's slug; '' for the exhibition."""
    code: str
    """The code its files carry; its edition is the first that had these words."""
    hash: str
    """The whole content hash."""
    files: tuple[PackFile, ...] = ()
