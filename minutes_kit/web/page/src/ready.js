/** Ready: the document, and who gets it. */

import { button, h, tell } from "./dom.js";
import { failure, told } from "./failure.js";
import { header, steps, titleOf } from "./header.js";
import { about, get, post, Refused } from "./server.js";
import { many, moment, speak, t } from "./words.js";

/** @typedef {import("./server.js").Listed} Listed */
/** @typedef {import("./server.js").Folder} Folder */

/**
 * @param {string} name
 * @returns {Promise<import("./main.js").Screen>}
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
    changed: () => screen.refresh(),
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

class Ready {
  /**
   * @param {Folder} folder
   * @param {Listed} file
   */
  constructor(folder, file) {
    this.folder = folder;
    this.file = file;
    this.document = h("section", { class: "card", "aria-labelledby": "ready-document" });
    this.mail = h("section", { class: "card", "aria-labelledby": "ready-mail" });
  }

  async refresh() {
    this.folder = await get("/api/folder");
    this.file = listed(this.folder, this.file.name) ?? this.file;
    await this.draw();
  }

  async draw() {
    const said = h("div", { class: "said", role: "status" });
    this.document.replaceChildren(
      h("h2", { id: "ready-document" }, t("ready_document")),
      h("p", { class: `chip ${this.file.document}` }, t(`document_${this.file.document}`)),
      this.file.errors ? this.#errors() : this.#making(said),
      said,
    );
    await this.#drawMail();
  }

  #errors() {
    const link = h("a", { href: `#/notes/${encodeURIComponent(this.file.name)}` }, t("to_notes"));
    return h("p", { class: "failure" }, many("errors", this.file.errors), ". ", link);
  }

  /** @param {HTMLElement} said */
  #making(said) {
    const { document } = this.file;
    const there = document !== "absent";
    const first = document === "current" ? "" : "first";
    const edited = document === "edited";
    const acts = [
      !edited && button(t("build"), () => this.#build(said), { class: first }),
      edited && button(t("take_edits"), () => this.#edits(said), { class: "first" }),
      edited && button(t("build_over"), () => this.#build(said, true)),
      there && button(t("open_document"), () => this.#open("document", said)),
      there && this.folder.libreoffice && button(t("pdf"), () => this.#pdf(said)),
      button(t("open_folder"), () => this.#open("folder", said)),
    ];
    return h("div", {}, edited && h("p", {}, t("edited")), h("div", { class: "acts" }, ...acts));
  }

  /**
   * @param {HTMLElement} said
   * @param {boolean} force
   */
  #build(said, force = false) {
    return this.#act(said, async () => {
      const body = { name: this.file.name, verify: true, force };
      const { document, problems } = await post("/api/build", body);
      return { text: document && t("built", { document }), problems, fresh: true };
    });
  }

  /** @param {HTMLElement} said */
  #pdf(said) {
    return this.#act(said, async () => {
      const { pdf, problems } = await post("/api/pdf", { name: this.file.name });
      if (pdf) await post("/api/open", { name: this.file.name, what: "pdf" });
      return { text: pdf && t("pdf_made", { pdf }), problems, fresh: true };
    });
  }

  /**
   * @param {"document" | "folder" | "draft"} what
   * @param {HTMLElement} said
   */
  #open(what, said) {
    return this.#act(said, async () => {
      await post("/api/open", { name: this.file.name, what });
      return { text: t("opened"), problems: [] };
    });
  }

  /** @param {HTMLElement} said */
  async #edits(said) {
    try {
      const { diff, problems } = await post("/api/update", { name: this.file.name });
      const apply = () =>
        this.#act(said, async () => {
          await post("/api/update", { name: this.file.name, apply: true });
          return { text: t("edits_taken"), problems: [], fresh: true };
        });
      said.replaceChildren(
        h("pre", { class: "diff", tabindex: "0", "aria-label": t("take_edits") }, ...lines(diff)),
        told(problems),
        button(t("apply_edits"), apply, { class: "first" }),
      );
    } catch (error) {
      said.replaceChildren(failure(error));
    }
  }

  /**
   * Do something, and say how it ended.
   * @param {HTMLElement} said
   * @param {() => Promise<{text: string | null, problems: import("./server.js").Problem[], fresh?: boolean}>} act
   */
  async #act(said, act) {
    said.replaceChildren(h("p", { class: "busy" }, t("busy")));
    try {
      const { text, problems, fresh } = await act();
      if (fresh) await this.refresh();
      const now = fresh ? /** @type {HTMLElement} */ (this.document.querySelector(".said")) : said;
      now.replaceChildren(text ? h("p", { class: "done" }, text) : "", told(problems));
    } catch (error) {
      said.replaceChildren(failure(error));
    }
  }

  async #drawMail() {
    const said = h("div", { class: "said", role: "status" });
    const title = h("h2", { id: "ready-mail" }, t("ready_mail"));
    const sent = this.file.sent && t("sent", { when: moment(this.file.sent) });
    const state = sent && h("p", { class: "chip current" }, sent);
    this.mail.replaceChildren(title, h("p", { class: "busy" }, t("busy")));
    try {
      const who = await get(about("/api/recipients", this.file.name));
      const acts = h("div", { class: "acts" }, ...this.#mailing(said, who));
      this.mail.replaceChildren(title, state || "", recipients(who), acts, said);
    } catch (error) {
      this.mail.replaceChildren(title, failure(error));
    }
  }

  /**
   * @param {HTMLElement} said
   * @param {Recipients} who
   */
  #mailing(said, who) {
    const draft = () =>
      this.#act(said, async () => {
        const body = { name: this.file.name, allow_missing: who.without.length > 0 }; // as is shown
        const { draft, problems } = await post("/api/draft", body);
        if (draft) await post("/api/open", { name: this.file.name, what: "draft" });
        return { text: draft && t("drafted", { draft }), problems };
      });
    const acts = [button(t("draft"), draft, { class: "first" })];
    if (this.folder.send) acts.push(button(t("send"), () => this.#send(said, who)));
    return acts;
  }

  /**
   * @param {HTMLElement} said
   * @param {Recipients} who
   */
  #send(said, { to, cc }) {
    const sure = h(
      "div",
      { class: "acts", role: "alert" },
      h("p", {}, many("send_to", to.length + cc.length)),
      button(t("cancel"), () => said.replaceChildren()),
      button(t("send_now"), () => this.#sending(said), { class: "first" }),
    );
    said.replaceChildren(sure);
  }

  /** @param {HTMLElement} said */
  #sending(said) {
    return this.#act(said, async () => {
      const { sent, problems } = await post("/api/send", { name: this.file.name });
      tell(many("sent_to", sent));
      return { text: sent && many("sent_to", sent), problems };
    });
  }
}

/** @typedef {{name: string, address: string}} Who */
/** @typedef {{to: Who[], cc: Who[], without: string[], problems: import("./server.js").Problem[]}} Recipients */

/** @param {Recipients} who */
function recipients({ to, cc, without, problems }) {
  return h(
    "div",
    {},
    people(t("mail_to"), to),
    people(t("mail_cc"), cc),
    without.length > 0 && people(t("mail_without"), without.map(nameless), "without"),
    told(problems),
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
  return diff.split("\n").map((line) =>
    h("span", { class: looks[/** @type {keyof typeof looks} */ (line[0])] ?? null }, `${line}\n`),
  );
}
