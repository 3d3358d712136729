// Search in a detached copy: see exhibit/search/offline.py.
(() => {
  "use strict";
  const index = window.VITRINE_INDEX;
  const form = document.querySelector("form[role=search]");
  const [heading, place] = ["search-title", "search-results"].map((id) => document.getElementById(id));
  if (!index || !form || !heading || !place) return;

  const { fold, words, line, read, holds, whole, mended } = window.VITRINE_SPELLINGS;
  const says = index.words;
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const records = index.records.map((told) => ({
    told, head: line(told[1]), body: line([told[1], ...told.slice(3)].join(" ")),
  }));

  const terms = (yes) => yes.flatMap(({ exact, others }) => [...exact, ...others]);

  // What holds the words typed comes before what holds them as they may also be written.
  const score = (record, yes, title) =>
    (yes.every((unit) => whole(unit, record)) ? 1e6 : 0) +
    (record.head === title ? 1000 : 0) +
    terms(yes).reduce((sum, term) => sum + (record.head.includes(term) ? 20 : 0) + Math.min(record.body.split(term).length, 6), 0);

  function element(name, text, into) {
    const made = document.createElement(name);
    made.textContent = text;
    into.append(made);
    return made;
  }

  function snippet(text, yes, into) {
    const parts = text.split(/([\p{L}\p{N}\p{M}\u00ad]+)/u);
    const starts = terms(yes).map((term) => term.trim().split(" ")[0]);
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

  const find = ({ yes, no }) => records
    .filter((record) => yes.every((unit) => holds(unit, record)) && !no.some((term) => record.body.includes(term)));
  const quoted = (text) => text.includes('"') ? text : `“${text}”`;
  const say = (sentence, asked, searched) =>
    sentence.replace("{asked}", () => quoted(asked)).replace("{searched}", () => quoted(searched));

  function show(text) {
    let query = read(text);
    place.replaceChildren();
    if (!query.yes.length) return;
    let found = find(query), asked = text;
    const mend = found.length ? "" : mended(query, records);
    if (mend && find(read(mend)).length) {
      [query, asked] = [read(mend), mend];
      found = find(query);
      const told = element("p", `${say(says.instead, text, mend)} `, place);
      told.className = "lede";
      const typed = text.match(/[^\s"]+/g).map((one) => one.replace(/^([-–—−]?)(.+)$/, '$1"$2"')).join(" ");
      element("a", say(says.exactly, text), told).href = `#${new URLSearchParams({ q: typed })}`;
    }
    const { yes } = query, title = line(asked);
    found.sort((a, b) => score(b, yes, title) - score(a, yes, title));
    const { length } = found;
    const head = says[length ? plural.select(length) : "none"];
    heading.textContent = say(head.replace("{number}", length), asked);
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
