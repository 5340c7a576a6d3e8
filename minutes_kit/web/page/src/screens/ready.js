/** Ready: the document, what was changed in it, and who gets it. */

import { button, h, redraw } from "../base/dom.js";
import { told } from "../base/failure.js";
import { question } from "../base/question.js";
import { about, address, get, post } from "../base/server.js";
import { oneAtATime } from "../base/turns.js";
import { many, t } from "../base/words.js";
import { sides } from "../editor/conflict.js";
import { agreed, done, opening, opens, said, say } from "./acts.js";
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
    /** @type {string | null} how the document stood when what was last done was said */
    this.stood = null;
  }

  async close() {
    this.end();
    return true;
  }

  async refresh() {
    await this.#look();
    await this.draw();
  }

  async #look() {
    [this.desk, this.file] = await known(this.file.name);
  }

  async draw() {
    if (this.stood && this.stood !== this.file.document) this.#clear();
    redraw(
      this.document,
      h("h2", { id: "ready-document", tabindex: "-1" }, t("ready_document")),
      h("p", { class: `chip ${this.file.document}` }, t(`document_${this.file.document}`)),
      this.file.errors ? this.errors() : this.#making(),
      this.made,
    );
    await this.mail.draw();
  }

  /** Forget how something ended, as the document is another by now. */
  #clear() {
    this.stood = null;
    this.made.replaceChildren();
    this.mail.clear();
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
          button(t("build_over"), () => this.#over()),
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
      const body = { name: this.file.name, force };
      const { document, kept, problems } = await post("/api/build", body);
      const said = done(document && t("built", { document }), problems);
      return [...said, kept && h("p", {}, t("kept", { kept }))];
    });
  }

  /** Ask before what was changed in Word gives way. */
  async #over() {
    const answers = { look: t("over_look"), now: t("over_now") };
    const asked = { title: t("over_title"), text: t("over_text"), answers };
    const answer = await question(asked);
    if (answer === "look") await this.edits();
    if (answer === "now") await this.#build(true);
  }

  #pdf() {
    return this.act(this.made, async () => {
      const { pdf, problems } = await post("/api/pdf", { name: this.file.name });
      if (!pdf) return [...done(null, problems), h("p", { class: "failure" }, t("no_pdf"))];
      const { place } = await opening(this.file.name, "pdf");
      return [...done(t("pdf_made", { pdf }), problems), place];
    });
  }

  /** @param {"document" | "folder"} what */
  #open(what) {
    return this.act(this.made, () => opens(this.file.name, what));
  }

  /** Show what people changed in Word, and take it into the notes if that is wanted. */
  async edits() {
    const { name } = this.file;
    this.stood = null; // what is compared stays
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
    const ofIt = problems.map((one) => (one.line ? one : { ...one, file: "" })); // no need to name it
    return [
      before !== after && this.#compared(before, after),
      told(ofIt),
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
    this.stood = null; // what is done may change the document
    await say(said, async () => {
      try {
        return await act();
      } finally {
        await this.#look();
        this.stood = this.file.document; // before it is told: what changes then is another matter
      }
    });
    await this.draw();
  }
}
