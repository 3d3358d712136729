"""Words only: sentences, numbers, dates, passages. Knows no document."""
