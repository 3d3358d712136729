// Search in a detached copy: see exhibit/search/offline.py.
(() => {
  "use strict";
  const index = window.VITRINE_INDEX;
  const form = document.querySelector("form[role=search]");
  const [heading, place] = ["search-title", "search-results"].map((id) => document.getElementById(id));
  if (!index || !form || !heading || !place) return;

  const fold = (text) =>
    text.normalize("NFKD").replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, "").toLowerCase();
  const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  const says = index.words;
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const line = (text) => ` ${words(text).join(" ")} `;
  // Every word may go on: "purges" is asked for as "purge", and finds both.
  const begin = (word) => word.replace(/^(\p{L}{4,})(?:ing|ed|es)$|^(\p{L}{3,})s$/u, "$1$2");
  const records = index.records.map((told) => ({
    told, head: line(told[1]), body: line([told[1], ...told.slice(3)].join(" ")),
  }));

  function read(text) {
    const yes = [], no = [];
    for (const [piece, phrase] of text.replace(/[“”„«»]/g, '"').matchAll(/[-–—−]?"([^"]+)"|[^\s"]+/g)) {
      const found = words(piece);
      if (!found.length) continue;
      if (/^[-–—−]/.test(piece)) no.push(line(piece));
      else if (phrase) yes.push(line(piece));
      else yes.push(...found.map((one) => ` ${begin(one)}`));
    }
    return { yes, no };
  }

  const score = (record, yes, whole) =>
    (record.head === whole ? 1000 : 0) +
    yes.reduce((sum, term) => sum + (record.head.includes(term) ? 20 : 0) + Math.min(record.body.split(term).length, 6), 0);

  function element(name, text, into) {
    const made = document.createElement(name);
    made.textContent = text;
    into.append(made);
    return made;
  }

  function snippet(text, yes, into) {
    const parts = text.split(/([\p{L}\p{N}\p{M}\u00ad]+)/u);
    const starts = yes.map((term) => term.trim().split(" ")[0]);
    const hit = (part) => starts.some((start) => fold(part).startsWith(start));
    const first = Math.max(0, parts.findIndex((part, at) => at % 2 && hit(part)) - 16);
    if (first) into.append("… ");
    parts.slice(first, first + 70).forEach((part, at) =>
      (first + at) % 2 && hit(part) ? element("mark", part, into) : into.append(part));
    if (first + 70 < parts.length) into.append(" …");
  }

  function link(address) {
    const [path, spot] = address.split("#");
    const file = location.protocol === "file:" && path.endsWith("/") ? "index.html" : "";
    return (index.root ?? "../") + path.slice(1) + file + (spot ? `#${spot}` : "");
  }

  function show(text) {
    const { yes, no } = read(text);
    place.replaceChildren();
    if (!yes.length) return;
    const whole = line(text);
    const found = records
      .filter(({ body }) => yes.every((term) => body.includes(term)) && !no.some((term) => body.includes(term)))
      .sort((a, b) => score(b, yes, whole) - score(a, yes, whole));
    const { length } = found;
    const head = says[length ? plural.select(length) : "none"];
    heading.textContent = head.replace("{number}", length).replace("{asked}", () => `“${text}”`);
    const list = element("ol", "", place);
    list.className = "rows rows-plain hits";
    for (const { told: [kind, title, address, body, care] } of found.slice(0, 100)) {
      const box = element("div", "", element("li", "", list));
      element("p", kind, box).className = "hit-kind";
      element("a", title, element("h2", "", box)).href = link(address);
      snippet(body, yes, element("p", "", box));
      if (care) element("p", says.care.replace("{care}", () => care), box).className = "flag flag-care";
    }
    if (length > 100) element("p", says.more, place);
  }

  function start() {
    const asked = new URLSearchParams(location.hash.slice(1)).get("q");
    if (!asked) return;
    form.elements.q.value = asked;
    show(asked.trim());
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = new URLSearchParams({ q: form.elements.q.value });
    heading.tabIndex = -1;
    heading.focus();
  });
  addEventListener("hashchange", start);
  start();
})();
