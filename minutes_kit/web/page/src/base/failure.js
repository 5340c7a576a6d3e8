/** What could not be done, in the words of the server. */

import { h } from "./dom.js";
import { Gone, Refused } from "./server.js";
import { t } from "./words.js";

/**
 * What is told by a status: a server that was started anew knows no cookie of before.
 * @type {Partial<Record<number, string>>}
 */
const REFUSED = { 403: "renewed", 404: "absent" };

/**
 * What is told of an error; of one that nobody foresaw the console has more.
 * @param {unknown} error
 * @returns {HTMLElement}
 */
export function failure(error) {
  if (error instanceof Refused && error.problems.length) return told(error.problems);
  return h("p", { class: "failure" }, t(kind(error)));
}

/** @param {unknown} error */
function kind(error) {
  if (error instanceof Gone) return "gone";
  if (error instanceof Refused) return REFUSED[error.status] ?? "refused";
  console.error(error);
  return "refused";
}

/**
 * Problems that are about no line of the notes.
 * @param {import("./server.js").Problem[]} problems
 */
export function told(problems) {
  const items = problems.map(({ severity, message, hint, code }) =>
    h(
      "li",
      { class: `problem ${severity}` },
      h("p", { class: "message" }, message, " ", h("span", { class: "code" }, code)),
      hint && h("p", { class: "hint" }, hint),
    ),
  );
  return h("ul", { class: "told" }, ...items);
}
