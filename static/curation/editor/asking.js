/* Questions to the server: only the last one counts, and what went wrong is said in words. */

import { gettext, interpolate } from "../gettext.js";

const SIGNED_OUT = gettext("You are signed out. Your words are still here: sign in again in another tab, then go on typing.");
const REFUSED = gettext("The server refused to look: you may not change this panel any more, or you signed in again. Your words are still here; copy them before you load this page again.");
const LOST = gettext("The server does not answer. Your words are still here; they are looked at again when you go on typing.");

/** What a curator is told in place of an answer. */
export class NoAnswer extends Error {}

/** Return a function that asks and answers with HTML, or with null where a later one was asked. */
export function asker() {
  let running = null;
  return async (address, options = {}) => {
    running?.abort();
    const own = new AbortController();
    running = own;
    try {
      const answer = await fetch(address, { ...options, signal: own.signal, credentials: "same-origin" });
      const told = await answer.text();
      if (own !== running) return null;
      if (answer.redirected) throw new NoAnswer(SIGNED_OUT);
      if (answer.status === 403) throw new NoAnswer(REFUSED);
      if (!answer.ok) throw new NoAnswer(sentence(answer, told));
      return told;
    } catch (error) {
      if (own !== running || error.name === "AbortError") return null;
      throw error instanceof NoAnswer ? error : new NoAnswer(LOST);
    }
  };
}

function sentence(answer, told) {
  const words = answer.headers.get("Content-Type")?.startsWith("text/plain") ? told : "";
  return words || interpolate(
    gettext("The server could not look (%(status)s). Your words are still here."), { status: answer.status },
  );
}

/** The token against forged posts: the cookie's where it can be read, since a new login changes it. */
export function token(form) {
  const cookie = /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie);
  return cookie ? decodeURIComponent(cookie[1]) : form.elements.csrfmiddlewaretoken?.value ?? "";
}
