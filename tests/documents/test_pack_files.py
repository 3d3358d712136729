"""The files of a pack: made, and as an edition speaks of them."""

from exhibit.documents.pack_files import MadeFile, PackFile


def test_a_made_file_is_shelved_without_its_bytes():
    known = {
        "name": "student.pdf",
        "label": "Student handout",
        "media_type": "application/pdf",
        "address": "/panels/kirov/pack/student.pdf",
        "saved_as": "p10_e3_student.pdf",
        "size": 4,
        "pages": 1,
    }
    made = MadeFile(**known, data=b"%PDF")
    assert made.shelved == PackFile(**known)
    assert type(made.shelved) is PackFile
