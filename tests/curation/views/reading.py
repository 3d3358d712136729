"""Pages of the source reader, asked for and read as a browser does."""

import lxml.html
from django.test import Client

READ = "/curation/sources/lecture/read/"


def read(client: Client, **query):
    return client.get(READ, query)


def words_of(page) -> str:
    """Return the text of all lines as a browser's document has it."""
    found = lxml.html.fromstring(page.content.decode()).find_class("words")
    return "".join(line.text_content() for line in found)


def marked(page, kind: str) -> list[str]:
    found = lxml.html.fromstring(page.content.decode()).xpath('//*[@id="text"]')[0]
    return [node.text_content() for node in found.find_class(kind)]


def links_of(page) -> dict[str, str]:
    found = lxml.html.fromstring(page.content.decode()).iter("a")
    return {link.text_content(): link.get("href") for link in found}
