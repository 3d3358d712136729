"""From draft to approved: states and moves, talk, tasks, and guests with a link."""
