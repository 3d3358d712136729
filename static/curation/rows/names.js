/* A name on a line and in boxes: the rules of curation/exchange/spreadsheet/lists.py. */

const PART = /(?:\\.|[^\\;\n]|\\$)+/gs;

/** The lines or parts of a list; a backslash takes a sign as part of the words. */
export const split = (text) =>
  (text.replace(/\r\n?/g, "\n").match(PART) ?? []).map((part) => part.trim()).filter(Boolean);

export const plain = (words) => words.replace(/\\(.)/gs, "$1");
export const escaped = (words, more = "") =>
  words.trim().replace(new RegExp(`[\\\\;${more}]`, "g"), "\\$&").replace(/^\[/, "\\[");

const isSmall = (word) => /^\p{Ll}/u.test(word);

/** Family, given, particle, suffix, institution; null for a name with more parts. */
export function readName(line) {
  const [family, ...others] = line.split(/(?<!\\),/).map((part) => part.trim());
  if (!others.length) return ["", "", "", "", plain(line)];
  if (others.length > 2) return null;
  const given = others[0].split(" ");
  const large = given.findLastIndex((word) => !isSmall(word));
  const at = large < 0 ? given.length : large + 1;
  return [family, given.slice(0, at).join(" "), given.slice(at).join(" "), others[1] ?? "", ""].map(plain);
}

export function writeName([family, given, particle, suffix, institution]) {
  if (institution.trim() && !family.trim()) return escaped(institution, ",");
  const parts = [family, given, suffix, "", particle].map((part) => escaped(part, ","));
  const words = parts[1].split(" ");
  const allSmall = words.every(isSmall);
  if (isSmall(words.at(-1)) && !allSmall) words[words.length - 1] = `\\${words.at(-1)}`;
  parts[1] = words.join(" ");
  if (parts[1] && !allSmall && parts[4].split(" ").every(isSmall)) parts[1] = `${parts[1]} ${parts.pop()}`;
  while (parts.length > 2 && !parts.at(-1)) parts.pop();
  return parts.some(Boolean) ? parts.join(", ").trim() : "";
}
