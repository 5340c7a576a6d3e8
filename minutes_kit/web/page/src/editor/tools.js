/** What stands above the notes: undo, search, and which keys there are. */

import { redo, undo } from "@codemirror/commands";
import { openSearchPanel } from "@codemirror/search";
import { button, h } from "../base/dom.js";
import { t } from "../base/words.js";

/** @param {import("@codemirror/view").EditorView} view */
export function tools(view) {
  /** @param {import("@codemirror/view").Command} act */
  const here = (act) => () => {
    act(view);
    view.focus();
  };
  const small = { class: "small" };
  return h(
    "div",
    { class: "bar tools" },
    h("h2", {}, t("notes")),
    button(t("undo"), here(undo), small),
    button(t("redo"), here(redo), small),
    button(t("find"), () => openSearchPanel(view), small),
    keys(),
  );
}

function keys() {
  const told = ["keys_enter", "keys_tab", "keys_complete", "keys_leave"];
  const lines = told.map((key) => h("li", {}, t(key)));
  return h("details", { class: "keys" }, h("summary", {}, t("keys")), h("ul", {}, ...lines));
}
