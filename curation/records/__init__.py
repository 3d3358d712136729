"""What holds for every kind of record: where it is used, its links, its history, its end."""
