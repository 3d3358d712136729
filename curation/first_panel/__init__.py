"""The walk of seven steps from an empty install to the first panel that visitors read."""
