/** What is told above every screen, as no screen has caught it. */

import { button, h } from "./dom.js";
import { t } from "./words.js";

/** @param {HTMLElement[]} content */
export function alarm(...content) {
  document.querySelector(".alarm")?.remove();
  const told = h("div", { class: "alarm", role: "alert" }, ...content);
  document.body.append(told);
  return told;
}

/**
 * Tell something that is no fault, until it was read, or what is returned is removed.
 * @param {string} text
 */
export function notice(text) {
  return alarm(h("p", {}, text), button(t("understood"), calm, { class: "small" }));
}

/** Tell no longer of what could be tried again, as it was done since. */
export function calm() {
  document.querySelector(".alarm:has(button)")?.remove();
}
