/** New notes: an example in a language, or made of those of the last meeting. */

import { button, h } from "../base/dom.js";
import { failure, told } from "../base/failure.js";
import { address, post, Refused } from "../base/server.js";
import { language, t } from "../base/words.js";
import { latest, newestFirst, proposed } from "./order.js";

/** @param {import("../base/server.js").Folder} folder */
export function newNotes(folder) {
  const name = h("input", { id: "new-name", required: true, spellcheck: "false" });
  const kind = h("select", { id: "new-kind" }, ...examples(folder), ...earlier(folder));
  const last = latest(folder.files);
  kind.value = last ? `from:${last.name}` : `language:${language()}`;
  let offered = "";
  const propose = () => {
    if (name.value === offered) name.value = offered = offer(folder, kind.value);
  };
  kind.addEventListener("change", propose);
  propose();
  const wrong = h("div", { role: "alert" });
  /** @returns {unknown} */
  const make = () =>
    form.reportValidity() &&
    create(dialog, name.value, kind.value, wrong, chosen(folder, kind.value));
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
    {
      "aria-labelledby": "new-title",
      onclose: () => dialog.remove(),
      onclick: (/** @type {Event} */ { target }) =>
        target instanceof HTMLAnchorElement && dialog.close(),
    },
    h("h2", { id: "new-title" }, t("new")),
    form,
  );
  document.body.append(dialog);
  dialog.showModal();
  name.select();
}

/**
 * A name for what notes begin with.
 * @param {import("../base/server.js").Folder} folder
 * @param {string} kind
 */
function offer(folder, kind) {
  const last = chosen(folder, kind);
  return proposed(folder.files, { last, today: today(), usual: t("new_file") });
}

/**
 * The notes on which new ones would follow.
 * @param {import("../base/server.js").Folder} folder
 * @param {string} kind
 */
function chosen({ files }, kind) {
  return files.find(({ name }) => kind === `from:${name}`);
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
  return newestFirst(files).map((file) =>
    h("option", { value: `from:${file.name}` }, following(file)),
  );
}

/** @param {import("../base/server.js").Listed} file */
function following({ name, title, date_text: date }) {
  const said = title || name;
  return date ? t("new_after_date", { title: said, date }) : t("new_after", { title: said });
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {string} name
 * @param {string} kind
 * @param {HTMLElement} wrong
 * @param {import("../base/server.js").Listed} [last]
 */
async function create(dialog, name, kind, wrong, last) {
  const colon = kind.indexOf(":");
  const from = { [kind.slice(0, colon)]: kind.slice(colon + 1) };
  try {
    const made = await post("/api/new", { name, ...from });
    dialog.close();
    location.hash = address("notes", made.name);
  } catch (error) {
    wrong.replaceChildren(...(last ? unfinished(error, last) : [failure(error)]));
  }
}

/**
 * Why nothing can follow on the last notes yet: what stops them, and not what is only odd.
 * @param {unknown} error
 * @param {import("../base/server.js").Listed} last
 */
function unfinished(error, { name, title }) {
  if (!(error instanceof Refused && error.status === 422)) return [failure(error)];
  const stops = error.problems.filter(({ severity }) => severity === "error");
  return [h("p", {}, t("new_unfinished", { title: title || name })), told(stops)];
}
