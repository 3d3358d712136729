"""A panel at work: its form, what is typed in it, and who else has it open."""
