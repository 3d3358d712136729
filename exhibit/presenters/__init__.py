"""What a page says, worked out from documents before a template sees it: one file per noun."""
