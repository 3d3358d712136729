import gzip

import pytest

from exhibit.editions.verify import verify

from .builders import PICTURE, build, html, replace_file, site


@pytest.fixture
def folder(root):
    build(root)
    return root / "0001"


def kinds(folder):
    return {(fault.kind, fault.path) for fault in verify(folder.parent, 1)}


def test_a_published_edition_has_no_faults(folder):
    assert verify(folder.parent, 1) == []


def test_an_edition_with_linked_files_has_no_faults(folder):
    build(folder.parent, 2, previous=1)
    assert verify(folder.parent, 2) == []


def test_missing_edition(root):
    (fault,) = verify(root, 3)
    assert fault.kind == "manifest"
    assert "0003" in str(fault)


@pytest.mark.parametrize(
    "name", ["site/index.html", "site/index.html.gz", "documents/panels/kirov.json"]
)
def test_missing_file(folder, name):
    (folder / name).unlink()
    assert ("missing", name) in kinds(folder)


def test_changed_file_of_the_same_size(folder):
    page = folder / "site/panels/kirov/index.html"
    replace_file(page, page.read_bytes().replace(b"Kirov", b"Kirow"))
    assert ("changed", "site/panels/kirov/index.html") in kinds(folder)


def test_changed_document(folder):
    replace_file(folder / "documents/panels/kirov.json", b'{"slug": "kiroV"}')
    assert kinds(folder) == {("changed", "documents/panels/kirov.json")}


def test_wrong_size(folder):
    replace_file(folder / "site/panels/kirov/handout.pdf", b"%PDF")
    assert ("size", "site/panels/kirov/handout.pdf") in kinds(folder)


@pytest.mark.parametrize(
    "damage",
    [b"", b"noise", gzip.compress(b"other words")],
    ids=["empty", "noise", "another page"],  # gzip writes the time of day into its bytes
)
def test_copy_that_is_not_the_page(folder, damage):
    replace_file(folder / "site/index.html.gz", damage)
    assert ("copy", "site/index.html.gz") in kinds(folder)


def test_copy_made_by_other_means(folder):
    copy = gzip.compress(site()["/"], 1)
    replace_file(folder / "site/index.html.gz", copy)
    assert ("changed", "site/index.html.gz") in kinds(folder)


@pytest.mark.parametrize("name", ["site/extra.html", "site/themes/.hidden", "notes.txt"])
def test_extra_file(folder, name):
    (folder / name).write_bytes(b"")
    assert kinds(folder) == {("extra", name)}


def test_link_to_elsewhere(folder):
    (folder / "site/door").symlink_to("/etc")
    assert kinds(folder) == {("extra", "site/door")}


def test_file_replaced_by_a_link(folder):
    page = folder / "site/index.html"
    page.rename(folder.parent / "elsewhere.html")
    page.symlink_to(folder.parent / "elsewhere.html")
    assert kinds(folder) == {("extra", "site/index.html")}


@pytest.mark.parametrize("old", [b'"note": "Edition 1"', b'"kirov": 7', b'"size": '])
def test_altered_manifest(folder, old):
    path = folder / "manifest.json"
    new = {b'"size": ': b'"size": 1'}.get(old, old.replace(b"1", b"2").replace(b"7", b"8"))
    replace_file(path, path.read_bytes().replace(old, new, 1))
    assert ("manifest", "manifest.json") in kinds(folder)


def test_manifest_of_another_edition(folder):
    folder.rename(folder.parent / "0002")
    faults = verify(folder.parent, 2)
    assert [str(fault) for fault in faults] == ["manifest.json is that of edition 1, not 2."]


def test_pack_with_changed_words(folder):
    path = folder / "pages.pack"
    replace_file(path, path.read_bytes().replace(b"Kirov 7 ", b"Kirov 8 ", 1))
    assert {("changed", "pages.pack"), ("pack", "/panels/kirov/")} <= kinds(folder)


def test_pack_of_another_edition(folder):
    other = build(folder.parent / "other", pages={"/": html("Other")})
    assert other.number == 1
    for name in ("pages.pack", "pages.index"):
        replace_file(folder / name, (folder.parent / "other/0001" / name).read_bytes())
    found = kinds(folder)
    assert {("pack", "/"), ("pack", "/panels/kirov/"), ("pack", PICTURE)} <= found


def test_unreadable_index(folder):
    replace_file(folder / "pages.index", b"noise")
    assert ("pack", "pages.index") in kinds(folder)


def test_sentences_name_the_path(folder):
    (folder / "site/index.html").unlink()
    for fault in verify(folder.parent, 1):
        assert fault.path in str(fault)
        assert str(fault).endswith(".")
