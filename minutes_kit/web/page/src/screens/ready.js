/** Ready: the document, and who gets it. */

import { button, h, redraw } from "../base/dom.js";
import { failure, told } from "../base/failure.js";
import { about, get, post, Refused } from "../base/server.js";
import { oneAtATime } from "../base/turns.js";
import { many, moment, speak, t } from "../base/words.js";
import { header, steps, titleOf } from "./header.js";

const NO_ADDRESS = "W605"; // told of each person; here they stand in one list

/** @typedef {import("../base/server.js").Listed} Listed */
/** @typedef {import("../base/server.js").Problem} Problem */
/** @typedef {import("../base/server.js").Folder} Folder */

/**
 * @param {string} name
 * @returns {Promise<import("../main.js").Screen>}
 */
export async function readyScreen(name) {
  const folder = await get("/api/folder");
  const file = listed(folder, name);
  if (!file) throw new Refused(404, null);
  await speak(file.language);
  const screen = new Ready(folder, file);
  return {
    title: `${t("step_ready")}: ${name} – ${t("desk")}`,
    content: [
      header({ title: titleOf(folder, name), above: name, way: [steps(name, "ready")] }),
      h("main", { class: "ready" }, screen.document, screen.mail),
    ],
    changed: oneAtATime(() => screen.refresh()),
    shown: () => void screen.draw(),
  };
}

/**
 * @param {Folder} folder
 * @param {string} name
 */
function listed({ files }, name) {
  return files.find((file) => file.name === name);
}

/** What comes after writing, for one notes file. */
class Ready {
  /**
   * @param {Folder} folder
   * @param {Listed} file
   */
  constructor(folder, file) {
    this.folder = folder;
    this.file = file;
    this.document = h("section", { class: "card", "aria-labelledby": "ready-document" });
    this.made = said();
    this.mail = h("section", { class: "card", "aria-labelledby": "ready-mail" });
    this.posted = said();
  }

  async refresh() {
    this.folder = await get("/api/folder");
    this.file = listed(this.folder, this.file.name) ?? this.file;
    await this.draw();
  }

  async draw() {
    redraw(
      this.document,
      h("h2", { id: "ready-document", tabindex: "-1" }, t("ready_document")),
      h("p", { class: `chip ${this.file.document}` }, t(`document_${this.file.document}`)),
      this.file.errors ? this.#errors() : this.#making(),
      this.made,
    );
    const title = h("h2", { id: "ready-mail", tabindex: "-1" }, t("ready_mail"));
    redraw(this.mail, title, ...(await this.#mailing()), this.posted);
  }

  #errors() {
    const link = h("a", { href: `#/notes/${encodeURIComponent(this.file.name)}` }, t("to_notes"));
    return h("p", { class: "failure" }, many("errors", this.file.errors), ". ", link);
  }

  #making() {
    const { document } = this.file;
    const there = document !== "absent";
    const edited = document === "edited";
    const first = document === "current" ? null : "first";
    const acts = [
      !edited && button(t("build"), () => this.#build(), { class: first }),
      edited && button(t("take_edits"), () => this.#edits(), { class: "first" }),
      edited && button(t("build_over"), () => this.#build(true)),
      there && button(t("open_document"), () => this.#open("document")),
      there && this.folder.libreoffice && button(t("pdf"), () => this.#pdf()),
      button(t("open_folder"), () => this.#open("folder")),
    ];
    return h("div", {}, edited && h("p", {}, t("edited")), h("div", { class: "acts" }, ...acts));
  }

  #build(force = false) {
    return this.#act(this.made, async () => {
      const body = { name: this.file.name, verify: true, force };
      const { document, problems } = await post("/api/build", body);
      return done(document && t("built", { document }), problems);
    });
  }

  #pdf() {
    return this.#act(this.made, async () => {
      const { pdf, problems } = await post("/api/pdf", { name: this.file.name });
      if (pdf) await post("/api/open", { name: this.file.name, what: "pdf" });
      return done(pdf && t("pdf_made", { pdf }), problems);
    });
  }

