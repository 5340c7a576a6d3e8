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
    this.note = h("p", { class: "stale", hidden: true }, t("not_yet"));
    this.switch = button(t("exact"), () => this.#turn(), { class: "small", hidden: !exact });
    this.place = h("div", { class: "place" }, this.preview.element);
    this.element = h(
      "section",
      { class: "page", "aria-labelledby": "page" },
      h("div", { class: "bar" }, h("h2", { id: "page" }, t("page")), this.note, this.switch),
      this.place,
    );
  }

  /** @param {import("./live.js").Made} made */
  async show({ document, lines }) {
    await this.preview.show(document, lines);
    this.note.textContent = t("stale");
    this.note.hidden = true;
    this.element.classList.remove("old");
  }

  /** The notes have errors: what is shown is of before. */
  stale() {
    this.note.hidden = false;
    this.element.classList.add("old");
  }

  /** @param {number} line */
  mark(line) {
    this.preview.mark(line);
  }

  async #turn() {
    const exact = this.place.firstElementChild === this.preview.element;
    const shown = exact ? await this.#pages() : this.preview.element;
    this.place.replaceChildren(shown);
    this.switch.textContent = t(exact ? "live" : "exact");
  }

  /** The pages of LibreOffice, or why there are none. */
  async #pages() {
    try {
      const response = await send("/api/exact", { name: this.name, text: this.text() });
      const made = URL.createObjectURL(await response.blob());
      const free = () => setTimeout(() => URL.revokeObjectURL(made), 60_000);
      const src = `${made}#view=FitH&navpanes=0`; // as wide as there is room, without small pages
      return h("iframe", { class: "exact", src, title: t("exact"), onload: free });
    } catch (error) {
      return failure(error);
    }
  }
}
