"""What each file for print or a word processor says: one function `Pack -> Sheet` a file."""
