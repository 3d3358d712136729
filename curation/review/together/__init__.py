"""What is done to several panels at once: looked at first, then done, and undone once."""
