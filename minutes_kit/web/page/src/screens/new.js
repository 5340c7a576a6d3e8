/** New notes: an example in a language, or made of those of the last meeting. */

import { button, h } from "../base/dom.js";
import { failure } from "../base/failure.js";
import { address, post } from "../base/server.js";
import { language, t } from "../base/words.js";

/** @param {import("../base/server.js").Folder} folder */
export function newNotes(folder) {
  const name = h("input", { id: "new-name", required: true, spellcheck: "false" });
  const kind = h("select", { id: "new-kind" }, ...examples(folder), ...earlier(folder));
  kind.value = folder.files.length ? `from:${latest(folder)}` : `language:${language()}`;
  let offered = "";
  const propose = () => {
    if (name.value === offered) name.value = offered = proposed(folder, kind.value);
  };
  kind.addEventListener("change", propose);
  propose();
  const wrong = h("div", { role: "alert" });
  /** @returns {unknown} */
  const make = () => form.reportValidity() && create(dialog, name.value, kind.value, wrong);
  /** @type {HTMLFormElement} */
  const form = h(
    "form",
    { onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
    h("label", { for: "new-kind" }, t("new_from")),
    kind,
    h("label", { for: "new-name" }, t("new_name")),
    name,
    wrong,
    h(
      "div",
      { class: "choices" },
      button(t("cancel"), () => dialog.close()),
      button(t("create"), make, { class: "first", type: "submit" }),
    ),
  );
  /** @type {HTMLDialogElement} */
  const dialog = h(
    "dialog",
    { "aria-labelledby": "new-title", onclose: () => dialog.remove() },
    h("h2", { id: "new-title" }, t("new")),
    form,
  );
  document.body.append(dialog);
  dialog.showModal();
  name.select();
}

/**
 * A name that no notes have yet: of the day that the last ones tell, or of today.
 * @param {import("../base/server.js").Folder} folder
 * @param {string} kind
 */
export function proposed({ files }, kind) {
  const next = files.find(({ name }) => kind === `from:${name}`)?.next ?? today();
  const taken = new Set(files.map(({ name }) => name));
  let name = `${next}-${t("new_file")}`;
  for (let number = 2; taken.has(name); number++) name = `${next}-${number}-${t("new_file")}`;
  return name;
}

function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
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
    .sort((one, other) => day(other).localeCompare(day(one)))
    .map((file) => h("option", { value: `from:${file.name}` }, following(file)));
}

/** @param {import("../base/server.js").Listed} file */
function following({ name, title, date_text: date }) {
  const said = title || name;
  return date ? t("new_after_date", { title: said, date }) : t("new_after", { title: said });
}

/** @param {import("../base/server.js").Folder} folder */
function latest({ files }) {
  return files.reduce((one, other) => (day(other) > day(one) ? other : one)).name;
}

/**
 * The day of a meeting; while its notes are unread, that with which their name mostly begins.
 * @param {import("../base/server.js").Listed} file
 */
function day({ name, date }) {
  return date ?? name.match(/^\d{4}-\d\d-\d\d/)?.[0] ?? "";
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
    location.hash = address("notes", made.name);
  } catch (error) {
    wrong.replaceChildren(failure(error));
  }
}
