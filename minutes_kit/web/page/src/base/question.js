/** What is asked before something is done. */

import { button, h } from "./dom.js";

/**
 * Ask something; the first answer does no harm, and Escape is none.
 * @param {{title: string, text: string, answers: Record<string, string>}} asked the words of each
 * @returns {Promise<string>} the answer; nothing where there is none
 */
export function question({ title, text, answers }) {
  return new Promise((resolve) => {
    const buttons = Object.entries(answers).map(([answer, words], index) =>
      button(words, () => dialog.close(answer), { class: index ? null : "first" }),
    );
    /** @type {HTMLDialogElement} */
    const dialog = h(
      "dialog",
      { "aria-labelledby": "question", "aria-describedby": "asked", onclose: () => end() },
      h("h2", { id: "question" }, title),
      h("p", { id: "asked" }, text),
      h("div", { class: "choices" }, ...buttons),
    );
    const end = () => {
      dialog.remove();
      resolve(dialog.returnValue);
    };
    document.body.append(dialog);
    dialog.showModal();
  });
}
