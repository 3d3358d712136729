"""Records brought back, to an earlier save or from deletion."""
