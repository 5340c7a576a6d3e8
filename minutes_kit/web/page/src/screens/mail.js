/** The e-mail of notes: who gets it, what it says, and how it goes out. */

import { button, h, redraw } from "../base/dom.js";
import { failure, isEdited, isOfBook, told } from "../base/failure.js";
import { about, get, post, Refused } from "../base/server.js";
import { many, moment, t } from "../base/words.js";
import { agreed, done, opening, opens, said, say } from "./acts.js";
import { fillIn } from "./book.js";
import { letter } from "./letter.js";

const NO_ADDRESS = "W605"; // told of each person; here they stand in one list

/** @typedef {import("../base/dom.js").Child} Child */
/** @typedef {import("../base/server.js").Problem} Problem */
/** @typedef {{name: string, address: string}} Who */
/** @typedef {import("./letter.js").Letter} Letter */
/** @typedef {{to: Who[], cc: Who[], without: string[], problems: Problem[], book: boolean, mail: Letter | null}} Recipients */
/** @typedef {{count: number, said: string[], problems: Problem[], shown: string}} Mailing */

/** The card of the e-mail, beside that of the document. */
export class Mail {
  /** @param {import("./ready.js").Ready} ready */
  constructor(ready) {
    this.ready = ready;
    this.element = h("section", { class: "card", "aria-labelledby": "ready-mail" });
    this.posted = said();
  }

  async draw() {
    const title = h("h2", { id: "ready-mail", tabindex: "-1" }, t("ready_mail"));
    redraw(this.element, title, ...(await this.#mailing()), this.posted);
  }

  /** Forget how something ended, as it is another matter now. */
  clear() {
    this.posted.replaceChildren();
  }

  /** Who gets the e-mail, and what can be done with it; or why there is none. */
  async #mailing() {
    const { file } = this.ready;
    try {
      /** @type {Recipients} */
      const who = await get(about("/api/recipients", file.name));
      const sent = file.sent && t("sent", { when: moment(file.sent) });
      return [
        sent && h("p", { class: "chip current" }, sent),
        recipients(who, this.#book(who)),
        who.mail && letter(who.mail),
        this.#acts(who),
      ];
    } catch (error) {
      const ofBook = error instanceof Refused && error.problems.some(isOfBook);
      return [failure(error), ofBook && this.#openBook()];
    }
  }

  /**
   * Those who are missing can be put into the contact book, or into a new one.
   * @param {Recipients} who
   * @returns {Child[]}
   */
  #book({ book, without }) {
    const { name } = this.ready.file;
    const made = (/** @type {string} */ book) =>
      this.#act(async () => done(t("booked", { book }), []));
    const fill = button(t("fill_in"), () => fillIn(name, without, made), { class: "small" });
    return book ? [fill, this.#openBook()] : [fill];
  }

  #openBook() {
    const act = () => say(this.posted, () => opens(this.ready.file.name, "book"));
    return button(t("open_book"), act, { class: "small" });
  }

  /** @param {Recipients} who */
  #acts(who) {
    const { file, desk } = this.ready;
    if (file.errors) return this.ready.errors();
    if (file.document === "edited") return this.#edited();
    const draft = button(t("draft"), () => this.#draft(who), { class: "first" });
    const send = desk.send && button(t("send"), () => this.#ask(who.without));
    return h("div", { class: "acts" }, draft, send);
  }

  /** The e-mail waits for what people changed in Word. */
  #edited() {
    const see = button(t("take_edits"), () => this.ready.edits());
    return h("div", { class: "acts" }, h("p", {}, t("edited_first"), " ", t("no_mail")), see);
  }

  /** @param {() => Promise<Child[]>} act */
  #act(act) {
    return this.ready.act(this.posted, act);
  }

  /** @param {Recipients} who */
  #draft({ without }) {
    return this.#act(async () => {
      const body = { name: this.ready.file.name, allow_missing: without.length > 0 }; // as is shown
      const { draft, problems } = await post("/api/draft", body);
      if (!draft) return done(null, others(problems));
      const { place, open } = await opening(body.name, "draft");
      return [...done(t("drafted"), others(problems)), place, button(t("open_draft"), open)];
    });
  }

  /**
   * Show to whom the e-mail would go now, and send it if that is wanted.
   * @param {string[]} without those who are left out, as is shown
   */
  async #ask(without) {
    const body = { name: this.ready.file.name, allow_missing: without.length > 0 };
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
    return this.#act(() =>
      agreed("/api/send", body, {
        done: ({ sent, problems }) => done(sent ? many("sent_to", sent) : null, problems),
        other: (mailing) => this.#question(body, mailing),
      }),
    );
  }
}

/** @param {Problem[]} problems */
function others(problems) {
  return problems.filter((one) => one.code !== NO_ADDRESS && !isEdited(one));
}

/**
 * @param {Recipients} who
 * @param {Child[]} book the buttons that fill it in and open it
 */
function recipients({ to, cc, without, problems }, book) {
  const hints = problems.filter(({ code }) => code === NO_ADDRESS).map(({ hint }) => hint);
  return h(
    "div",
    {},
    people(t("mail_to"), to),
    people(t("mail_cc"), cc),
    without.length > 0 && people(t("mail_without"), without.map(nameless), "without"),
    ...[...new Set(hints.filter(Boolean))].map((hint) => h("p", { class: "hint" }, hint)),
    without.length > 0 && h("div", { class: "book" }, ...book),
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
