"""The empty document that every sheet starts from: our page, nothing of other programs."""

from docx.shared import Cm

from tests.exports.office import W, part


def test_page_is_a4(documents):
    section = documents["corroborate-d01"].sections[0]
    assert (section.page_width.twips, section.page_height.twips) == (Cm(21).twips, Cm(29.7).twips)


def test_file_opens_in_the_form_of_a_current_word(files):
    settings = part(files["student"], "word/settings.xml")
    (mode,) = settings.iter(f"{W}compatSetting")
    assert mode.get(f"{W}val") == "15"


def test_names_of_other_programs_are_left_out(files):
    names = part(files["student"], "[Content_Types].xml")
    held = {child.get("PartName") for child in names}
    assert not held & {"/docProps/app.xml", "/docProps/thumbnail.jpeg", "/customXml/item1.xml"}
