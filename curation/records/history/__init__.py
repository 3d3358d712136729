"""Every save of every record: who, when, why, what changed; restore, and bring back."""
