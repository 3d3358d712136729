import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.editions import layout


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "site/index.html"),
        ("/themes/terror/", "site/themes/terror/index.html"),
        ("/panels/x.json", "site/panels/x.json"),
        ("/panels/x/handout.pdf", "site/panels/x/handout.pdf"),
    ],
)
def test_file_name_there_and_back(path, name):
    assert layout.file_name(path) == name
    assert layout.public_path(name) == path


@pytest.mark.parametrize(
    "path",
    [
        "",
        "themes/",
        "/../x",
        "/a/../../x",
        "/a/./b",
        "//",
        "//host/x",
        "/a//b",
        "/a\\b",
        "/a\0b",
        "/a\nb",
        "/a?b",
        "/a#b",
        "/a/index.html",
        "/a.json.gz",
        "/a.br",
        "/editions/3/",
        "/editions/3",
        "/" + "a" * 300,
        "/" + "a/" * 900,
        "/\udc80",
    ],
)
def test_check_public_path_refuses(path):
    with pytest.raises(layout.UnsafePath):
        layout.check_public_path(path)


@pytest.mark.parametrize(
    "path", ["/", "/404.html", "/editions/", "/a b/", "/termés/", "/.well-known/security.txt"]
)
def test_check_public_path_accepts(path):
    assert layout.check_public_path(path) == path


@given(st.text(alphabet="ab./\\\0é?", max_size=12).map("/".__add__))
def test_check_public_path_never_leaves_the_site(path):
    try:
        layout.check_public_path(path)
    except layout.UnsafePath:
        return
    assert ".." not in layout.file_name(path).split("/")
    assert layout.public_path(layout.file_name(path)) == path


@pytest.mark.parametrize("name", ["", "/x", "x/", "../x", "a//b", "a\\b", "a/../../b"])
def test_check_document_name_refuses(name):
    with pytest.raises(layout.UnsafePath):
        layout.check_document_name(name)


def test_edition_folder_has_four_digits(root):
    assert layout.edition_folder(root, 3) == root / "0003"


def test_edition_folder_refuses_zero(root):
    with pytest.raises(ValueError, match="start at 1"):
        layout.edition_folder(root, 0)


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/static/site.3f2a9b8c7d6e.css", True),
        (f"/pictures/{'ab' * 32}/960.avif", True),
        ("/static/site.css", False),
        ("/static/vega-lite.css", False),
        ("/pictures/kirov.jpg", False),
        ("/panels/3f2a9b8c7d6e/", False),
    ],
)
def test_is_immutable(path, answer):
    assert layout.is_immutable(path) is answer
