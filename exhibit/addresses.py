"""Addresses that belong to staff or to the machine, whatever an edition holds: named here alone."""

ADMIN = "/admin/"
CURATION = "/curation/"
STAFF = (ADMIN, CURATION)
"""Where curators work: their own policy of scripts, nothing for search engines or kiosks."""
MEDIA = "/media/"
NEVER_FROM_EDITION = (*STAFF, "/healthz", MEDIA)
NOT_IN_A_KIOSK = (*STAFF, MEDIA)
LIVE = (*STAFF, "/reading/")
"""What Django answers at one address, however deep the page or the edition that links to it."""
