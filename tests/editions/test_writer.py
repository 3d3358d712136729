import os
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from exhibit.editions import compression, layout
from exhibit.editions.compression import decompress
from exhibit.editions.verify import verify
from exhibit.editions.writer import EditionBusy, EditionExists, EditionWriter

from .builders import MOMENT, PICTURE, build, html, replace_file, site


def left_in(root):
    return sorted(path.name for path in root.iterdir())


def test_files_are_at_their_public_paths(root):
    build(root)
    for path, body in site().items():
        assert (root / "0001" / layout.file_name(path)).read_bytes() == body


@pytest.mark.parametrize(("suffix", "encoding"), [(".gz", "gzip"), (".br", "br")])
def test_compressed_copies_stand_beside_text(root, suffix, encoding):
    build(root)
    copy = (root / f"0001/site/index.html{suffix}").read_bytes()
    assert decompress(copy, encoding) == site()["/"]


def test_pictures_have_no_compressed_copies(root):
    build(root)
    folder = (root / "0001" / layout.file_name(PICTURE)).parent
    assert left_in(folder) == ["960.avif"]


def test_the_same_pages_make_the_same_bytes(root):
    build(root / "a")
    build(root / "b")
    for name in ("manifest.json", "pages.pack", "pages.index"):
        assert (root / f"a/0001/{name}").read_bytes() == (root / f"b/0001/{name}").read_bytes()


def test_documents_are_kept(root):
    build(root)
    assert (root / "0001/documents/panels/kirov.json").read_bytes() == b'{"slug": "kirov"}'


def test_finish_does_not_make_it_current(root):
    build(root)
    assert left_in(root) == ["0001"]


def test_web_servers_may_read_and_nobody_may_write(root):
    build(root)
    page = root / "0001/site/index.html"
    assert page.stat().st_mode & 0o777 == 0o444
    assert page.parent.stat().st_mode & 0o055 == 0o055


@pytest.mark.parametrize(
    "name",
    ["site/panels/kirov/index.html", "site/panels/kirov/index.html.gz", "site/index.html.br"],
)
def test_unchanged_files_are_linked(root, name):
    build(root, 1)
    build(root, 2, previous=1)
    first, second = (root / f"000{number}" / name for number in (1, 2))
    assert first.stat().st_ino == second.stat().st_ino
    assert first.stat().st_nlink == 2


def test_unchanged_documents_are_linked(root):
    build(root, 1)
    build(root, 2, previous=1)
    assert (root / "0002/documents/panels/kirov.json").stat().st_nlink == 2


def test_changed_files_are_not_linked(root):
    build(root, 1)
    build(root, 2, pages=site(changed=" again"), previous=1)
    page = root / "0002/site/themes/terror/index.html"
    assert page.stat().st_nlink == 1
    assert b"Terror again" in page.read_bytes()


def test_unchanged_files_are_not_compressed_again(root, monkeypatch):
    build(root, 1)
    compressed = []
    monkeypatch.setattr(
        "exhibit.editions.page.compression.copies", lambda body, kind: compressed.append(body) or {}
    )
    build(root, 2, pages=site(changed=" again"), previous=1)
    assert compressed == [site(changed=" again")["/themes/terror/"]]


@pytest.mark.parametrize("name", ["site/index.html", "site/index.html.gz", "site/index.html.br"])
def test_damage_in_the_edition_before_is_not_taken_over(root, name):
    build(root, 1)
    replace_file(root / "0001" / name, b"damaged")
    build(root, 2, previous=1)
    assert verify(root, 2) == []


def test_an_edition_before_without_manifest_is_no_obstacle(root):
    build(root, 1)
    (root / "0001/manifest.json").unlink()
    build(root, 2, previous=1)
    assert verify(root, 2) == []


def test_a_file_system_without_links_gets_copies(root, monkeypatch):
    build(root, 1)

    def refuse(*args, **more):
        raise PermissionError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    build(root, 2, previous=1)
    assert (root / "0002/site/index.html").stat().st_nlink == 1
    assert verify(root, 2) == []


def test_everything_is_on_disk_before_the_rename(root, monkeypatch):
    synced, real = set(), os.fsync

    def spy(handle):
        path = str(Path(f"/proc/self/fd/{handle}").readlink())
        synced.add(path[path.index(".building-") + 18 :] if ".building-" in path else path)
        real(handle)

    monkeypatch.setattr(os, "fsync", spy)
    build(root)
    folder = root / "0001"
    names = {"" if path == folder else f"/{path.relative_to(folder)}" for path in folder.rglob("*")}
    assert names <= synced
    assert str(root) in synced


