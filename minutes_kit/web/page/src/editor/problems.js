/** The problems below the notes: a click goes to the line, a button mends or changes. */

import { button, h, tell } from "../base/dom.js";
import { many, t } from "../base/words.js";
import { remedy } from "./remedies.js";

/** @typedef {import("../base/server.js").Problem} Problem */

const SHOWN = 200; // who has more mends those first

/**
 * @typedef {object} Acts
 * @property {(problem: Problem) => void} jump
 * @property {(problem: Problem | null) => unknown} mend what the button of a problem says, or all that can be
 */

/** The panel of problems. */
export class Problems {
  /** @param {Acts} acts */
  constructor(acts) {
    this.acts = acts;
    this.count = h("h2", { id: "problems" }, t("problems"));
    this.all = button(t("mend_all"), () => acts.mend(null), { class: "small", hidden: true });
    this.list = h("ol", {});
    this.counter = button("", () => this.problems[0] && acts.jump(this.problems[0]), {
      class: "small counter",
      hidden: true,
    });
    /** @type {Problem[]} */
    this.problems = [];
    this.element = h(
      "section",
      { class: "problems", "aria-labelledby": "problems" },
      h("div", { class: "bar" }, this.count, this.all),
      this.list,
    );
  }

  /** @param {Problem[]} problems */
  show(problems) {
    this.problems = problems;
    const said = summary(problems);
    if (said !== this.count.textContent) tell(said);
    this.count.textContent = said;
    if (problems.length) this.element.classList.add("opened"); // and so it stays: nothing jumps
    const worst = problems.find(isError) ?? problems[0];
    this.element.dataset.worst = this.counter.dataset.worst = worst?.severity ?? "";
    this.counter.textContent = said;
    this.counter.hidden = !problems.length;
    this.all.hidden = problems.filter(({ mendable }) => mendable).length < 2;
    const focused = this.list.contains(document.activeElement);
    const items = problems.slice(0, SHOWN).map((problem) => this.#item(problem));
    const rest = problems.length - items.length;
    this.list.replaceChildren(...items);
    if (rest) this.list.append(h("li", { class: "hint" }, t("more_problems", { count: rest })));
    if (focused) (this.list.querySelector("button") ?? this.count).focus();
  }

  /**
   * Whether there is one among problems that is not shown yet.
   * @param {Problem[]} problems
   */
  hasNew(problems) {
    const shown = this.problems.map(({ code, message }) => code + message);
    return problems.some(({ code, message }) => !shown.includes(code + message));
  }

  /** @param {Problem} problem */
  #item(problem) {
    const { severity, line, message, hint, code } = problem;
    const does = remedy(problem);
    const go = h(
      "button",
      { type: "button", class: "go", onclick: () => this.acts.jump(problem) },
      h("span", { class: "line" }, t("line", { line })),
      h("span", { class: "message" }, message, " ", h("span", { class: "code" }, code)),
      hint && h("span", { class: "hint" }, hint),
    );
    const act = () => this.acts.mend(problem);
    const label = does && `${t(does)}: ${problem.mendable ? message : hint}`;
    const acts = does && button(t(does), act, { class: `small ${does}`, "aria-label": label });
    return h("li", { class: `problem ${severity}` }, go, acts);
  }
}

/** @param {Problem} problem */
function isError({ severity }) {
  return severity === "error";
}

/** @param {Problem[]} problems */
function summary(problems) {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const parts = [errors && many("errors", errors), warnings && many("warnings", warnings)];
  return parts.filter(Boolean).join(", ") || t("no_problems");
}
