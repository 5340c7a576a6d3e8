/** The folder: its notes, how far each stands, and new ones. */

import { button, h, redraw } from "../base/dom.js";
import { address, get } from "../base/server.js";
import { oneAtATime } from "../base/turns.js";
import { many, moment, t } from "../base/words.js";
import { opens, said, say } from "./acts.js";
import { header } from "./header.js";
import { newNotes } from "./new.js";
import { found, newestFirst } from "./order.js";

/** @typedef {import("../base/server.js").Listed} Listed */

const MANY = 10; // notes: where there are more, some can be looked for
const ROUND = 1; // seconds in which a large folder is read on, before more of it is shown

/** @returns {Promise<import("../main.js").Screen>} */
export async function folderScreen() {
  /** @type {import("../base/server.js").Folder} */
  let folder = await get("/api/folder");
  const list = h("div");
  const opening = said();
  const search = new Search(() => draw());
  const draw = () => redraw(list, shown(folder.files, search));
  let left = false;
  const read = oneAtATime(async () => {
    do {
      folder = await get(`/api/folder?seconds=${ROUND}`);
      draw();
    } while (folder.more && !left);
  });
  draw();
  const show = button(t("open_folder"), () => say(opening, () => opens("", "folder")));
  const add = button(t("new"), () => newNotes(folder), { class: "first" });
  return {
    title: folder.folder,
    content: [
      header({ title: folder.folder, above: t("folder"), right: [show, add] }),
      h("main", { class: "folder" }, opening, search.element, list),
    ],
    changed: read,
    shown: () => void (folder.more && read()),
    close: async () => {
      left = true;
      return true;
    },
  };
}

/** Looks for some of many notes, and says how many there are. */
class Search {
  /** @param {() => void} changed */
  constructor(changed) {
    this.input = h("input", { type: "search", id: "search", spellcheck: "false" });
    this.input.addEventListener("input", changed);
    this.count = h("p", { role: "status" });
    const label = h("label", { for: "search" }, t("search"));
    this.element = h("search", { class: "search" }, label, this.input, this.count);
  }

  /**
   * Those that are looked for.
   * @param {Listed[]} all
   */
  among(all) {
    this.element.hidden = all.length <= MANY;
    const text = this.element.hidden ? "" : this.input.value.trim();
    const some = found(all, text);
    this.count.textContent = text && many("found", some.length);
    return some;
  }
}

/**
 * The notes that are looked for, where there are any.
 * @param {Listed[]} all
 * @param {Search} search
 */
function shown(all, search) {
  const some = search.among(newestFirst(all));
  if (some.length) return files(some);
  return all.length ? null : h("p", { class: "nothing" }, t("nothing"));
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
