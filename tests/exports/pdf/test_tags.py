"""A PDF made worse in eight ways is found each time, by our reading of tags or by the validator."""

from io import BytesIO

import page
import pikepdf
import pytest

from exhibit.exports.pdf import pdf
from exhibit.exports.sheets.corroboration import corroboration
from tests.exports.pdf.tags import elements, faults, first, skip_heading, without_scope
from tests.factories.exhibition import PANELS, STAMP
from tests.factories.packs import make_pack


def _no_language(pdf):
    del pdf.Root.Lang


def _no_mark(pdf):
    del pdf.Root.MarkInfo


def _no_tree(pdf):
    del pdf.Root.StructTreeRoot


def _no_alt(pdf):
    del first(pdf, "/Figure").Alt


def _no_title(pdf):
    del pdf.Root.ViewerPreferences


def _no_metadata(pdf):
    del pdf.Root.Metadata


MUTANTS = {
    "no language": _no_language,
    "not marked": _no_mark,
    "no tree": _no_tree,
    "no alternative text": _no_alt,
    "no title shown": _no_title,
    "no metadata": _no_metadata,
    "a level of headings skipped": skip_heading,
    "a header cell without scope": without_scope,
}
# A header cell without scope is the one that the validator lets pass.
SEEN_BY_VALIDATOR = [name for name in MUTANTS if "scope" not in name]


@pytest.fixture(scope="module")
def sheet():
    """A corroboration sheet: headings, a table and a drawing on one page."""
    pack = make_pack(PANELS[2])
    return pdf(corroboration(pack, pack.questions[0]), stamp=STAMP)


def worse(data, mutate):
    with pikepdf.open(BytesIO(data)) as made:
        mutate(made)
        out = BytesIO()
        # The library would write what is missing.
        made.save(out, fix_metadata_version=False)
    return out.getvalue()


def test_tags_of_a_sheet_are_sound(sheet):
    assert faults(sheet) == []


@pytest.mark.parametrize("mutate", MUTANTS.values(), ids=MUTANTS)
def test_tags_of_a_mutant_are_not(sheet, mutate):
    assert len(faults(worse(sheet, mutate))) == 1


@pytest.mark.parametrize("name", SEEN_BY_VALIDATOR)
def test_validator_sees_a_mutant(sheet, name):
    report = page.validate_pdf_bytes(
        worse(sheet, MUTANTS[name]), profile=page.ValidationProfile.PDF_UA_1
    )
    assert not report.is_compliant


def test_tags_name_quotations_headers_and_drawing(sheet):
    with pikepdf.open(BytesIO(sheet)) as made:
        found = [tag for tag, _ in elements(made.Root.StructTreeRoot)]
    assert found.count("/TH") == 4 and found.count("/Figure") == 1
    assert found.count("/H1") == 1 and "/TD" in found
