"""The file that a translator is given holds every sentence of the code."""

import re
from pathlib import Path

from exhibit.management.commands.makemessages import Command

ROOT = Path(__file__).resolve().parent.parent.parent


def test_every_short_name_of_gettext_is_known_to_the_command():
    sources = [path for folder in ("exhibit", "curation") for path in (ROOT / folder).rglob("*.py")]
    names = {
        name
        for path in sources
        for name in re.findall(r"import \w*gettext\w* as (\w+)", path.read_text())
    }
    # xgettext itself knows `_`; `translate` is only ever given what another name has marked.
    wanted = {f"--keyword={name}" for name in names - {"_", "translate"}}
    assert wanted and wanted <= set(Command.xgettext_options)


def test_places_in_sentences_are_named_for_translators_not_numbered():
    sources = [path for folder in ("exhibit", "curation") for path in (ROOT / folder).rglob("*.py")]
    assert [path for path in sources if re.search(r"{\w+_\d+[:}!]", path.read_text())] == []
