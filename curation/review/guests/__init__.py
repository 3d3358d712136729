"""The working copy shown to reviewers without an account, and no more of it than a link covers."""
