/* The form of the words just cut, fetched from the server and shown over the text. */

import { gettext } from "../gettext.js";

const BY_SCRIPT = { "X-Requested-With": "reader" };

function told(words) {
  const say = document.createElement("p");
  say.className = "errornote";
  say.setAttribute("role", "alert");
  say.textContent = words;
  return say;
}

/** The token that forms carry. Signing in again in another tab makes a new one, kept in a cookie. */
function token(old) {
  return document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? old;
}

async function send(address, body) {
  body.set("csrfmiddlewaretoken", token(body.get("csrfmiddlewaretoken")));
  const answer = await fetch(address, { method: "POST", body, headers: BY_SCRIPT, credentials: "same-origin" });
  // Whoever is no longer signed in is sent to the login, which must not replace what was typed.
  if (answer.redirected && new URL(answer.url).pathname !== new URL(address, location).pathname) {
    throw new Error(gettext("Your session has ended, so nothing was saved. Sign in again in another tab, come back to this one and press the button again: what you typed is still here."));
  }
  if (answer.status === 403) {
    throw new Error(gettext("The server refused this: your session may have changed in another tab. Nothing was saved and nothing you typed is lost; copy it, reload the page and try again."));
  }
  if (answer.status >= 500) {
    throw new Error(gettext("The server could not answer. Nothing was saved, and what you typed is still here: try again in a moment."));
  }
  return answer;
}

function go(address) {
  const to = new URL(address, location);
  const same = to.pathname === location.pathname && to.search === location.search;
  location.assign(to);
  if (same) location.reload();
}

/** The dialog that shows a form, sends it and shows what the server says. */
export class Panel {
  constructor(dialog, region) {
    Object.assign(this, { dialog, region });
    dialog.addEventListener("submit", (event) => { event.preventDefault(); this.save(event.target, event.submitter); });
    dialog.addEventListener("click", (event) => {
      if (!event.target.closest(".leave")) return;
      event.preventDefault();
      if (this.mayLeave()) dialog.close();
    });
    dialog.addEventListener("close", () => region.focus({ preventScroll: true }));
    dialog.addEventListener("cancel", (event) => {
      if (!this.mayLeave()) event.preventDefault();
    });
  }

  /** Ask before words that were typed and not saved are lost. */
  mayLeave() {
    const typed = [...this.dialog.querySelectorAll("input[type=text], textarea")]
      .some((field) => field.value !== field.defaultValue);
    return !typed || confirm(gettext("Leave without saving? What you typed here is lost."));
  }

  /** Ask the server to cut the words and show its form. */
  async open(address, selection) {
    const body = new URLSearchParams(selection);
    try {
      this.show(await (await send(address, body)).text());
    } catch (error) {
      this.dialog.replaceChildren(told(error instanceof TypeError
        ? gettext("The server cannot be reached. Nothing is lost: what you chose is still chosen. Try again.") : error.message), this.leave());
      if (!this.dialog.open) this.dialog.showModal();
    }
  }

  leave() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "leave";
    button.textContent = gettext("Back to the text");
    return button;
  }

  show(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    this.dialog.replaceChildren(...page.body.childNodes);
    if (!this.dialog.open) this.dialog.showModal();
    const wrong = this.dialog.querySelector(".errors input, .errors textarea, .errors select");
    const empty = [...this.dialog.querySelectorAll("input[type=text], textarea")].find((field) => !field.value);
    (wrong ?? empty ?? this.dialog.querySelector("#cut-heading"))?.focus();
  }

  async save(form, button) {
    const body = new URLSearchParams(new FormData(form, button));
    button.disabled = true;
    this.dialog.querySelectorAll(".errornote[role=alert]").forEach((note) => note.remove());
    try {
      const answer = await send(form.action, body);
      if (answer.status === 201) go(answer.headers.get("Location"));
      else this.show(await answer.text());
    } catch (error) {
      form.prepend(told(error instanceof TypeError
        ? gettext("The server cannot be reached, so nothing was saved. What you typed is still here: try again when the connection is back.") : error.message));
      button.disabled = false;
      button.focus();
    }
  }
}
