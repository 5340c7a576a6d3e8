/** Saving by itself, never over what another hand wrote meanwhile. */

import { Refused, send } from "../base/server.js";

const PAUSE = 800; // milliseconds after the last key
const PATIENCE = 30_000; // milliseconds in which the server answers, if it still does
const SMALL = 20_000; // characters: a page that goes away may still send 64 kB

/** @typedef {{text: string, version: string | null}} Theirs without a version where no file is left */
/** @typedef {"saved" | "changed" | "saving" | "conflict" | "failed"} State */

/**
 * @typedef {object} Saved what the page knows of the file
 * @property {() => string} text as it is in the editor
 * @property {(state: State) => void} state
 * @property {() => void} recoded the file is in UTF-8 now, as its encoding lacks a character
 * @property {(theirs: Theirs) => void} conflict
 */

/** The way of one text to its file: one call at a time, each with the version that it replaces. */
export class Saving {
  /**
   * @param {string} name
   * @param {string} text
   * @param {string | null} version
   * @param {Saved} page
   */
  constructor(name, text, version, page) {
    this.name = name;
    this.text = text;
    this.version = version;
    this.page = page;
    this.failed = false; // the last time
    this.held = false; // while nobody has said which of two texts counts
    /** @type {string | null} */
    this.sent = null; // while it is under way
    /** @type {Promise<void>} */
    this.under = Promise.resolve();
    this.timer = 0;
  }

  /** Whether the file has another text than the editor. */
  get open() {
    return this.page.text() !== this.text;
  }

  /** Save after a pause. */
  later() {
    clearTimeout(this.timer);
    if (this.held) return;
    this.page.state(this.open ? "changed" : "saved");
    this.timer = setTimeout(() => this.now(), PAUSE);
  }

  /** Save now, behind what is being saved. */
  now() {
    clearTimeout(this.timer);
    this.under = this.under.catch(() => {}).then(() => this.#save()); // told of before
    return this.under;
  }

  /**
   * Whether nothing is lost when the page goes away, as it then saves what is small enough, unless
   * that must wait for another text that is under way.
   */
  get safe() {
    const text = this.page.text();
    const waits = this.sent !== null && this.sent !== text;
    return !this.open || !(this.held || this.failed || waits || text.length > SMALL);
  }

  async #save() {
    if (this.held || !this.open) return;
    const text = this.page.text();
    this.page.state("saving");
    this.sent = text;
    try {
      await this.#put(text);
    } catch (error) {
      this.#refused(error);
    } finally {
      this.sent = null;
    }
  }

  /** @param {string} text */
  async #put(text) {
    const body = { name: this.name, text, version: this.version };
    const keepalive = text.length <= SMALL;
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await send("/api/notes", body, { method: "PUT", keepalive, signal });
    this.failed = false;
    const { version, recoded } = await response.json();
    this.version = version;
    this.text = text;
    this.page.state(this.open ? "changed" : "saved");
    if (recoded) this.page.recoded();
  }

  /** @param {unknown} error */
  #refused(error) {
    if (!(error instanceof Refused && error.status === 409 && "version" in (error.answer ?? {}))) {
      this.failed = true;
      this.page.state("failed");
      throw error;
    }
    if (error.answer.text === this.sent) return void this.settle(error.answer); // its answer was lost
    this.held = true;
    this.page.state("conflict");
    this.page.conflict(error.answer);
  }

  /**
   * Go on from what the file has now.
   * @param {Theirs} theirs
   */
  settle({ text, version }) {
    this.text = text;
    this.version = version;
    this.held = false;
    this.page.state(this.open ? "changed" : "saved");
    return this.now();
  }
}
