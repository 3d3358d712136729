"""The class pack: one ZIP with everything, and what a teacher needs to know of it."""

import re
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from exhibit.exports.sheets import head_and_foot
from exhibit.packs.bundle import class_pack
from exhibit.packs.parts import files
from tests.browser.test_nu import check

FOLDER = "p10-who-killed-kirov_e3"


@pytest.fixture(scope="module")
def made():
    """The files of the pack on the murder of Kirov, and its ZIP."""
    from exhibit.packs.making import pack_of_panel
    from tests.factories.exhibition import make_exhibition
    from tests.packs.conftest import SITE

    pack = pack_of_panel(make_exhibition(), "who-killed-kirov", site_url=SITE)
    held = list(files(pack))
    return pack, held, class_pack(pack, held).data


@pytest.fixture(scope="module")
def unzipped(made, tmp_path_factory):
    """The folder that a teacher gets out of it."""
    where = tmp_path_factory.mktemp("pack")
    with zipfile.ZipFile(BytesIO(made[2])) as held:
        held.extractall(where)
    return where / FOLDER


def infos(made) -> list[zipfile.ZipInfo]:
    with zipfile.ZipFile(BytesIO(made[2])) as held:
        return held.infolist()


def test_zip_holds_one_folder_read_me_first(made):
    names = [info.filename for info in infos(made)]
    assert names[0] == f"{FOLDER}/READ-ME.html"
    assert all(name.startswith(f"{FOLDER}/") for name in names)


def test_zip_holds_every_file_of_the_pack_once(made):
    pack, held, _ = made
    extra = ["READ-ME.html", "RIGHTS.txt", "VERIFICATION.txt", "SHA256SUMS"]
    wanted = [*extra, *(pack.file_name(file.name) for file in held)]
    assert sorted(info.filename for info in infos(made)) == sorted(
        f"{FOLDER}/{name}" for name in wanted
    )


def test_names_are_ascii_and_dates_fixed(made):
    for info in infos(made):
        assert re.fullmatch(r"[A-Za-z0-9._/-]+", info.filename)
        assert info.date_time == (1980, 1, 1, 0, 0, 0)


def test_names_stay_ascii_whatever_the_key_of_a_panel(made):
    pack = replace(made[0], panels=(replace(made[0].panel, key="П 10"),))
    assert pack.single(pack.panel).file_name("student.pdf").isascii()


def test_zip_twice_gives_same_bytes(made):
    assert class_pack(made[0], made[1]).data == made[2]


def test_checksums_hold_after_unpacking(unzipped):
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=unzipped,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    there = {path.name for path in unzipped.iterdir()} - {"SHA256SUMS"}
    assert done.stdout.count(": OK") == len(there)


def test_read_me_links_every_file_and_says_which_are_for_teachers(made, unzipped):
    told = (unzipped / "READ-ME.html").read_text()
    for path in unzipped.iterdir():
        if path.name not in ("READ-ME.html", "SHA256SUMS"):
            assert f'href="{path.name}"' in told
    guide = next(line for line in told.splitlines() if "teacher-guide.pdf" in line)
    assert re.search(r"PDF, \d pages, for teachers", guide)


def test_read_me_warns_and_tells_rights_and_code(made, unzipped):
    told = (unzipped / "READ-ME.html").read_text()
    assert told.index(head_and_foot.advisory(made[0])) < told.index("student.pdf")
    assert "CC BY 4.0" in told and made[0].check_address in told


def test_nu_checker_finds_nothing_in_the_read_me(unzipped):
    assert check(unzipped / "READ-ME.html") == []


def test_read_me_of_a_hostile_title_stays_text(made):
    pack = replace(made[0], title='<script>alert(1)</script> & "x" \x00')
    with zipfile.ZipFile(BytesIO(class_pack(pack, made[1]).data)) as held:
        told = held.read(f"{FOLDER}/READ-ME.html").decode()
    assert "<script" not in told and "\x00" not in told


def test_rights_name_credit_line_and_rights_statement_of_each_source(made, unzipped):
    told = (unzipped / "RIGHTS.txt").read_text()
    for source in made[0].sources:
        assert source.credit_line in told and source.rights_label in told
    assert "May I post it?" in told
