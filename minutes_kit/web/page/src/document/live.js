/** What the server makes of a text that is being typed: its problems and its document. */

import { post, Refused } from "../base/server.js";

const PAUSE = 60; // milliseconds after the last key

/**
 * @typedef {object} Made
 * @property {string} document in base64
 * @property {(number | null)[]} lines
 */

/**
 * @typedef {object} Hears
 * @property {(problems: import("../base/server.js").Problem[]) => void} problems
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
    this.busy = false;
    this.again = false;
    this.ended = false;
    this.timer = 0;
  }

  /** Ask after a pause. */
  soon(pause = PAUSE) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#ask(), pause);
  }

  end() {
    this.ended = true;
    clearTimeout(this.timer);
  }

  async #ask() {
    this.again = this.busy;
    if (this.busy || this.ended) return;
    this.busy = true;
    const body = { name: this.name, text: this.text() };
    const both = await Promise.allSettled([this.#check(body), this.#page(body)]);
    this.busy = false;
    if (this.again) this.soon(0);
    for (const one of both) if (one.status === "rejected") throw one.reason;
  }

  /** @param {{name: string, text: string}} body */
  async #check(body) {
    const { problems } = await post("/api/check", body);
    if (!this.ended && body.text === this.text()) this.hears.problems(problems);
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
