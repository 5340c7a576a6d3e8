/** Two texts of one file, side by side: who writes says which one counts. */

import { yaml } from "@codemirror/lang-yaml";
import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { button, h } from "../base/dom.js";
import { t } from "../base/words.js";
import { look } from "./editor.js";

/**
 * @param {string} mine
 * @param {string} theirs
 * @returns {Promise<"mine" | "theirs">}
 */
export function choose(mine, theirs) {
  return new Promise((resolve) => {
    const merge = new MergeView({
      a: { doc: mine, extensions: shown(t("mine")) },
      b: { doc: theirs, extensions: shown(t("theirs")) },
      collapseUnchanged: { margin: 2, minSize: 6 },
    });
    const end = (/** @type {"mine" | "theirs"} */ choice) => {
      merge.destroy();
      dialog.remove();
      resolve(choice);
    };
    /** @type {HTMLDialogElement} there is no third way: closed by Escape, it opens again */
    const dialog = h(
      "dialog",
      { class: "conflict", "aria-labelledby": "conflict", onclose: () => dialog.showModal() },
      h("h2", { id: "conflict" }, t("conflict_title")),
      h("p", {}, t("conflict_text")),
      h("div", { class: "sides" }, h("h3", {}, t("mine")), h("h3", {}, t("theirs"))),
      merge.dom,
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
