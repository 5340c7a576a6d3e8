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
    a: { doc: a[0], extensions: still(a[1]) },
    b: { doc: b[0], extensions: still(b[1]) },
    collapseUnchanged: { margin: 2, minSize: 6 },
  });
  const heads = h("div", { class: "sides" }, h("h3", {}, a[1]), h("h3", {}, b[1]));
  return { element: h("div", {}, heads, merge.dom), end: () => merge.destroy() };
}

/**
 * The text that is kept.
 * @param {string} mine
 * @param {string} theirs
 * @param {string | null} both in one text, where they can be
 * @returns {Promise<string>}
 */
export function choose(mine, theirs, both) {
  return new Promise((resolve) => {
    const shown = sides([mine, t("mine")], [theirs, t("theirs")]);
    /** @type {(key: string, text: string, first?: boolean) => HTMLElement} */
    const choice = (key, text, first) => {
      const keep = () => {
        shown.end();
        dialog.remove();
        resolve(text);
      };
      return button(t(key), keep, { class: first && "first" });
    };
    /** @type {HTMLDialogElement} there is no third way: closed by Escape, it opens again */
    const dialog = h(
      "dialog",
      { class: "conflict", "aria-labelledby": "conflict", onclose: () => dialog.showModal() },
      h("h2", { id: "conflict" }, t("conflict_title")),
      h("p", {}, t("conflict_text")),
      both && h("p", {}, t("conflict_apart")),
      shown.element,
      h(
        "div",
        { class: "choices" },
        both && choice("keep_both", both, true),
        choice("keep_mine", mine, !both),
        choice("take_theirs", theirs),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** @param {string} label */
function still(label) {
  return [
    yaml(),
    lineNumbers(),
    ...look(),
    EditorView.contentAttributes.of({ "aria-label": label }),
    EditorState.readOnly.of(true),
  ];
}
