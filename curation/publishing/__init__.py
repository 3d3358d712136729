"""From approved revisions to an edition: now, or at a set time."""
