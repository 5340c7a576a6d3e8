/** What is told above every screen, as no screen has caught it. */

import { h } from "./dom.js";

/** @param {HTMLElement[]} content */
export function alarm(...content) {
  document.querySelector(".alarm")?.remove();
  document.body.append(h("div", { class: "alarm", role: "alert" }, ...content));
}

/** Tell no longer of what could be tried again, as it was done since. */
export function calm() {
  document.querySelector(".alarm:has(button)")?.remove();
}
