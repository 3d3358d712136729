"""What the validator finds in a PDF, less what it miscounts."""

import re

import page

MISCOUNTED = "a stream /Length does not match its raw content length"
"""What the validator says of a sound stream too, where compressed bytes happen to end as a line."""
STREAM = re.compile(rb"/Length (\d+)\b[^>]*>>\s*stream\r?\n")


def failures_of(data: bytes, profile: page.ValidationProfile) -> list[str]:
    """Return what the validator finds, less a miscount of streams whose lengths are right."""
    report = page.validate_pdf_bytes(data, profile=profile)
    found = [failure.message for failure in report.failures]
    streams = list(STREAM.finditer(data))
    ends = [data[match.end() + int(match[1]) :][:11].lstrip(b"\r\n") for match in streams]
    if streams and all(end.startswith(b"endstream") for end in ends):
        found = [message for message in found if message != MISCOUNTED]
    return found
