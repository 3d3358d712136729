"""Curation writes: curators’ records, checks, review and publishing. The exhibit never names it."""
