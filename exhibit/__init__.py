"""The exhibit shows what curators have approved, and knows nothing of how it came to be."""
