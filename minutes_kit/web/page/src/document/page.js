/** The right side: the page as it is typed, and the exact pages where LibreOffice is there. */

import { button, h } from "../base/dom.js";
import { failure } from "../base/failure.js";
import { send } from "../base/server.js";
import { t } from "../base/words.js";
import { Preview } from "./preview.js";

/** The document of the notes. */
export class Page {
  /**
   * @param {string} name
   * @param {boolean} exact
   * @param {() => string} text
   * @param {(line: number) => void} chosen
   */
  constructor(name, exact, text, chosen) {
    this.name = name;
    this.text = text;
    this.preview = new Preview(chosen);
    this.drawn = false;
    this.wrong = false; // the notes have errors: what is drawn is of before
    /** @type {string | null} the text of the exact pages, while they are shown */
    this.exact = null;
    this.note = h("p", { class: "stale", hidden: true });
    const small = { class: "small", hidden: true };
    this.anew = button(t("exact_anew"), () => this.#pages(), small);
    this.switch = button(t("exact"), () => this.#turn(), { ...small, hidden: !exact });
    this.place = h("div", { class: "place" }, this.preview.element);
    const title = h("h2", { id: "page" }, t("page"));
    this.element = h(
      "section",
      { class: "page", "aria-labelledby": "page" },
      h("div", { class: "bar" }, title, this.note, this.anew, this.switch),
      this.place,
    );
  }

  /** @param {import("./live.js").Made} made */
  async show({ document, lines }) {
    await this.preview.show(document, lines);
    this.drawn = true;
    this.wrong = false;
    this.changed();
  }

  /** The notes have errors. */
  stale() {
    this.wrong = true;
    this.changed();
  }

  /** Tell whether what is shown is of before. */
  changed() {
    const exact = this.exact !== null;
    const old = exact ? this.exact !== this.text() : this.wrong;
    const drawn = this.drawn ? "stale" : "not_yet";
    this.note.textContent = t(exact ? "exact_old" : drawn);
    this.note.hidden = !old;
    this.anew.hidden = !(exact && old);
    this.element.classList.toggle("old", this.wrong);
  }

  /** @param {number} line */
  mark(line) {
    this.preview.mark(line);
  }

  #turn() {
    return this.exact === null ? this.#pages() : this.#show(this.preview.element, null);
  }

  /**
   * @param {Element} shown
   * @param {string | null} exact the text whose pages it is
   */
  #show(shown, exact) {
    this.place.replaceChildren(shown);
    this.exact = exact;
    if (document.activeElement === this.anew) this.switch.focus(); // as the other one goes
    this.switch.textContent = t(exact === null ? "exact" : "live");
    this.changed();
  }

  /** Show the pages of LibreOffice, or why there are none, unless she has turned meanwhile. */
  async #pages() {
    const [text, before] = [this.text(), this.exact];
    const pages = await this.#made(text);
    if (this.exact === before) this.#show(pages, text);
  }

  /** @param {string} text */
  async #made(text) {
    try {
      const response = await send("/api/exact", { name: this.name, text });
      const made = URL.createObjectURL(await response.blob());
      const free = () => setTimeout(() => URL.revokeObjectURL(made), 60_000);
      const src = `${made}#view=FitH&navpanes=0`; // as wide as there is room, without small pages
      return h("iframe", { class: "exact", src, title: t("exact"), onload: free });
    } catch (error) {
      return failure(error);
    }
  }
}
