"""Addresses of what goes out and comes in at once: spreadsheets and the content bundle."""

from django.urls import path

from curation.views import bundle, spreadsheet

bulk_urls = [
    path("bulk/", spreadsheet.bulk, name="bulk"),
    path("bulk/<slug:name>.<str:ending>", spreadsheet.bulk_download, name="bulk-download"),
    path("bulk/<slug:name>/", spreadsheet.bulk_upload, name="bulk-upload"),
    path("bulk/<slug:name>/<slug:token>/", spreadsheet.bulk_dry_run, name="bulk-dry-run"),
    path("bundle/", bundle.bundle, name="bundle"),
    path("bundle/exhibition.zip", bundle.bundle_download, name="bundle-download"),
    path("bundle/upload/", bundle.bundle_upload, name="bundle-upload"),
    path("bundle/<slug:token>/", bundle.bundle_dry_run, name="bundle-dry-run"),
]
