/** Two texts of one file, side by side: who writes says which one counts. */

import { yaml } from "@codemirror/lang-yaml";
import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { button, h } from "../base/dom.js";
import { t } from "../base/words.js";
import { look } from "./editor.js";

/**
 * Two texts beside each other, and what each is; what they have in common is folded.
 * @param {[string, string]} a
 * @param {[string, string]} b
 */
export function sides(a, b) {
  const merge = new MergeView({
    a: { doc: a[0], extensions: shown(a[1]) },
    b: { doc: b[0], extensions: shown(b[1]) },
    collapseUnchanged: { margin: 2, minSize: 6 },
  });
  const heads = h("div", { class: "sides" }, h("h3", {}, a[1]), h("h3", {}, b[1]));
  return { element: h("div", {}, heads, merge.dom), end: () => merge.destroy() };
}

/**
 * @param {string} mine
 * @param {string} theirs
 * @returns {Promise<"mine" | "theirs">}
 */
export function choose(mine, theirs) {
  return new Promise((resolve) => {
    const both = sides([mine, t("mine")], [theirs, t("theirs")]);
    const end = (/** @type {"mine" | "theirs"} */ choice) => {
      both.end();
      dialog.remove();
      resolve(choice);
    };
    /** @type {HTMLDialogElement} there is no third way: closed by Escape, it opens again */
    const dialog = h(
      "dialog",
      { class: "conflict", "aria-labelledby": "conflict", onclose: () => dialog.showModal() },
      h("h2", { id: "conflict" }, t("conflict_title")),
      h("p", {}, t("conflict_text")),
      both.element,
      h(
        "div",
        { class: "choices" },
        button(t("keep_mine"), () => end("mine"), { class: "first" }),
        button(t("take_theirs"), () => end("theirs")),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** @param {string} label */
function shown(label) {
  return [
    yaml(),
    lineNumbers(),
    ...look(),
    EditorView.contentAttributes.of({ "aria-label": label }),
    EditorState.readOnly.of(true),
  ];
}
