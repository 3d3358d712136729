/* The page beside its form: the real one, rendered from what is typed and not saved. */

import { pairs, token, watch } from "./watch.js";
import { gettext } from "./gettext.js";

const QUIET = 500;
// Narrower, a form and a page beside each other are both too narrow to use.
const WIDE = "(min-width: 1280px)";
const OPEN = "preview-open";
const WIDTH = "preview-width";

const remembered = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
const remember = (name, value) => { try { localStorage.setItem(name, value); } catch { /* not kept */ } };

function start(preview, toggle, form) {
  const frames = preview.querySelector(".frames");
  const said = preview.querySelector(".said");
  const place = preview.closest(".beside");
  let shown = null;
  let next = null;
  let count = 0;

  const loaded = (frame) => {
    if (frame !== next) return;
    let page = null;
    try { page = frame.contentDocument; } catch { /* an answer that may not stand in a frame */ }
    if (page?.URL === "about:blank") return;
    next = null;
    if (!page?.querySelector("main, #content")) {
      frame.remove();
      said.textContent = gettext("The preview could not be loaded. You may be signed out.");
      return;
    }
    const { scrollX = 0, scrollY = 0 } = shown?.contentWindow ?? {};
    frame.contentWindow.scrollTo(scrollX, scrollY);
    shown?.remove();
    shown = frame;
    frame.classList.remove("next");
    frame.removeAttribute("aria-hidden");
    frame.tabIndex = 0;
    said.textContent = "";
  };

  const refresh = () => {
    if (preview.hidden) return;
    next?.remove();
    count += 1;
    // A new frame each time: a frame's first page leaves no step behind for the Back button.
    const frame = document.createElement("iframe");
    frame.name = `preview-${count}`;
    frame.title = gettext("Preview of the page");
    frame.className = "next";
    frame.tabIndex = -1;
    frame.setAttribute("aria-hidden", "true");
    frames.append(frame);
    next = frame;
    frame.addEventListener("load", () => loaded(frame));
    const sender = document.createElement("form");
    sender.method = "post";
    sender.action = preview.dataset.address;
    sender.target = frame.name;
    sender.hidden = true;
    const sent = pairs(form).filter(([name]) => !["csrfmiddlewaretoken", "_opened"].includes(name));
    for (const [name, value] of [...sent, ["csrfmiddlewaretoken", token(form)]]) {
      const field = document.createElement("textarea");
      field.name = name;
      field.value = value;
      sender.append(field);
    }
    document.body.append(sender);
    sender.submit();
    sender.remove();
    said.textContent = shown ? gettext("Updating…") : gettext("Loading…");
  };

  const open = (yes) => {
    preview.hidden = !yes;
    place.classList.toggle("with-preview", yes);
    toggle.setAttribute("aria-expanded", String(yes));
    if (yes) refresh();
  };
  const widen = (width) => {
    frames.dataset.width = width;
    preview.querySelectorAll("[data-width]:not(.frames)").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.width === width));
    });
  };

  preview.querySelectorAll("button[data-width]").forEach((button) => {
    button.addEventListener("click", () => {
      widen(button.dataset.width);
      remember(WIDTH, button.dataset.width);
    });
  });
  toggle.hidden = false;
  toggle.addEventListener("click", () => {
    open(preview.hidden);
    remember(OPEN, preview.hidden ? "no" : "yes");
  });
  widen(remembered(WIDTH) ?? "full");
  const wide = matchMedia(WIDE).matches;
  const wanted = remembered(OPEN);
  open(wide && wanted !== "no");
  watch(form, QUIET, refresh);
}

const preview = document.getElementById("preview");
const toggle = document.getElementById("preview-toggle");
if (preview && toggle) start(preview, toggle, toggle.closest("form"));
