"""An edition as files: written, verified, mapped into memory, and served."""
