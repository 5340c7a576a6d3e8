/** The document as the browser draws it, beside the notes. */

import { parseAsync, renderDocument } from "docx-preview";
import { h } from "../base/dom.js";
import { t } from "../base/words.js";
import { asInWord } from "./numbering.js";

const OPTIONS = {
  breakPages: false,
  ignoreLastRenderedPageBreak: true,
  renderAltChunks: false,
  renderChanges: false,
  renderComments: false,
  renderFooters: false, // a text without pages has no numbers of pages
  useBase64URL: true,
};
const SAFE = /^(?:https?|mailto):/i;
const LOOK = `
:host { display: block; }
.docx-wrapper { background: none; padding: 0; align-items: stretch; }
.docx-wrapper > section.docx { box-shadow: 0 1px 3px #0003, 0 6px 24px #0002; margin: 0 auto; }
section.docx { isolation: isolate; }
article p { cursor: pointer; position: relative; }
article p:is(:hover, .here)::after { content: ""; position: absolute; z-index: -1; inset: 0 -6px 0 calc(var(--hang) - 10px); border-left: 4px solid #e9eefa; background: #e9eefa; }
article p.here::after { border-left-color: #039; background: #dfe8fb; }
a { cursor: pointer; }
`;

/** The page of a document; a click on a paragraph tells the line that it came from. */
export class Preview {
  /** @param {(line: number) => void} chosen */
  constructor(chosen) {
    this.chosen = chosen;
    this.paper = h("div", { class: "paper" });
    // Names and looks of the document stay its own: nothing of it reaches the page around it.
    this.root = this.paper.attachShadow({ mode: "open" });
    this.root.adoptedStyleSheets = [sheet()];
    this.element = h(
      "div",
      { class: "preview", role: "document", tabindex: "0", "aria-label": t("page") },
      this.paper,
    );
    /** @type {HTMLElement[]} */
    this.paragraphs = [];
    /** @type {(number | null)[]} */
    this.lines = [];
    this.root.addEventListener("click", (event) => this.#clicked(event));
    new ResizeObserver(() => this.#fit()).observe(this.element);
  }

  /**
   * Draw a document in place of the one before.
   * @param {string} document in base64
   * @param {(number | null)[]} lines where each paragraph of its body came from
   */
  async show(document, lines) {
    const bytes = Uint8Array.from(atob(document), (letter) => letter.charCodeAt(0));
    const read = await parseAsync(bytes, OPTIONS);
    asInWord(read);
    const drawn = await renderDocument(read, OPTIONS);
    const fresh = h("div", {}, ...drawn);
    fresh.querySelectorAll("a").forEach(guard);
    for (const image of fresh.querySelectorAll("img")) image.alt = t("picture");
    this.paragraphs = [...fresh.querySelectorAll(/** @type {"p"} */ ("article p"))];
    const levels = outline(read);
    for (const paragraph of this.paragraphs) entitle(paragraph, levels);
    this.lines = lines;
    this.root.replaceChildren(...fresh.childNodes);
    this.paragraphs.forEach(hang);
    this.#fit();
  }

  /**
   * Mark the paragraph that a line of the notes has become.
   * @param {number} line
   */
  mark(line) {
    this.root.querySelector(".here")?.classList.remove("here");
    const at = nearest(this.lines, line);
    const paragraph = this.paragraphs[at];
    if (!paragraph) return;
    paragraph.classList.add("here");
    this.#see(paragraph);
  }

  /**
   * Scroll only the page, and only where a paragraph cannot be seen.
   * @param {HTMLElement} paragraph
   */
  #see(paragraph) {
    const [inner, outer] = [paragraph, this.element].map((one) => one.getBoundingClientRect());
    if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
    this.element.scrollTop += inner.top - outer.top - outer.height / 3;
  }

  /** Make the paper as wide as its place. */
  #fit() {
    const page = /** @type {HTMLElement | null} */ (this.root.querySelector("section.docx"));
    if (!page) return;
    const width = parseFloat(getComputedStyle(page).width);
    const room = this.paper.clientWidth;
    const wrapper = /** @type {HTMLElement} */ (page.parentElement);
    if (width && room) wrapper.style.setProperty("zoom", String(Math.min(room / width, 1.4)));
  }

  /** @param {Event} event */
  #clicked(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const link = target.closest("a");
    if (link?.target) return;
    if (link) event.preventDefault(); // a way inside the document is none of the page
    const inside = link?.getAttribute("href")?.slice(1);
    if (inside) this.root.getElementById(inside)?.scrollIntoView({ block: "center" });
    const paragraph = /** @type {HTMLElement | null} */ (target.closest("article p"));
    const line = paragraph && this.lines[this.paragraphs.indexOf(paragraph)];
    if (line && !link) this.chosen(line);
  }
}

/**
 * The last paragraph that came from a line, or from the nearest one above it.
 * @param {(number | null)[]} lines
 * @param {number} line
 */
export function nearest(lines, line) {
  let best = -1;
  lines.forEach((from, at) => {
    if (from && from <= line && (best < 0 || from > /** @type {number} */ (lines[best]))) best = at;
  });
  return best;
}

/**
 * Let a link lead only to the web and to mail, in a window that knows nothing of this one.
 * @param {HTMLAnchorElement} link
 */
function guard(link) {
  const href = link.getAttribute("href") ?? "";
  if (href.startsWith("#")) return;
  if (!SAFE.test(href)) return link.removeAttribute("href");
  link.target = "_blank";
  link.rel = "noopener noreferrer";
}

/**
 * How high the paragraphs of each style stand in the document; 0 is the highest.
 * @param {any} read
 * @returns {Map<string, number>}
 */
function outline(read) {
  /** @type {{cssName: string, paragraphProps?: {outlineLevel?: number}}[]} */
  const styles = read.stylesPart?.styles ?? [];
  return new Map(styles.map((style) => [style.cssName, style.paragraphProps?.outlineLevel ?? 9]));
}

/**
 * Let a heading be one for those who hear the page, below the headings of the page itself.
 * @param {HTMLElement} paragraph
 * @param {Map<string, number>} levels
 */
function entitle(paragraph, levels) {
  const level = levels.get(paragraph.classList[0]) ?? 9;
  if (level > 5) return;
  paragraph.setAttribute("role", "heading");
  paragraph.setAttribute("aria-level", String(level + 3));
}

/**
 * Tell how far the first line of a paragraph hangs out: what marks it begins there.
 * @param {HTMLElement} paragraph
 */
function hang(paragraph) {
  const indent = parseFloat(getComputedStyle(paragraph).textIndent);
  paragraph.style.setProperty("--hang", `${Math.min(indent || 0, 0)}px`);
}

function sheet() {
  const made = new CSSStyleSheet();
  made.replaceSync(LOOK);
  return made;
}
