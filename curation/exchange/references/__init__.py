"""Works of scholarship from the files of reference managers: RIS, BibTeX and CSL-JSON."""
