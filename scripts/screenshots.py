"""Take the pictures of docs/screenshots: each kind of page, two widths, light and dark.

Loads and publishes the opening exhibition in a temporary folder and serves it as `make serve` does.
Small on purpose: the top of each page, in few colours.
"""

import io
import os
import shutil
import sys
import tempfile
from pathlib import Path

from bench import ROOT, manage, start_site
from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from serving_load import wait_for

OUT = ROOT / "docs" / "screenshots"
PAGES = {
    "home": "/",
    "theme": "/themes/terror/",
    "panel": "/panels/who-killed-kirov/",
    "figures": "/panels/counting-the-dead/",
    "question": "/questions/executed-in-the-great-purge/",
    "source": "/sources/lecture/",
    "timeline": "/timeline/",
    "places": "/places/",
    "tour": "/tours/how-sources-disagree/1/",
    "search": "/search/?q=kirov",
    "teach": "/teach/",
    "pack": "/packs/",
}
WIDTHS = {1280: 1500, 390: 1200}
"""Widths of the window, and how far down each picture goes, in CSS pixels."""
COLOURS = 128
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def take(browser: Browser, address: str, width: int, scheme: str) -> Image.Image:
    """Return the top of a page as a picture of few colours."""
    page = browser.new_page(
        viewport={"width": width, "height": WIDTHS[width]},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page.goto(address)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    if width > 1000:
        picture = picture.resize((picture.width * 5 // 8, picture.height * 5 // 8))
    return picture.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def main() -> int:
    """Write every picture; say how much they weigh."""
    OUT.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder)
        for command in ("migrate", "collectstatic --noinput", "open_exhibition"):
            manage(home, *command.split())
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with start_site(home) as site:
            wait_for(site, "/")
            for name, path in PAGES.items():
                for width in WIDTHS:
                    for scheme in ("light", "dark"):
                        picture = take(browser, site.url + path, width, scheme)
                        picture.save(OUT / f"{name}-{width}-{scheme}.png", optimize=True)
        browser.close()
    pictures = [path for name in PAGES for path in OUT.glob(f"{name}-*.png")]
    total = sum(path.stat().st_size for path in pictures)
    print(f"{len(pictures)} pictures, {total / 1024:,.0f} KB, in {OUT}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
