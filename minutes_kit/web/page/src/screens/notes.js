/** The notes: the editor, its problems, and the document that they make. */

import { calm, notice } from "../base/alarm.js";
import { h, tell } from "../base/dom.js";
import { about, address, get, post } from "../base/server.js";
import { oneAtATime } from "../base/turns.js";
import { t } from "../base/words.js";
import { Live } from "../document/live.js";
import { Page } from "../document/page.js";
import { choose } from "../editor/conflict.js";
import { editor, jump, mark, replace } from "../editor/editor.js";
import { Patience } from "../editor/patience.js";
import { Problems } from "../editor/problems.js";
import { proposed, remedy } from "../editor/remedies.js";
import { Saving } from "../editor/saving.js";
import { together } from "../editor/together.js";
import { tools } from "../editor/tools.js";
import { entitle, header, steps } from "./header.js";

/** @typedef {import("../base/server.js").Problem} Problem */

/**
 * @param {string} name
 * @returns {Promise<import("../main.js").Screen>}
 */
export async function notesScreen(name) {
  const [opened, desk] = await Promise.all([get(about("/api/notes", name)), get("/api/desk")]);
  const schema = await get(`/schema.json?language=${opened.language}`);
  const notes = new Notes(opened, schema, desk.libreoffice);
  notes.look();
  return notes.screen();
}

/** One notes file on the screen. */
class Notes {
  /**
   * @param {{name: string, title: string | null, text: string, version: string, language: string}} opened
   * @param {import("../editor/schema.js").Schema} schema
   * @param {boolean} exact whether LibreOffice is there to make pages
   */
  constructor({ name, title, text, version, language }, schema, exact) {
    this.name = name;
    /** @type {string[]} */
    this.people = [];
    this.line = 1;
    this.title = new Text(title ?? name);
    /** @type {HTMLElement | null} what is told of another hand */
    this.notice = null;
    this.patience = new Patience();
    this.view = editor(text, schema, language, {
      changed: (byUser) => this.changed(byUser),
      moved: (line) => this.moved(line),
      typed: () => this.patience.typed(),
      theirs: (undone) => this.undone(undone),
      save: () => this.saving.now(),
      people: () => this.people,
    });
    this.tools = tools(this.view);
    this.hide = () => void (document.hidden && this.saving.now());
    /** @type {(event: Event) => void} */
    this.leave = (event) => void (this.saving.safe || event.preventDefault()); // the browser asks
    this.alarmed = false;
    const href = address("ready", name);
    this.edited = h("a", { class: "chip edited", href }, t("document_edited"));
    this.edited.hidden = true;
    this.look = oneAtATime(async () => this.listed(await get(about("/api/file", name))));
    this.state = h("p", { class: "state", "data-state": "saved" }, t("saved"));
    this.page = new Page(
      name,
      exact,
      () => this.text(),
      (line) => jump(this.view, line),
    );
    this.problems = new Problems({
      jump: ({ line, column }) => jump(this.view, line, column),
      mend: (problem) => this.mend(problem),
    });
    for (const one of [this.problems.list, this.page.preview.element]) one.lang = language;
    this.live = new Live(name, () => this.text(), {
      checked: (checked) => this.checked(checked),
      document: (made) => this.made(made),
      stale: () => this.patience.tell("document", () => this.page.stale(), false),
    });
    this.saving = new Saving(name, text, version, {
      text: () => this.text(),
      state: (state) => this.told(state),
      recoded: () => notice(t("recoded", { name })),
      conflict: (theirs) => this.conflict(theirs),
    });
  }

  /** @returns {import("../main.js").Screen} */
  screen() {
    const { title } = this;
    const left = h(
      "section",
      { class: "write", "aria-label": t("notes") },
      this.tools.element,
      this.view.dom,
      this.problems.element,
    );
    return {
      title: title.data,
      content: [
        header({
          title,
          above: this.name,
          way: [steps(this.name, "notes")],
          right: [this.problems.counter, this.edited, this.state],
        }),
        h("main", { class: "notes" }, left, this.page.element),
      ],
      changed: (name, version) => void this.heard(name, version),
      shown: () => this.begin(),
      close: () => this.end(),
      again: () => this.again(),
      at: (line) => jump(this.view, line),
    };
  }

  /**
   * Tell here too that somebody changed the document in Word.
   * @param {import("../base/server.js").Listed} file
   */
  listed({ document }) {
    this.edited.hidden = document !== "edited";
  }

