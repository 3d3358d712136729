"""Words coming in, read, cut into excerpts, and followed when they are replaced."""
