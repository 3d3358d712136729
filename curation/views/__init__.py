"""The curators’ own screens: load or 404, call one thing, answer."""
