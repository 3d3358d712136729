"""A panel’s form that is not saved yet, and what the checks say of it."""
