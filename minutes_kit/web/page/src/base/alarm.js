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
  const understood = button(t("understood"), () => told.remove(), { class: "small" });
  const told = alarm(h("p", {}, text), understood);
  return told;
}

/** Tell no longer of what could be tried again, as it was done since. */
export function calm() {
  document.querySelector(".alarm:has(.failure, .told):has(button)")?.remove();
}
