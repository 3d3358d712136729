"""The curators' manual: the files of docs/, shown to staff, and which screen leads where in it."""
