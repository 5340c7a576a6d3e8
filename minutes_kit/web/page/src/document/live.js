/** What the server makes of a text that is being typed: its problems and its document. */

import { post, Refused } from "../base/server.js";
import { oneAtATime } from "../base/turns.js";

const PAUSE = 60; // milliseconds after the last key

/**
 * @typedef {object} Made
 * @property {string} document in base64
 * @property {(number | null)[]} lines
 */

/**
 * @typedef {object} Checked
 * @property {import("../base/server.js").Problem[]} problems
 * @property {string[] | null} people whom the notes list; null where they cannot be read
 */

/**
 * @typedef {object} Hears
 * @property {(checked: Checked) => void} checked
 * @property {(made: Made) => Promise<void>} document
 * @property {() => void} stale there is no document of this text
 */

/** Asks for one text at a time; what was typed meanwhile is asked for next. */
export class Live {
  /**
   * @param {string} name
   * @param {() => string} text
   * @param {Hears} hears
   */
  constructor(name, text, hears) {
    this.name = name;
    this.text = text;
    this.hears = hears;
    this.ask = oneAtATime(() => this.#ask());
    this.ended = false;
    this.timer = 0;
  }

  /** Ask after a pause. */
  soon(pause = PAUSE) {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.ask, pause);
  }

  end() {
    this.ended = true;
    clearTimeout(this.timer);
  }

  async #ask() {
    clearTimeout(this.timer); // the text is the newest
    if (this.ended) return;
    const body = { name: this.name, text: this.text() };
    const both = await Promise.allSettled([this.#check(body), this.#page(body)]);
    for (const one of both) if (one.status === "rejected") throw one.reason;
  }

  /** @param {{name: string, text: string}} body */
  async #check(body) {
    const checked = await post("/api/check", body);
    if (!this.ended && body.text === this.text()) this.hears.checked(checked);
  }

  /** @param {{name: string, text: string}} body */
  async #page(body) {
    try {
      const made = await post("/api/page", body);
      if (!this.ended) await this.hears.document(made);
    } catch (error) {
      if (!(error instanceof Refused && error.status === 422)) throw error;
      if (!this.ended) this.hears.stale();
    }
  }
}
