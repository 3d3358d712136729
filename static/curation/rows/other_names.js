/* Another name with its language on a line and in boxes: the rules of exhibit/text/named.py. */

import { escaped, plain } from "./names.js";

const TAGGED = /^(.*\S)\s*\(([a-z]{2,3})(?:-([A-Z][a-z]{3}))?\)$/s;

/** Name, language, script; null for a language that the boxes cannot say. */
export function readOther(line) {
  const words = plain(line);
  const tagged = TAGGED.exec(words);
  if (tagged) return [tagged[1], tagged[2], tagged[3] ?? ""];
  return /\([a-z]{2,3}(?:-[^()]*)?\)$/.test(words) ? null : [words, "", ""];
}

export function writeOther([name, language, script]) {
  const tag = [language, script].map((part) => part.trim()).filter(Boolean).join("-");
  if (!name.trim() && !tag) return "";
  return escaped(tag ? `${name.trim()} (${tag})` : name);
}
