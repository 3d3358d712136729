"""Who works here: invitations, roles, passwords, sessions, and notices of what waits."""
