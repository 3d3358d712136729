"""Which reader a file gets, by the ending of its name; formats of a container are read apart."""

from pathlib import PurePosixPath

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from curation.sources.intake import apart, plain
from curation.sources.intake.words import OLD_WORD, Intake, TextRefused, check_size, checked

ENDINGS = {
    ".txt": _noop("plain text"),
    ".md": "Markdown",
    ".docx": _noop("Word document"),
    ".pdf": _noop("PDF with a text layer"),
    ".srt": _noop("subtitles"),
    ".vtt": _noop("subtitles"),
}
ACCEPTED = ", ".join(ENDINGS)
BEGINNINGS = (
    # How other files begin that are sometimes named .txt.
    (b"PK\x03\x04", _noop("a zip file or a Word document; a Word document must be named .docx")),
    (b"%PDF-", _noop("a PDF; name it .pdf")),
    (OLD_WORD, _noop("an old Word document; save it as .docx")),
    (b"{\\rtf", _noop("an RTF document; save it as .docx or as plain text")),
    (b"\x89PNG", _noop("a picture")),
    (b"\xff\xd8\xff", _noop("a picture")),
    (b"GIF8", _noop("a picture")),
)


def read_upload(data: bytes, name: str = "text.txt", encoding: str = "") -> Intake:
    """Return the words of a file, by its name's ending.

    `encoding` is the one a curator chose for a file that does not say it. Raises EncodingUnknown
    where one must be chosen, and TextRefused with a sentence for whatever cannot be kept.
    """
    check_size(len(data), _("The file"))
    ending = PurePosixPath(name.strip().lower()).suffix
    if ending not in ENDINGS:
        raise TextRefused(
            _("The name “{name}” does not end as a text can: {accepted} are read.").format(
                name=name[-60:], accepted=ACCEPTED
            )
        )
    if not data.strip():
        raise TextRefused(_("The file is empty: there are no words in it."))
    if ending in (".docx", ".pdf", ".srt", ".vtt"):
        return apart.read(ending[1:], data, encoding)
    for beginning, kind in BEGINNINGS:
        if data.startswith(beginning):
            raise TextRefused(
                _("The file is not plain text, though its name says so: it is {told}.").format(
                    told=_(kind)
                )
            )
    return plain.read(data, encoding, is_markdown=ending == ".md")


def read_pasted(text: str) -> Intake:
    """Return pasted words with LF newlines. Raises TextRefused.

    A browser sends every newline of a form as CR LF, whatever was pasted (HTML, form submission).
    """
    check_size(len(text.encode("utf-8", "surrogatepass")), _("The pasted text"))
    words = checked(text.replace("\r\n", "\n").replace("\r", "\n"), _("The pasted text"))
    return plain.with_units(Intake(text=words, encoding="pasted"))
