"""What the curators' screens print, as ready words: one module for each screen or noun."""
