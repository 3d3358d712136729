"""The admin’s first page: what the exhibition holds, what waits and what is wanting."""
