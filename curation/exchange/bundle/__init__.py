"""The content bundle: one folder of readable files, read, checked, loaded and dumped."""
