"""ZIP files whose bytes depend on their contents alone."""

import zipfile
from io import BytesIO

from exhibit.exports.zipped import rezipped, streamed, zipped

ENTRIES = (("b/word.txt", "слово".encode() * 200), ("a.pdf", b"%PDF"), ("mimetype", b"plain"))


def held(data):
    return zipfile.ZipFile(BytesIO(data))


def test_files_stand_in_the_order_given_and_hold_their_bytes():
    with held(zipped(ENTRIES)) as made:
        assert made.testzip() is None
        assert [(name, made.read(name)) for name in made.namelist()] == list(ENTRIES)


def test_no_day_is_told():
    with held(zipped(ENTRIES)) as made:
        assert {one.date_time for one in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_only_what_is_not_compressed_yet_is_compressed():
    with held(zipped(ENTRIES)) as made:
        kinds = {one.filename: one.compress_type for one in made.infolist()}
    assert kinds["b/word.txt"] == zipfile.ZIP_DEFLATED
    assert kinds["a.pdf"] == kinds["mimetype"] == zipfile.ZIP_STORED


def test_everybody_may_read_the_files():
    with held(zipped(ENTRIES)) as made:
        assert {one.external_attr >> 16 for one in made.infolist()} == {0o100644}


def test_stream_is_the_same_file():
    assert b"".join(streamed(ENTRIES)) == zipped(ENTRIES)


def test_stream_hands_out_each_file_when_it_is_there():
    asked = []

    def entries():
        for entry in ENTRIES:
            asked.append(entry[0])
            yield entry

    stream = streamed(entries())
    assert next(stream).startswith(b"PK") and asked == ["b/word.txt"]


def test_name_in_another_alphabet_survives():
    with held(zipped([("чистка.txt", b"")])) as made:
        assert made.namelist() == ["чистка.txt"]


def test_zip_of_a_library_loses_its_day_and_nothing_else():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(zipfile.ZipInfo("z.xml", (2026, 11, 21, 9, 30, 0)), b"<z/>")
        made.writestr("a.xml", b"<a/>")
    assert rezipped(out.getvalue()) == zipped([("z.xml", b"<z/>"), ("a.xml", b"<a/>")])
