/** What stands above every screen. */

import { h } from "../base/dom.js";
import { address } from "../base/server.js";
import { t } from "../base/words.js";

/**
 * The header, with the way back from a screen and what it offers.
 * @param {{title: string, above?: string, way?: HTMLElement[], right?: HTMLElement[]}} parts
 */
export function header({ title, above = "", way = [], right = [] }) {
  return h(
    "header",
    { class: "top" },
    h("a", { class: "brand", href: "#/", "aria-label": t("to_folder") }, brand()),
    h(
      "div",
      { class: "titles" },
      above && h("p", { class: "above" }, above),
      h("h1", { tabindex: "-1" }, title),
    ),
    ...way,
    h("div", { class: "right" }, ...right),
  );
}

function brand() {
  return h("img", { src: "/bundle/icon.svg", alt: "", width: 32, height: 32 });
}

/**
 * The steps of one notes file: write, then ready.
 * @param {string} name
 * @param {"notes" | "ready"} here
 */
export function steps(name, here) {
  const step = (/** @type {"notes" | "ready"} */ kind) =>
    h(
      "a",
      { href: address(kind, name), "aria-current": kind === here ? "page" : null },
      t(`step_${kind}`),
    );
  return h("nav", { class: "steps", "aria-label": t("steps") }, step("notes"), step("ready"));
}
