"""The value objects that everything shown is a function of, and how they are filled."""
