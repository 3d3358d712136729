// Other ways to write what is typed, and slips mended, in a detached copy: the rules of
// exhibit/search/aliases.py and exhibit/search/vocabulary.py. The tables come with the index.
(() => {
  "use strict";
  const { aliases = {}, letters = [], limits = {} } = window.VITRINE_INDEX ?? {};

  const fold = (text) =>
    text.normalize("NFKD").replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, "").toLowerCase();
  const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  const line = (text) => ` ${words(text).join(" ")} `;
  // Every word may go on: "purges" is asked for as "purge", and finds both.
  const root = (word) => word.replace(/^(\p{L}{4,})(?:ing|ed|es)$|^(\p{L}{3,})s$/u, "$1$2");
  // Words of one piece stand together, as in "forced-labor"; one of fewer letters than three is whole.
  const begin = (entry) => entry.replace(/[^ ]+$/, (last) => last.length < 3 ? `${last} ` : root(last));

  const key = (word, table) => table.reduce((text, [from, to]) => text.replaceAll(from, to), ` ${word} `).trim();

  // What words typed in a row are also written as.
  function written(run) {
    const [given, joined] = [run.join(" "), run.join(" ").replaceAll(" ", "")];
    if (joined.length > limits.key) return [];
    const keys = letters.map((table) => key(joined, table)).filter((made) => made.length >= limits.name && /^[\x00-\x7f]+$/.test(made));
    const asked = new Set([given, joined, ...keys.map((made) => `~${made}`)]);
    const found = [...asked].flatMap((typed) => Object.hasOwn(aliases, typed) ? aliases[typed].split("|") : []);
    return [...new Set(found)].filter((other) => other !== given).slice(0, limits.written);
  }

  // Entries in order, those together that are also written in another way.
  function units(words) {
    const made = [];
    for (let at = 0; at < words.length;) {
      let end = Math.min(words.length, at + limits.run), others = written(words.slice(at, end));
      while (!others.length && end > at + 1) others = written(words.slice(at, --end));
      made.push({ words: words.slice(at, end), others });
      at = end;
    }
    return made;
  }

  // How many slips apart two words are: a letter more, less or other, or two swapped.
  function slips(one, other) {
    const rows = [[...Array(other.length + 1).keys()]];
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (one[i - 1] !== other[j - 1]));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
      }
      rows.push(row);
    }
    return rows[one.length][other.length];
  }

  // The known word nearest to one that is not, the most used of equally near ones; or undefined.
  function nearest(word, known) {
    if (word.length < limits.slip || /^\p{N}+$/u.test(word)) return undefined;
    const most = word.length <= limits.oneSlip ? 1 : 2;
    const swapped = (other) => word.length > limits.slip && other[0] === word[1] && other[1] === word[0];
    const near = [];
    for (const [other, count] of known) {
      if (Math.abs(other.length - word.length) > most || (other[0] !== word[0] && !swapped(other))) continue;
      const far = /^\p{N}+$/u.test(other) ? most + 1 : slips(word, other);
      if (far <= most) near.push([far, -count, other]);
    }
    near.sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
    return near[0]?.[2];
  }

  // What must be there, each as typed and as it may also be written, and what must not.
  function read(text) {
    const yes = [], no = [], typed = [];
    for (const [piece, phrase] of text.replace(/[“”„«»]/g, '"').matchAll(/[-–—−]?"([^"]+)"|[^\s"]+/g)) {
      const found = words(piece);
      if (!found.length) continue;
      if (/^[-–—−]/.test(piece)) no.push(line(piece));
      else if (phrase) yes.push({ exact: [line(piece)], others: [], fixed: true });
      else typed.push(found.join(" "));
    }
    for (const { words: run, others } of units(typed)) {
      const exact = run.map((entry) => ` ${begin(entry)}`);
      yes.push({ exact, others: others.map(line), typed: run });
    }
    return { yes, no };
  }

  const whole = ({ exact }, { body }) => exact.every((term) => body.includes(term));
  const holds = (unit, record) => whole(unit, record) || unit.others.some((term) => record.body.includes(term));

  // The query with every word that nothing holds replaced by the nearest that something does, or "".
  function mended({ yes, no }, records) {
    const known = new Map();
    for (const { body } of records) for (const word of new Set(body.split(" "))) known.set(word, (known.get(word) || 0) + 1);
    known.delete("");
    let changed = false;
    const parts = [];
    for (const { exact, others, fixed, typed } of yes) {
      if (fixed) {
        parts.push(`"${exact[0].trim()}"`);
        continue;
      }
      for (const word of typed.join(" ").split(" ")) {
        const kept = others.length || records.some(({ body }) => body.includes(` ${begin(word)}`));
        const near = kept ? word : nearest(word, known);
        if (!near) return "";
        changed ||= near !== word;
        parts.push(near);
      }
    }
    return changed ? [...parts, ...no.map((term) => `-"${term.trim()}"`)].join(" ") : "";
  }

  window.VITRINE_SPELLINGS = { fold, words, line, read, whole, holds, mended };
})();
