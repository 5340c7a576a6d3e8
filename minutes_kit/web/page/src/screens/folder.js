/** The folder: its notes, how far each stands, and new ones. */

import { button, h, redraw } from "../base/dom.js";
import { address, get, launch } from "../base/server.js";
import { oneAtATime } from "../base/turns.js";
import { many, moment, t } from "../base/words.js";
import { header } from "./header.js";
import { newNotes } from "./new.js";

/** @typedef {import("../base/server.js").Listed} Listed */

const ROUND = 1; // seconds in which a large folder is read on, before more of it is shown

/** @returns {Promise<import("../main.js").Screen>} */
export async function folderScreen() {
  /** @type {import("../base/server.js").Folder} */
  let folder = await get("/api/folder");
  const list = h("div");
  const draw = () => redraw(list, folder.files.length ? files(folder.files) : nothing());
  let left = false;
  const read = oneAtATime(async () => {
    do {
      folder = await get(`/api/folder?seconds=${ROUND}`);
      draw();
    } while (folder.more && !left);
  });
  draw();
  const show = button(t("open_folder"), () => launch("", "folder"));
  const add = button(t("new"), () => newNotes(folder), { class: "first" });
  return {
    title: folder.folder,
    content: [
      header({ title: folder.folder, above: t("folder"), right: [show, add] }),
      h("main", { class: "folder" }, list),
    ],
    changed: read,
    shown: () => void (folder.more && read()),
    close: async () => {
      left = true;
      return true;
    },
  };
}

function nothing() {
  return h("p", { class: "nothing" }, t("nothing"));
}

/** @param {Listed[]} listed */
function files(listed) {
  const columns = ["meeting", "date", "state"].map((name) => h("th", { scope: "col" }, t(name)));
  return h(
    "table",
    { class: "files" },
    h("caption", { class: "unseen" }, t("files")),
    h("thead", {}, h("tr", {}, ...columns)),
    h("tbody", {}, ...listed.map(row)),
  );
}

/** @param {Listed} file */
function row(file) {
  const link = h(
    "a",
    { href: address("notes", file.name), lang: file.title && file.language },
    file.title || file.name,
  );
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, link, h("span", { class: "name" }, file.name)),
    h("td", { class: "date" }, file.date_text || file.date || "–"),
    h("td", {}, h("ul", { class: "states" }, ...states(file).map(chip))),
  );
}

/**
 * How far notes stand, each with how it looks.
 * @param {Listed} file
 * @returns {[string, string][]}
 */
function states({ errors, warnings, document, sent }) {
  /** @type {[string, string][]} */
  const all = [];
  if (errors) all.push(["error", many("errors", errors)]);
  if (warnings) all.push(["warning", many("warnings", warnings)]);
  all.push([document === "edited" ? "warning" : document, t(`document_${document}`)]);
  if (sent) all.push(["current", t("sent", { when: moment(sent) })]);
  return all;
}

/** @param {[string, string]} state */
function chip([look, text]) {
  return h("li", { class: `chip ${look}` }, text);
}