  /** @param {"document" | "folder"} what */
  #open(what) {
    return this.#act(this.made, async () => {
      await post("/api/open", { name: this.file.name, what });
      return done(t("opened"), []);
    });
  }

  /** Show what people changed in Word, and take it into the notes if that is wanted. */
  #edits() {
    return say(this.made, async () =>
      this.#found(await post("/api/update", { name: this.file.name })),
    );
  }

  /** @param {Edits} edits */
  #found({ diff, problems, shown }) {
    const apply = button(t("apply_edits"), () => this.#apply(shown), { class: "first" });
    const label = { class: "diff", tabindex: "0", role: "region", "aria-label": t("take_edits") };
    return [
      diff && h("pre", label, ...lines(diff)),
      told(problems),
      shown ? apply : h("p", {}, t("no_edits")),
    ];
  }

  /** @param {string} shown */
  #apply(shown) {
    return this.#act(this.made, () =>
      agreed(
        "/api/update",
        { name: this.file.name, shown },
        {
          done: ({ problems }) => done(t("edits_taken"), problems),
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
  async #act(said, act) {
    await say(said, act);
    await this.refresh();
  }

  /** Who gets the e-mail, and what can be done with it; or why there is none. */
  async #mailing() {
    try {
      const who = await get(about("/api/recipients", this.file.name));
      const sent = this.file.sent && t("sent", { when: moment(this.file.sent) });
      const draft = button(t("draft"), () => this.#draft(who), { class: "first" });
      const send = this.folder.send && button(t("send"), () => this.#ask(who.without));
      return [
        sent && h("p", { class: "chip current" }, sent),
        recipients(who),
        h("div", { class: "acts" }, draft, send),
      ];
    } catch (error) {
      return [failure(error)];
    }
  }

  /** @param {Recipients} who */
  #draft({ without }) {
    return this.#act(this.posted, async () => {
      const body = { name: this.file.name, allow_missing: without.length > 0 }; // as is shown
      const { draft, problems } = await post("/api/draft", body);
      if (draft) await post("/api/open", { name: this.file.name, what: "draft" });
      return done(draft && t("drafted", { draft }), others(problems));
    });
  }

  /**
   * Show to whom the e-mail would go now, and send it if that is wanted.
   * @param {string[]} without those who are left out, as is shown
   */
  async #ask(without) {
    const body = { name: this.file.name, allow_missing: without.length > 0 };
    await say(this.posted, async () => this.#question(body, await post("/api/send", body)));
    this.posted.querySelector("button")?.focus(); // the one that sends nothing
  }

  /**
   * @param {{name: string, allow_missing: boolean}} body
   * @param {Mailing} mailing
   */
  #question(body, { count, said, problems, shown }) {
    const not = button(t("cancel"), () => this.posted.replaceChildren());
    const now = button(t("send_now"), () => this.#send({ ...body, shown }), { class: "first" });
    return [
      ...said.map((line) => h("p", {}, line)),
      told(others(problems)),
      shown && h("div", { class: "acts" }, h("p", {}, many("send_to", count)), not, now),
    ];
  }

  /** @param {{name: string, allow_missing: boolean, shown: string}} body */
  #send(body) {
    return this.#act(this.posted, () =>
      agreed("/api/send", body, {
        done: ({ sent, problems }) => done(sent ? many("sent_to", sent) : null, problems),
        other: (mailing) => this.#question(body, mailing),
      }),
    );
  }
}

function said() {
  return h("div", { class: "said", role: "status" });
}

/**
 * Say how something ended, or what there is to decide.
 * @param {HTMLElement} said
 * @param {() => Promise<Child[]>} act
 */
async function say(said, act) {
  said.replaceChildren(h("p", { class: "busy" }, t("busy")));
  try {
    redraw(said, ...(await act()));
  } catch (error) {
    said.replaceChildren(failure(error));
  }
}

/**
 * That something was done, and what is wrong.
 * @param {string | null} text
 * @param {Problem[]} problems
 * @returns {Child[]}
 */
function done(text, problems) {
  return [text && h("p", { class: "done" }, text), told(problems)];
}

/**
 * Do what was shown; where that is another thing by now, show this.
 * @param {string} path
 * @param {object} body with what was `shown`
 * @param {{done: (answer: any) => Child[], other: (answer: any) => Child[]}} says
 */
async function agreed(path, body, says) {
  try {
    return says.done(await post(path, body));
  } catch (error) {
    if (!(error instanceof Refused && error.status === 409)) throw error;
    return [h("p", { class: "failure" }, t("meanwhile")), ...says.other(error.answer)];
  }
}

/** @typedef {import("../base/dom.js").Child} Child */
/** @typedef {{diff: string, problems: Problem[], shown: string}} Edits */
/** @typedef {{count: number, said: string[], problems: Problem[], shown: string}} Mailing */
/** @typedef {{name: string, address: string}} Who */
/** @typedef {{to: Who[], cc: Who[], without: string[], problems: Problem[]}} Recipients */

/** @param {Problem[]} problems */
function others(problems) {
  return problems.filter(({ code }) => code !== NO_ADDRESS);
}

/** @param {Recipients} who */
function recipients({ to, cc, without, problems }) {
  const advice = problems.find(({ code }) => code === NO_ADDRESS)?.hint;
  return h(
    "div",
    {},
    people(t("mail_to"), to),
    people(t("mail_cc"), cc),
    without.length > 0 && people(t("mail_without"), without.map(nameless), "without"),
    without.length > 0 && advice && h("p", { class: "hint" }, advice),
    told(others(problems)),
  );
}

/** @param {string} name */
function nameless(name) {
  return { name, address: "" };
}

/**
 * @param {string} title
 * @param {Who[]} list
 * @param {string} [look]
 */
function people(title, list, look = "") {
  if (!list.length) return null;
  const items = list.map(({ name, address }) =>
    h("li", {}, name, address && h("span", { class: "address" }, address)),
  );
  return h("div", { class: `people ${look}` }, h("h3", {}, title), h("ul", {}, ...items));
}

/** @param {string} diff */
function lines(diff) {
  const looks = { "+": "more", "-": "less", "@": "where" };
  return diff
    .split("\n")
    .map((line) =>
      h("span", { class: looks[/** @type {keyof typeof looks} */ (line[0])] ?? null }, `${line}\n`),
    );
}