  /** Try again what could not be done. */
  again() {
    this.live.soon();
    return this.saving.now();
  }

  begin() {
    document.addEventListener("visibilitychange", this.hide);
    addEventListener("beforeunload", this.leave);
    this.view.focus();
    this.live.soon(0);
  }

  /** Whether the notes may be left: not while two texts wait for a choice. */
  async end() {
    await this.saving.now();
    if (this.saving.held) return false;
    document.removeEventListener("visibilitychange", this.hide);
    removeEventListener("beforeunload", this.leave);
    this.notice?.remove();
    this.live.end();
    this.patience.end();
    this.view.destroy();
    return true;
  }

  text() {
    return this.view.state.doc.toString();
  }

  /** @param {number} line */
  moved(line) {
    if (line !== this.line) this.patience.end();
    this.line = line;
    this.page.mark(line);
  }

  /** @param {import("../document/live.js").Made} made */
  async made(made) {
    await this.page.show(made);
    this.patience.tell("document", () => this.page.mark(this.line), true);
  }

  /** @param {boolean} byUser */
  changed(byUser) {
    this.live.soon();
    this.tools.draw();
    this.page.changed();
    if (byUser) this.saving.later();
  }

  /** @param {import("../document/live.js").Checked} checked */
  checked({ problems, people, title }) {
    this.people = people ?? this.people;
    this.title.data = title ?? this.name;
    entitle(this.title.data);
    const tell = () => {
      mark(this.view, problems, (problem) => this.mend(problem));
      this.problems.show(problems);
    };
    this.patience.tell("problems", tell, !this.problems.hasNew(problems));
  }

  /**
   * Mend one problem, or change what it proposes, or mend all that can be, unless the text has
   * changed meanwhile.
   * @param {Problem | null} problem
   */
  async mend(problem) {
    const text = this.text();
    if (problem && remedy(problem) === "propose")
      return this.put(proposed(text, problem), "proposed");
    const { code = null, line = 0 } = problem ?? {};
    const mended = await post("/api/mend", { name: this.name, text, code, line });
    if (text === this.text()) this.put(mended.text, "mended");
  }

  /**
   * Go on with a text in which something was mended or changed, and say so.
   * @param {string} text
   * @param {"mended" | "proposed"} said
   */
  put(text, said) {
    if (text !== this.text()) tell(t(said));
    replace(this.view, text, "mend");
    this.view.focus();
  }

  /** @param {import("../editor/saving.js").State} state */
  told(state) {
    this.state.textContent = t(state);
    this.state.dataset.state = state;
    if (state === "failed") this.alarmed = true;
    if (!this.alarmed || this.saving.open) return;
    calm();
    this.alarmed = false;
  }

  /**
   * @param {string | null} name
   * @param {string | null} version
   */
  heard(name, version) {
    if (name === null) {
      this.live.soon(); // what the folder says of all its notes may be other
      this.look();
    }
    if (name === this.name && version !== this.saving.version) return this.reread();
  }

  /** Another hand changed the file: take that over, unless there is something to lose. */
  async reread() {
    if (this.saving.open) return this.saving.now();
    const { text, version } = await get(about("/api/notes", this.name));
    if (this.saving.open) return this.saving.now();
    if (this.live.ended || version === this.saving.version) return;
    const other = text !== this.text(); // else only the ends of its lines are
    replace(this.view, text, "given");
    if (other) this.notice = notice(t("taken_over"));
    await this.saving.settle({ text, version });
  }

  /**
   * Tell that what another hand wrote is undone, or no longer so.
   * @param {boolean} undone
   */
  undone(undone) {
    this.notice?.remove();
    if (undone) this.notice = notice(t("undone_theirs", { name: this.name }));
  }

  /**
   * Let one of two texts be chosen, or both; what is not kept is a step of undo away.
   * @param {import("../editor/saving.js").Theirs} theirs
   */
  async conflict(theirs) {
    this.notice?.remove();
    const mine = this.text();
    const { selection } = this.view.state;
    const kept = await choose(mine, theirs.text, together(this.saving.text, mine, theirs.text));
    replace(this.view, theirs.text, "given");
    replace(this.view, kept, "kept");
    if (kept === mine) this.view.dispatch({ selection });
    await this.saving.settle(theirs);
    await this.reread(); // it may have changed since it was shown
    this.view.focus();
  }
}
