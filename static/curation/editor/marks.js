/* Where a citation mark goes in a body: pure functions on a text and the place of the caret. */

const MARK = /\s*\[(?:@[\w.:-]+(?:\s*;\s*@[\w.:-]+)*|~)\]/y;
const STOP = /[.!?…]+["'”’»)\]]*/g;

/** Return the key that is being typed at the caret, as {start, end, typed}, or null. */
export function typedKey(text, caret) {
  const found = /(?<!\\)\[(?:@[\w.:-]+\s*;\s*)*@([^@;[\]\n]{0,40})$/.exec(text.slice(0, caret));
  if (!found) return null;
  const rest = /^[\w.:-]*/.exec(text.slice(caret))[0].length;
  return { start: caret - found[1].length, end: caret + rest, typed: found[1] };
}

/** Return the change that finishes a typed key: {start, end, text, caret}. */
export function finished(text, token, key) {
  const next = /^\s*([;\]]?)/.exec(text.slice(token.end));
  const closed = next[1] ? "" : "]";
  const caret = token.start + key.length + (next[1] === ";" ? 0 : next[1] ? next[0].length : 1);
  return { start: token.start, end: token.end, text: key + closed, caret };
}

/** Return every key a text cites, once each. */
export function citedKeys(text) {
  const marks = text.match(/\[@[^\]\n]*\]/g) ?? [];
  return [...new Set(marks.flatMap((mark) => mark.match(/(?<=@)[\w.:-]+/g) ?? []))];
}

/**
 * Return the change that puts a mark behind the sentence at the caret: {start, end, text, caret}.
 *
 * `mark` is "@key" or "~"; `sentence` is the sentence's place as the server read it, if known. Keys
 * join the mark that is there: [@L27; @S14]. Null where the sentence has this mark already.
 */
export function marked(text, caret, mark, sentence) {
  const at = sentence ? lastMark(text, sentence) : sentenceEnd(text, caret);
  const there = markAt(text, at);
  if (!there) {
    const before = at === 0 || /\s/.test(text[at - 1]) ? "" : " ";
    const added = `${before}[${mark}]`;
    return { start: at, end: at, text: added, caret: at + added.length };
  }
  const inside = text.slice(there.start, there.end).trim();
  const keys = inside.slice(1, -1).split(/\s*;\s*/);
  if (keys.includes(mark) || mark === "~") return null;
  const joined = `[${[...keys.filter((key) => key !== "~"), mark].join("; ")}]`;
  const start = there.end - inside.length;
  return { start, end: there.end, text: joined, caret: start + joined.length };
}

function markAt(text, at) {
  MARK.lastIndex = at;
  const found = MARK.exec(text);
  return found && !found[0].includes("\n\n") ? { start: at, end: MARK.lastIndex } : null;
}

/** Where the last mark of a sentence begins, or the sentence's end where it has none. */
function lastMark(text, { start, end }) {
  const found = /\s*\[(?:@[\w.:-]+(?:\s*;\s*@[\w.:-]+)*|~)\]$/.exec(text.slice(start, end));
  return found ? start + found.index : end;
}

/** Without the server's word for it: behind the next stop of the paragraph, else at the caret. */
function sentenceEnd(text, caret) {
  const before = text.slice(0, caret);
  // At or behind the sentence's mark, at any place of it.
  const open = /\s*\[[@~][^\]\n]*\]?\s*$/.exec(before);
  if (open && before.length) return open.index;
  const stopped = /[.!?…]+["'”’»)\]]*(\s*)$/.exec(before);
  if (stopped) return caret - stopped[1].length;
  const paragraph = text.indexOf("\n\n", caret);
  const rest = text.slice(caret, paragraph < 0 ? undefined : paragraph);
  for (const stop of rest.matchAll(STOP)) {
    const end = caret + stop.index + stop[0].length;
    const initial = /(?:^|[^\p{L}])\p{Lu}\.$/u.test(text.slice(0, end));
    if (!initial && /^(?:\s|\[|$)/.test(text.slice(end))) return end;
  }
  return caret;
}
