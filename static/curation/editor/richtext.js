/* Rich text of the clipboard as the body's own marks: emphasis and links are kept, lists become lines,
   the rest is dropped. The text is read by DOMParser, which runs no script and loads nothing. */

const LEFT_OUT = "head,style,script,noscript,template,title,meta,link,iframe,object,svg,math,img,video,audio,button,select,textarea,input,xml";
const BLOCKS = "p,div,h1,h2,h3,h4,h5,h6,li,tr,table,ul,ol,dl,dt,dd,blockquote,section,article,header,footer,main,aside,figure,figcaption,pre,hr,address";
const ADDRESS = /^(?:https?:\/\/|mailto:|\/(?!\/))[^\s<>]+$/i;

/** Return what HTML of the clipboard says, in the body's marks; "" where it has no words. */
export function asMarks(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const blocks = [];
  let runs = [];
  let item = false;
  const close = () => {
    const text = written(runs);
    if (text) blocks.push({ text, item });
    runs = [];
    item = false;
  };
  const walk = (node, look) => {
    if (node.nodeType === Node.TEXT_NODE) {
      runs.push({ ...look, text: node.data.replace(/[\s\u00a0]+/g, " ") });
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(LEFT_OUT) || isHidden(node)) return;
    if (node.matches("br")) {
      runs.push({ ...look, text: "\n" });
      return;
    }
    const isBlock = node.matches(BLOCKS);
    if (isBlock) close();
    if (node.matches("li") || isWordItem(node)) item = true;
    const inner = looked(node, look);
    node.childNodes.forEach((child) => walk(child, inner));
    if (node.matches("td,th")) runs.push({ text: " " });
    if (isBlock) close();
  };
  walk(page.body, { bold: false, italic: false, heading: false, address: "" });
  close();
  return blocks.reduce((all, block, at) => {
    const before = blocks[at - 1];
    const apart = !before ? "" : before.item && block.item ? "\n" : "\n\n";
    return `${all}${apart}${block.item ? "- " : ""}${block.text}`;
  }, "");
}

const styleOf = (node) => (node.getAttribute("style") ?? "").toLowerCase();

// Words that their writer has hidden, and the bullets that Word draws beside its lists.
const isHidden = (node) => node.hidden || /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/.test(styleOf(node));

const isWordItem = (node) => node.matches("p,div") && /mso-list:\s*l\d/.test(styleOf(node));

/** How the words of an element look; a style outweighs its name, for editors wrap all in a plain <b>. */
function looked(node, look) {
  const style = styleOf(node);
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  const slant = /font-style:\s*(\w+)/.exec(style)?.[1];
  const bold = weight ? weight.startsWith("bold") || Number(weight) >= 600 : node.matches("b,strong") || look.bold;
  const italic = slant ? slant === "italic" || slant === "oblique" : node.matches("i,em,cite,dfn") || look.italic;
  const heading = look.heading || node.matches("h1,h2,h3,h4,h5,h6,th");
  const to = node.matches("a[href]") ? node.getAttribute("href").trim() : "";
  return { bold: bold && !heading, italic, heading, address: ADDRESS.test(to) ? to : look.address };
}

/** Write runs of words with their marks; blanks stand outside the marks. */
function written(runs) {
  const joined = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const same = last && last.bold === run.bold && last.italic === run.italic && last.address === run.address;
    if (same || (last && !run.text.trim() && run.text !== "\n")) last.text += run.text;
    else joined.push({ ...run });
  }
  const text = joined.map(marked).join("").replace(/ {2,}/g, " ").replace(/ ?\n ?/g, "\n").trim();
  return text.replace(/^(?=(?:#{1,6}|>|[-+]|\d{1,9}[.)])(?:\s|$))/, "\\");
}

function marked({ text, bold, italic, address }) {
  const words = text.trim();
  if (!words) return text;
  const [before, after] = [/^\s*/.exec(text)[0], /\s*$/.exec(text)[0]];
  const signs = `${bold ? "**" : ""}${italic ? "*" : ""}`;
  const emphasised = `${signs}${escaped(words)}${[...signs].reverse().join("")}`;
  const target = address.replace(/\(/g, "%28").replace(/\)/g, "%29");
  return `${before}${address ? `[${emphasised}](${target})` : emphasised}${after}`;
}

/** Signs that Markdown would read as marks; the marks of citations, [@L27] and [~], are meant. */
const escaped = (words) => words
  .replace(/[\\*`]/g, "\\$&")
  .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_");
