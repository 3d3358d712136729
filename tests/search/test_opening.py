import threading

import pytest

from exhibit.search import build
from exhibit.search.opening import MOST_OPEN, NoIndex, index_at
from tests.factories.exhibition import make_exhibition

DATA = build(make_exhibition())


def put(folder, name="search.sqlite3", data=DATA):
    path = folder / name
    path.write_bytes(data)
    return path


def test_index_at_is_opened_once_a_thread(tmp_path):
    path = put(tmp_path)
    opened = [index_at(path)]
    thread = threading.Thread(target=lambda: opened.append(index_at(path)))
    thread.start()
    thread.join()
    assert opened[0] is index_at(path) and opened[1] is not opened[0]


def test_index_at_leaves_nothing_beside_a_file_that_cannot_be_written(tmp_path):
    path = put(tmp_path)
    path.chmod(0o444)
    index_at(path).execute("SELECT count(*) FROM record")
    assert [child.name for child in tmp_path.glob("search*")] == [path.name]


def test_index_at_a_name_with_signs_of_addresses(tmp_path):
    path = put(tmp_path, "a?b#c%20.sqlite3")
    assert index_at(path).execute("SELECT count(*) FROM record").fetchone()[0]


def test_index_at_keeps_only_a_few_open(tmp_path):
    paths = [put(tmp_path, f"{number}.sqlite3") for number in range(MOST_OPEN + 1)]
    first = index_at(paths[0])
    for path in paths:
        index_at(path)
    assert index_at(paths[0]) is not first


@pytest.mark.parametrize("data", [b"", b"not a database" * 100, DATA[:5000]])
def test_index_at_other_file_is_refused(tmp_path, data):
    with pytest.raises(NoIndex, match="not a search index"):
        index_at(put(tmp_path, data=data))


def test_index_at_missing_file_is_refused(tmp_path):
    with pytest.raises(NoIndex, match="cannot be read"):
        index_at(tmp_path / "none.sqlite3")
