/* Who else has the panel's form open: asked every half minute, told politely. */

import { token } from "./watch.js";
import { gettext } from "./gettext.js";

const EVERY = 30_000;

function start(box, form) {
  const { address, version } = box.dataset;
  const list = box.querySelector("ul");

  const tell = (sentences) => {
    const now = [...list.children].map((item) => item.textContent);
    if (now.join("\n") === sentences.join("\n")) return;
    list.replaceChildren(...sentences.map((sentence) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      return item;
    }));
  };
  const ask = async () => {
    try {
      const answer = await fetch(address, {
        method: "POST", headers: { "X-CSRFToken": token(form) }, redirect: "manual",
      });
      if (!answer.ok) return;
      const told = await answer.json();
      const saved = told.version > Number(version)
        ? [gettext("This panel was saved after you opened it. When you save, you will see both texts.")] : [];
      tell([...told.others, ...saved]);
    } catch { /* no connection: the next half minute tells */ }
  };

  ask();
  setInterval(ask, EVERY);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
  window.addEventListener("pagehide", () => {
    navigator.sendBeacon(address, new URLSearchParams({ leaving: "1", csrfmiddlewaretoken: token(form) }));
  });
}

const box = document.getElementById("presence");
const form = box?.closest("form");
if (form) start(box, form);
