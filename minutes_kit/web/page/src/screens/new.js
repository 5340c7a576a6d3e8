/** New notes: an example in a language, or made of those of the last meeting. */

import { button, h } from "../base/dom.js";
import { failure } from "../base/failure.js";
import { post } from "../base/server.js";
import { language, t } from "../base/words.js";

/** @param {import("../base/server.js").Folder} folder */
export function newNotes(folder) {
  const name = h("input", { id: "new-name", value: usual(), required: true, spellcheck: "false" });
  const kind = h("select", { id: "new-kind" }, ...examples(folder), ...earlier(folder));
  kind.value = folder.files.length ? `from:${latest(folder)}` : `language:${language()}`;
  const wrong = h("div", { role: "alert" });
  /** @type {HTMLDialogElement} */
  const dialog = h(
    "dialog",
    { "aria-labelledby": "new-title", onclose: () => dialog.remove() },
    h("h2", { id: "new-title" }, t("new")),
    h("label", { for: "new-kind" }, t("new_from")),
    kind,
    h("label", { for: "new-name" }, t("new_name")),
    name,
    wrong,
    h(
      "div",
      { class: "choices" },
      button(t("cancel"), () => dialog.close()),
      button(t("create"), () => create(dialog, name.value, kind.value, wrong), { class: "first" }),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  name.select();
}

/** The name of notes of today. */
function usual() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}-${t("new_file")}`;
}

/** @param {import("../base/server.js").Folder} folder */
function examples({ languages }) {
  return Object.entries(languages).map(([code, { name }]) =>
    h("option", { value: `language:${code}` }, t("new_example", { language: name })),
  );
}

/** @param {import("../base/server.js").Folder} folder */
function earlier({ files }) {
  return [...files]
    .sort((one, other) => (other.date ?? "").localeCompare(one.date ?? ""))
    .map(({ name, title }) =>
      h("option", { value: `from:${name}` }, t("new_after", { title: title || name })),
    );
}

/** @param {import("../base/server.js").Folder} folder */
function latest({ files }) {
  return files.reduce((one, other) => ((other.date ?? "") > (one.date ?? "") ? other : one)).name;
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {string} name
 * @param {string} kind
 * @param {HTMLElement} wrong
 */
async function create(dialog, name, kind, wrong) {
  const colon = kind.indexOf(":");
  const from = { [kind.slice(0, colon)]: kind.slice(colon + 1) };
  try {
    const made = await post("/api/new", { name, ...from });
    dialog.close();
    location.hash = `#/notes/${encodeURIComponent(made.name)}`;
  } catch (error) {
    wrong.replaceChildren(failure(error));
  }
}
