import tracemalloc

import pytest

from exhibit.editions.pages_file import Description, PackError, PackReader, PackWriter

from .builders import PICTURE, build, replace_file, site


@pytest.fixture
def folder(root):
    build(root)
    return root / "0001"


def test_find_gives_every_page(folder):
    reader = PackReader(folder)
    for path, body in site().items():
        assert b"".join(reader.body(path, reader.find(path))) == body
    assert sorted(reader.paths()) == sorted(site())


def test_find_of_an_unknown_path_is_none(folder):
    assert PackReader(folder).find("/themes/terror") is None


def test_large_pictures_are_not_copied_into_the_pack(folder):
    assert site()[PICTURE][:1000] not in (folder / "pages.pack").read_bytes()


def test_large_text_is_read_in_pieces(root):
    build(root, pages={"/": b"words " * 200_000})
    reader = PackReader(root / "0001")
    pieces = list(reader.body("/", reader.find("/")))
    assert len(pieces) > 1
    assert b"".join(pieces) == b"words " * 200_000


def test_reader_says_which_edition_it_is(folder):
    assert PackReader(folder).description == Description(1, "21 November 2026")


def test_reader_survives_removal_of_the_files(folder):
    reader = PackReader(folder)
    (folder / "pages.pack").unlink()
    (folder / "pages.index").unlink()
    assert b"".join(reader.body("/", reader.find("/"))) == site()["/"]


@pytest.mark.parametrize("name", ["pages.pack", "pages.index"])
@pytest.mark.parametrize("damage", ["missing", "empty", "short", "long", "noise"])
def test_damaged_files_are_refused(folder, name, damage):
    path = folder / name
    data = path.read_bytes()
    changed = {"empty": b"", "short": data[:-1], "long": data + b"x", "noise": b"\xff" * len(data)}
    path.unlink()
    if damage != "missing":
        path.write_bytes(changed[damage])
    with pytest.raises(PackError, match=name):
        PackReader(folder)


def test_one_changed_bit_of_the_index_is_refused(folder):
    data = bytearray((folder / "pages.index").read_bytes())
    data[len(data) // 2] ^= 1
    replace_file(folder / "pages.index", bytes(data))
    with pytest.raises(PackError, match="altered"):
        PackReader(folder)


def test_an_edition_without_pages_opens(root):
    build(root, pages={})
    assert len(PackReader(root / "0001")) == 0


@pytest.fixture(scope="module")
def ten_thousand(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    writer = PackWriter(folder)
    headers = (("Content-Type", "text/html; charset=utf-8"),)
    for number in range(10_000):
        bodies = {"identity": b"page", "gzip": b"gz", "br": b"b"}
        path = f"/panels/a-panel-of-usual-name-{number}/"
        writer.add(path, bodies, digest=bytes(32), headers=headers)
    writer.finish(Description(1, "21 November 2026"))
    return folder


def test_ten_thousand_pages_take_little_memory_of_each_worker(ten_thousand):
    tracemalloc.start()
    try:
        reader = PackReader(ten_thousand)
        taken, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(reader) == 10_000
    assert taken < 10_000_000
    assert peak < 30_000_000
