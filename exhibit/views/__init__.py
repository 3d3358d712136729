"""One view an address: load or 404, ask a presenter, answer."""
