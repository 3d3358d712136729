"""A panel and its form as a browser has opened it."""

from tests.curation.opened_panel import address as address
from tests.curation.opened_panel import author as author
from tests.curation.opened_panel import panel as panel
