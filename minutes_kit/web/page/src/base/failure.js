/** What could not be done, in the words of the server. */

import { advice } from "./advice.js";
import { h } from "./dom.js";
import { address, Gone, Refused } from "./server.js";
import { t } from "./words.js";

/** @typedef {import("./server.js").Problem} Problem */

const NOTES = /^[^/].*\.ya?ml$/i; // what the folder lists, but for a contact book
const BOOK = /(^|\/)contacts\.ya?ml$/i;

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
 * Problems, each behind what it is about.
 * @param {Problem[]} problems
 */
export function told(problems) {
  return h("ul", { class: "told" }, ...problems.map(item));
}

/** @param {Problem} problem */
function item(problem) {
  const { severity, message, code } = problem;
  if (isEdited(problem)) return h("li", { class: `problem ${severity}` }, t("edited_first"));
  const hint = advice(problem);
  return h(
    "li",
    { class: `problem ${severity}` },
    h(
      "p",
      { class: "message" },
      ...about(problem),
      message,
      " ",
      h("span", { class: "code" }, code),
    ),
    hint && h("p", { class: "hint" }, hint),
  );
}

/**
 * Whether somebody changed a document in Word: that has a button of its own.
 * @param {Problem} problem
 */
export function isEdited({ code, file }) {
  return code === "E401" && file.endsWith(".docx");
}

/**
 * Whether a problem is about the contact book.
 * @param {Problem} problem
 */
export function isOfBook({ file }) {
  return BOOK.test(file);
}

/**
 * The line that a problem is about, to go there; of another file than notes, what it is called.
 * @param {Problem} problem
 */
function about(problem) {
  const { file, line } = problem;
  const at = t("line", { line });
  if (isOfBook(problem) || !NOTES.test(file))
    return file ? [line ? `${file}, ${at.toLowerCase()}: ` : `${file}: `] : [];
  return line ? [h("a", { href: address("notes", file, line) }, at), ": "] : [];
}
