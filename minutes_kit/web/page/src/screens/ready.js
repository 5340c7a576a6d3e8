/** Ready: the document, what was changed in it, and who gets it. */

import { button, h, redraw } from "../base/dom.js";
import { told } from "../base/failure.js";
import { about, address, get, launch, post } from "../base/server.js";
import { oneAtATime } from "../base/turns.js";
import { many, t } from "../base/words.js";
import { sides } from "../editor/conflict.js";
import { agreed, done, said, say } from "./acts.js";
import { header, steps } from "./header.js";
import { Mail } from "./mail.js";

/** @typedef {import("../base/dom.js").Child} Child */
/** @typedef {{before: string, after: string, problems: Problem[], shown: string}} Edits */
/** @typedef {import("../base/server.js").Listed} Listed */
/** @typedef {import("../base/server.js").Problem} Problem */
/** @typedef {import("../base/server.js").Desk} Desk */

/**
 * @param {string} name
 * @returns {Promise<import("../main.js").Screen>}
 */
export async function readyScreen(name) {
  const [desk, file] = await known(name);
  const screen = new Ready(desk, file);
  return {
    title: `${t("step_ready")}: ${name}`,
    content: [
      header({ title: file.title || name, above: name, way: [steps(name, "ready")] }),
      h("main", { class: "ready" }, screen.document, screen.mail.element),
    ],
    changed: oneAtATime(() => screen.refresh()),
    shown: () => void screen.draw(),
    close: () => screen.close(),
  };
}

/**
 * What can be done here, and how the notes stand.
 * @param {string} name
 * @returns {Promise<[Desk, Listed]>}
 */
function known(name) {
  return Promise.all([get("/api/desk"), get(about("/api/file", name))]);
}

/** What comes after writing, for one notes file. */
export class Ready {
  /**
   * @param {Desk} desk
   * @param {Listed} file
   */
  constructor(desk, file) {
    this.desk = desk;
    this.file = file;
    this.document = h("section", { class: "card", "aria-labelledby": "ready-document" });
    this.made = said();
    this.mail = new Mail(this);
    this.end = () => {}; // of what is compared
  }

  async close() {
    this.end();
    return true;
  }

  async refresh() {
    [this.desk, this.file] = await known(this.file.name);
    await this.draw();
  }

  async draw() {
    redraw(
      this.document,
      h("h2", { id: "ready-document", tabindex: "-1" }, t("ready_document")),
      h("p", { class: `chip ${this.file.document}` }, t(`document_${this.file.document}`)),
      this.file.errors ? this.errors() : this.#making(),
      this.made,
    );
    await this.mail.draw();
  }

  errors() {
    const link = h("a", { href: address("notes", this.file.name) }, t("to_notes"));
    return h("p", { class: "failure" }, many("errors", this.file.errors), ". ", link);
  }

  #making() {
    const { document } = this.file;
    const edited = document === "edited";
    const first = { class: document === "current" ? null : "first" };
    const makes = edited
      ? [
          button(t("take_edits"), () => this.edits(), first),
          button(t("build_over"), () => this.#build(true)),
        ]
      : [button(t("build"), () => this.#build(), first)];
    const uses = [
      button(t("open_document"), () => this.#open("document")),
      this.desk.libreoffice && button(t("pdf"), () => this.#pdf()),
    ];
    const folder = button(t("open_folder"), () => this.#open("folder"));
    const acts = [...makes, ...(document === "absent" ? [] : uses), folder];
    return h("div", {}, edited && h("p", {}, t("edited")), h("div", { class: "acts" }, ...acts));
  }

  #build(force = false) {
    return this.act(this.made, async () => {
      const { document, problems } = await post("/api/build", { name: this.file.name, force });
      return done(document && t("built", { document }), problems);
    });
  }

  #pdf() {
    return this.act(this.made, async () => {
      const { pdf, problems } = await post("/api/pdf", { name: this.file.name });
      if (pdf) await launch(this.file.name, "pdf");
      return done(pdf && t("pdf_made", { pdf }), problems);
    });
  }

  /** @param {"document" | "folder"} what */
  #open(what) {
    return this.act(this.made, async () => {
      await launch(this.file.name, what);
      return done(t("opened"), []);
    });
  }

  /** Show what people changed in Word, and take it into the notes if that is wanted. */
  async edits() {
    const { name } = this.file;
    await say(this.made, async () => this.#found(await post("/api/update", { name })));
    this.made.scrollIntoView({ block: "nearest" });
  }

  /**
   * The notes as they are, and as they would be.
   * @param {Edits} edits
   * @returns {Child[]}
   */
  #found({ before, after, problems, shown }) {
    const apply = button(t("apply_edits"), () => this.#apply(shown), { class: "first" });
    return [
      before !== after && this.#compared(before, after),
      told(problems),
      shown ? h("div", { class: "acts" }, apply) : h("p", {}, t("no_edits")),
    ];
  }

  /**
   * @param {string} before
   * @param {string} after
   */
  #compared(before, after) {
    this.end();
    const { element, end } = sides([before, t("edits_before")], [after, t("edits_after")]);
    this.end = end;
    return element;
  }

  /** @param {string} shown */
  #apply(shown) {
    return this.act(this.made, () =>
      agreed(
        "/api/update",
        { name: this.file.name, shown },
        {
          done: ({ problems }) => {
            this.mail.clear();
            return done(t("edits_taken"), problems);
          },
          other: (edits) => this.#found(edits),
        },
      ),
    );
  }

  /**
   * Do something, say how it ended, and show how the notes stand then.
   * @param {HTMLElement} said
   * @param {() => Promise<Child[]>} act
   */
  async act(said, act) {
    await say(said, act);
    await this.refresh();
  }
}
