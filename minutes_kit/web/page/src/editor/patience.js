/** What is wrong is told when somebody pauses or leaves the line, not at each of her keys. */

const PAUSE = 1200; // milliseconds after the last key

/** Holds back what is not urgent while somebody is typing. */
export class Patience {
  constructor(pause = PAUSE) {
    this.pause = pause;
    /** @type {Map<string, () => void>} */
    this.waiting = new Map();
    this.timer = 0;
  }

  /** A key was pressed. */
  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(), this.pause);
  }

  /** She pauses, or has left the line: what waits is told. */
  end() {
    clearTimeout(this.timer);
    this.timer = 0;
    const told = [...this.waiting.values()];
    this.waiting.clear();
    for (const tell of told) tell();
  }

  /**
   * Tell something in the place of what still waits of its kind.
   * @param {string} kind
   * @param {() => void} tell
   * @param {boolean} urgent
   */
  tell(kind, tell, urgent) {
    this.waiting.delete(kind);
    if (urgent || !this.timer) tell();
    else this.waiting.set(kind, tell);
  }
}
