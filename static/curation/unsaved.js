/* What is typed is kept on the server a second after the last change, and found again after a
   closed tab. Where the server cannot be reached it is kept in the browser. */

import { NOT_TYPED, pairs, token, watch, words } from "./watch.js";
import { gettext, interpolate } from "./gettext.js";

const QUIET = 1000;
const WAITS = [2, 5, 15, 30, 60]; // seconds between tries
const SIGNED_OUT_WAIT = 10;

function start(box, form) {
  const { address, user } = box.dataset;
  const own = form.elements._form.value;
  const here = `unsaved:${user}:${location.pathname}`;
  // Two tabs may each have a new record of one kind: what they hold is kept apart.
  const local = `${here}:${own}`;
  let kept = box.dataset.bound ? null : words(form);
  setAside(local);
  let leaving = false;
  let tries = 0;
  let timer = null;
  let asked = null;

  const say = (text, state) => {
    box.dataset.state = state;
    if (box.textContent !== text) box.textContent = text;
  };
  const fields = () => {
    const data = new URLSearchParams(pairs(form));
    data.delete("csrfmiddlewaretoken");
    return data;
  };
  const keepHere = () => {
    try {
      localStorage.setItem(local, JSON.stringify({ at: Date.now(), form: [...fields()] }));
      return true;
    } catch {
      return false;
    }
  };
  const forgetHere = () => forget(local);
  const later = (seconds) => {
    clearTimeout(timer);
    timer = setTimeout(keep, seconds * 1000);
  };
  const done = (state) => {
    kept = state;
    tries = 0;
    form.dataset.kept = "yes";
    forgetHere();
  };
  const signedOut = () => {
    keepHere();
    say(gettext("Signed out: sign in in another tab. Nothing is lost, your words are kept in this browser."), "out");
    later(SIGNED_OUT_WAIT);
  };
  const failed = () => {
    const here = keepHere();
    if (tries < WAITS.length) {
      const wait = WAITS[tries];
      tries += 1;
      say(here
        ? gettext("Not kept: no connection, trying again. Your words are kept in this browser.")
        : gettext("Not kept: no connection, trying again."), "failed");
      later(wait);
    } else {
      say(here
        ? gettext("Not kept: no connection. Your words are kept in this browser. It is tried again when you type, or when the connection is back.")
        : gettext("Not kept: no connection. It is tried again when you type, or when the connection is back."), "failed");
    }
  };

  async function keep() {
    clearTimeout(timer);
    if (leaving) return;
    asked?.abort();
    asked = new AbortController();
    const state = words(form);
    say(gettext("Keeping…"), "keeping");
    let answer;
    try {
      answer = await fetch(address, {
        method: "POST",
        body: fields(),
        headers: { "X-CSRFToken": token(form) },
        redirect: "manual",
        signal: asked.signal,
      });
    } catch (error) {
      if (error.name !== "AbortError") failed();
      return;
    }
    if (answer.type === "opaqueredirect" || answer.status === 403) return signedOut();
    if (answer.status >= 500) return failed();
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) {
      done(state);
      say(interpolate(gettext("Kept at %(time)s, not saved yet"), { time: told.kept }), "kept");
    } else {
      keepHere();
      const why = told.told ?? gettext("The form could not be kept.");
      say(interpolate(gettext("Paused. %(why)s What you type now is kept in this browser only."), { why }), "paused");
    }
  }

  watch(form, QUIET, keep, () => {
    form.dataset.kept = "no";
    if (box.dataset.state === "kept" || box.dataset.state === "unchanged") say(gettext("Changed"), "changed");
  });
  window.addEventListener("online", () => { if (kept !== words(form)) keep(); });

  // Saving is not leaving: what is saved needs no keeping.
  form.addEventListener("submit", (event) => {
    form.elements.csrfmiddlewaretoken.value = token(form);
    if (event.submitter?.formTarget === "_blank") return;
    if (kept !== words(form)) keepHere();
    leaving = true;
    asked?.abort();
    clearTimeout(timer);
  });
  window.addEventListener("pageshow", (event) => { if (event.persisted) leaving = false; });
  window.addEventListener("pagehide", () => {
    if (leaving || kept === words(form)) return;
    keepHere();
    const data = new URLSearchParams(pairs(form));
    data.set("csrfmiddlewaretoken", token(form));
    navigator.sendBeacon(address, data);
  });

  document.querySelector(".submit-row")?.append(box);
  say(box.dataset.bound ? gettext("Changed") : gettext("Not changed"), box.dataset.bound ? "changed" : "unchanged");
  if (box.dataset.bound) keep();
  forgetSaved(`unsaved:${user}:`, box.dataset.saved.split(" ").filter(Boolean));
  offerHere(form, here);
}

/** Return the keys of this browser's store that begin like this one. */
function keysOf(beginning) {
  try {
    return Object.keys(localStorage).filter((key) => key === beginning || key.startsWith(`${beginning.replace(/:$/, "")}:`));
  } catch {
    return [];
  }
}

function forget(key) {
  try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
}

/** Words of this very form from before stay apart from those that are kept of it now. */
function setAside(key) {
  try {
    const found = localStorage.getItem(key);
    if (found === null) return;
    localStorage.setItem(`${key}~`, found);
    forget(key);
  } catch { /* no room: they stay where they are */ }
}

/** Drop what was kept of forms that the server has saved since. */
function forgetSaved(beginning, tokens) {
  for (const key of keysOf(beginning)) {
    if (tokens.includes(key.split(":").at(-1).replace("~", ""))) forget(key);
  }
}

/** Offer what only this browser kept, each form apart, unless it is what the form shows. */
function offerHere(form, here) {
  const shown = words(form);
  const pattern = document.getElementById("kept-here");
  for (const key of keysOf(here)) {
    let found = null;
    try { found = JSON.parse(localStorage.getItem(key)); } catch { /* not readable */ }
    if (!found || !pattern) continue;
    const typed = new URLSearchParams(found.form.filter(([name]) => !NOT_TYPED.has(name)));
    if (typed.toString() === shown) forget(key);
    else offer(form, pattern, key, found);
  }
}

function offer(form, pattern, key, found) {
  const notice = pattern.cloneNode(true);
  notice.removeAttribute("id");
  const time = new Date(found.at).toLocaleString(document.documentElement.lang, { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
  notice.querySelector(".when").textContent = time;
  notice.querySelector(".bring").addEventListener("click", () => {
    const sender = document.createElement("form");
    sender.method = "post";
    sender.hidden = true;
    for (const [name, value] of [...found.form, ["_bring", "1"], ["csrfmiddlewaretoken", token(form)]]) {
      const field = document.createElement("textarea");
      field.name = name;
      field.value = value;
      sender.append(field);
    }
    document.body.append(sender);
    sender.submit();
  });
  notice.querySelector(".throw").addEventListener("click", () => {
    forget(key);
    notice.remove();
  });
  notice.hidden = false;
  pattern.before(notice);
}

const box = document.getElementById("unsaved-state");
const form = box?.closest("form");
if (form) start(box, form);