def test_an_exception_leaves_nothing(root):
    with pytest.raises(RuntimeError), EditionWriter(root, 1) as writer:
        writer.add("/", html("Home"), media_type="text/html")
        raise RuntimeError("a view failed")
    assert left_in(root) == []


def test_leaving_without_finish_leaves_nothing(root):
    with EditionWriter(root, 1) as writer:
        writer.add("/", html("Home"), media_type="text/html")
    assert left_in(root) == []


CRASH = """
import os, pathlib, sys
from exhibit.editions.writer import EditionWriter
with EditionWriter(pathlib.Path(sys.argv[1]), 2) as writer:
    for number in range(40):
        writer.add(f"/{number}/", b"words " * 100, media_type="text/html")
    print("half-way", flush=True)
    input()
"""


def test_a_killed_build_leaves_a_folder_that_the_next_build_removes(root):
    build(root, 1)
    child = subprocess.Popen(
        [sys.executable, "-c", CRASH, str(root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdout.readline() == b"half-way\n"
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert [name.startswith(".building-") for name in left_in(root)] == [True, False]
    build(root, 2, previous=1)
    assert left_in(root) == ["0001", "0002"]


def test_a_number_is_written_once(root):
    build(root)
    with pytest.raises(EditionExists, match="0001 exists"):
        build(root)


def test_two_builds_do_not_meet(root):
    with EditionWriter(root, 1) as writer:
        with pytest.raises(EditionBusy, match="wait for it"):
            build(root, 2)
        writer.finish("", MOMENT, {})
    assert left_in(root) == ["0001"]


def test_add_refuses_an_unsafe_path(root):
    with EditionWriter(root, 1) as writer, pytest.raises(layout.UnsafePath):
        writer.add("/../x", b"", media_type="text/plain")


def test_add_refuses_the_same_path_twice(root):
    with EditionWriter(root, 1) as writer, pytest.raises(layout.EditionError, match="twice"):
        for _ in range(2):
            writer.add("/a/", b"", media_type="text/html")


def test_a_file_and_a_folder_of_one_name_are_refused(root):
    with EditionWriter(root, 1) as writer, pytest.raises(layout.EditionError, match="taken"):
        writer.add("/a", b"file", media_type="text/plain")
        writer.add("/a/", b"page", media_type="text/html")
        writer.finish("", MOMENT, {})


@pytest.mark.parametrize(
    "headers",
    [{"X-A": "b\r\nSet-Cookie: c"}, {"X A": "b"}, {"Content-Length": "3"}, {"Vary": "Cookie"}],
)
def test_add_refuses_headers_that_are_not_a_pages(root, headers):
    with EditionWriter(root, 1) as writer, pytest.raises(ValueError, match="Header"):
        writer.add("/", b"", media_type="text/html", headers=headers)


def test_finish_refuses_a_time_without_zone(root):
    with EditionWriter(root, 1) as writer, pytest.raises(ValueError, match="time zone"):
        writer.finish("", datetime(2026, 11, 21), {})


def test_progress_is_reported_page_by_page(root):
    said = []
    with EditionWriter(root, 1, on_progress=lambda *step: said.append(step), total=2) as writer:
        writer.add("/", b"home", media_type="text/html")
        writer.add("/a/", b"page", media_type="text/html")
        writer.finish("", MOMENT, {})
    assert said == [(1, 2, "/"), (2, 2, "/a/")]


def test_only_a_page_that_changed_is_compressed_again(root, monkeypatch):
    compressed = []
    compress = compression.compress

    def counted(body, encoding):
        compressed.append(encoding)
        return compress(body, encoding)

    monkeypatch.setattr(compression, "compress", counted)
    pages = {f"/panels/{number}/": html(f"Panel {number}", 3000) for number in range(20)}
    build(root, 1, pages=pages)
    assert len(compressed) == 2 * len(pages)
    compressed.clear()
    build(root, 2, pages={**pages, "/panels/1/": html("New", 3000)}, previous=1)
    assert sorted(compressed) == ["br", "gzip"]


def test_what_was_added_can_be_read_before_the_edition_is_finished(tmp_path):
    with EditionWriter(tmp_path / "editions", 1) as writer:
        writer.add("/", b"<h1>Hello</h1>", media_type="text/html")
        writer.add("/a.txt", b"words", media_type="text/plain")
        assert [writer.read(path) for path in writer.paths()] == [b"<h1>Hello</h1>", b"words"]


def test_what_was_not_added_cannot_be_read(tmp_path):
    with EditionWriter(tmp_path / "editions", 1) as writer, pytest.raises(KeyError):
        writer.read("/nobody/")
