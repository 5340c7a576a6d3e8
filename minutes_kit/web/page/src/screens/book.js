/** The addresses of people, for the contact book. */

import { button, h } from "../base/dom.js";
import { failure, told } from "../base/failure.js";
import { post, Refused } from "../base/server.js";
import { t } from "../base/words.js";

/**
 * Ask for addresses; those that are filled in are put into the contact book.
 * @param {string} name of the notes
 * @param {string[]} people
 * @param {(book: string) => unknown} made
 */
export function fillIn(name, people, made) {
  const rows = people.map((person, index) => {
    const id = `address-${index}`;
    return { person, id, input: h("input", { id, type: "email", autocomplete: "off" }) };
  });
  const wrong = h("div", { role: "alert" });
  const make = async () => {
    const filled = rows.filter(({ input }) => input.value.trim());
    if (!filled.length || !form.reportValidity()) return rows[0].input.focus();
    const addresses = Object.fromEntries(filled.map(({ person, input }) => [person, input.value]));
    try {
      const { book } = await post("/api/book", { name, addresses });
      dialog.close();
      await made(book);
    } catch (error) {
      wrong.replaceChildren(refusal(error));
    }
  };
  /** @type {HTMLFormElement} */
  const form = h(
    "form",
    { onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
    h("p", {}, t("fill_in_text")),
    ...rows.flatMap(({ person, id, input }) => [h("label", { for: id }, person), input]),
    wrong,
    h(
      "div",
      { class: "choices" },
      button(t("cancel"), () => dialog.close()),
      button(t("fill_in_done"), make, { class: "first", type: "submit" }),
    ),
  );
  /** @type {HTMLDialogElement} */
  const dialog = h(
    "dialog",
    { "aria-labelledby": "fill-in", onclose: () => dialog.remove() },
    h("h2", { id: "fill-in" }, t("fill_in")),
    form,
  );
  document.body.append(dialog);
  dialog.showModal();
}

/**
 * What is wrong with an address: its line in a file that is not there yet says nothing.
 * @param {unknown} error
 */
function refusal(error) {
  const isOfAddress = error instanceof Refused && error.problems.some(({ line }) => line);
  return isOfAddress ? told(error.problems.map((one) => ({ ...one, file: "" }))) : failure(error);
}
