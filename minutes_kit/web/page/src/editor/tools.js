/** What stands above the notes: undo, search, and which keys there are. */

import { redo, redoDepth, undo, undoDepth } from "@codemirror/commands";
import { openSearchPanel } from "@codemirror/search";
import { button, h } from "../base/dom.js";
import { t } from "../base/words.js";

/**
 * The bar above an editor, and what draws it anew behind a change.
 * @param {import("@codemirror/view").EditorView} view
 */
export function tools(view) {
  /** @param {import("@codemirror/view").Command} act */
  const here = (act) => () => {
    act(view);
    view.focus();
  };
  const small = { class: "small" };
  const back = button(t("undo"), here(undo), small);
  const forth = button(t("redo"), here(redo), small);
  const find = button(t("find"), () => openSearchPanel(view), small);
  const draw = () => {
    back.disabled = !undoDepth(view.state);
    forth.disabled = !redoDepth(view.state);
  };
  draw();
  const title = h("h2", {}, t("notes"));
  return { element: h("div", { class: "bar tools" }, title, back, forth, find, keys()), draw };
}

function keys() {
  const told = ["keys_enter", "keys_tab", "keys_complete", "keys_leave"];
  const lines = told.map((key) => h("li", {}, t(key)));
  return h("details", { class: "keys" }, h("summary", {}, t("keys")), h("ul", {}, ...lines));
}
