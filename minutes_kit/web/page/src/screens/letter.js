/** What an e-mail says, as its reader will see it. */

import { h } from "../base/dom.js";
import { t } from "../base/words.js";

/** @typedef {{subject: string, text: string, attachments: string[]}} Letter */
/** @typedef {{kind: "heading" | "columns" | "text", lines: string[]}} Part */

const COLUMNS = /^-+( +-+)+$/; // below the names of columns
const RULE = /^(=+|-+)$/; // below a heading, and as long

/** @param {Letter} mail */
export function letter({ subject, text, attachments }) {
  const files = attachments.map((name) => h("li", {}, name));
  const place = { class: "text", tabindex: "0", role: "region", "aria-label": t("mail_text") };
  return h(
    "details",
    { class: "letter" },
    h("summary", {}, t("mail_subject"), " ", h("strong", {}, subject)),
    h("div", place, ...parts(text).map(drawn)),
    files.length > 0 && h("h3", {}, t("mail_files")),
    h("ul", {}, ...files),
  );
}

/**
 * The parts of a plain text, without the lines of signs that stand for rules.
 * @param {string} text
 * @returns {Part[]}
 */
export function parts(text) {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((part) => {
      const lines = part.split("\n");
      const kind = underlined(lines);
      return { kind, lines: kind === "text" ? lines : [lines[0], ...lines.slice(2)] };
    });
}

/**
 * What the second line makes of the first.
 * @param {string[]} lines
 */
function underlined([first, second = "", ...rest]) {
  if (COLUMNS.test(second)) return "columns";
  const long = [...first].length === second.length;
  return RULE.test(second) && long && !rest.length ? "heading" : "text";
}

/** @param {Part} part */
function drawn({ kind, lines: [first, ...rest] }) {
  if (kind === "heading") return h("h4", {}, first);
  if (kind === "text") return h("p", {}, [first, ...rest].join("\n"));
  return h("pre", {}, h("strong", {}, first), rest.join("\n"));
}
