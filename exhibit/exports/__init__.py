"""From a document or a pack to bytes: one folder or file for each format."""
