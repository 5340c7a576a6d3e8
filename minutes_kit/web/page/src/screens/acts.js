/** What is done for somebody, and how its end is said. */

import { h, redraw } from "../base/dom.js";
import { failure, told } from "../base/failure.js";
import { launch, post, Refused } from "../base/server.js";
import { t } from "../base/words.js";

/** @typedef {import("../base/dom.js").Child} Child */
/** @typedef {import("../base/server.js").Problem} Problem */

export function said() {
  return h("div", { class: "said", role: "status" });
}

/**
 * Say how something ended, or what there is to decide.
 * @param {HTMLElement} said
 * @param {() => Promise<Child[]>} act
 */
export async function say(said, act) {
  said.replaceChildren(h("p", { class: "busy" }, t("busy")));
  try {
    redraw(said, ...(await act()));
  } catch (error) {
    said.replaceChildren(failure(error));
  }
}

/**
 * That something was done, and what is wrong.
 * @param {string | null} text
 * @param {Problem[]} problems
 * @returns {Child[]}
 */
export function done(text, problems) {
  return [text && h("p", { class: "done" }, text), told(problems)];
}

/**
 * Open a file that belongs to notes, and say so.
 * @param {string} name
 * @param {"document" | "pdf" | "draft" | "folder" | "book"} what
 */
export async function opens(name, what) {
  await launch(name, what);
  return done(t(`opened_${what}`), []);
}

/**
 * Open what was made, which stays made where that cannot be, and tell of it in a place of its own.
 * @param {string} name
 * @param {"pdf" | "draft"} what
 */
export async function opening(name, what) {
  const place = h("div");
  const open = () => say(place, () => opens(name, what));
  await open();
  return { place, open };
}

/**
 * Do what was shown; where that is another thing by now, show this.
 * @param {string} path
 * @param {object} body with what was `shown`
 * @param {{done: (answer: any) => Child[], other: (answer: any) => Child[]}} says
 */
export async function agreed(path, body, says) {
  try {
    return says.done(await post(path, body));
  } catch (error) {
    if (!(error instanceof Refused && error.status === 409)) throw error;
    return [h("p", { class: "failure" }, t("meanwhile")), ...says.other(error.answer)];
  }
}
