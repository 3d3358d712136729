"""The sample exhibition written as an edition and made current."""

from pathlib import Path

from exhibit.documents import codec
from exhibit.editions import copy, pointer
from exhibit.editions.writer import EditionWriter
from exhibit.rendering import Renderer
from tests.factories.exhibition import STAMP, make_exhibition


def publish_sample(root: Path, paths: tuple[str, ...]) -> None:
    """Write the sample's documents and the pages at these addresses; visitors see them at once."""
    exhibition = make_exhibition()
    renderer = Renderer(exhibition)
    with EditionWriter(root, STAMP.number) as writer:
        writer.add_document(copy.EXHIBITION, codec.encode(exhibition._file))
        for link in exhibition.panels():
            document = codec.encode(exhibition.panel(link.slug))
            writer.add_document(copy.panel_name(link.slug), document)
        for path in paths:
            page = renderer.render(path)
            writer.add(page.path, page.body, media_type=page.media_type)
        writer.finish("", STAMP.published_at, {})
    pointer.switch(root, STAMP.number)
