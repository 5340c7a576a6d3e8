// The same minutes by js-yaml and a library for templates: a plain script, warm in one process.
// Started with the library, a template and a JSON list of notes; each line of input is a number of
// documents to make, or "save PATH" for the first one, each line of output the seconds of one.
"use strict";
const fs = require("node:fs");
const readline = require("node:readline");
const yaml = require("js-yaml");

const [way, templatePath, textsPath] = process.argv.slice(2);
const texts = JSON.parse(fs.readFileSync(textsPath, "utf8"));
const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

function day(value) {
  if (value instanceof Date) {
    return `${value.getUTCDate()} ${MONTHS[value.getUTCMonth()]} ${value.getUTCFullYear()}`;
  }
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  const [d, m, y] = iso ? iso.slice(1).reverse() : value.split("/");
  return `${Number(d)} ${MONTHS[m - 1]} ${y}`;
}

const paragraph = (style, words) => ({ [style]: true, words });

function blocks(text) {
  const found = [];
  for (const part of (text || "").trim().split("\n\n")) {
    const [first, ...rest] = part.split("\n- ");
    const style = { "- ": "ListBullet", "  ": "ListContinue" }[first.slice(0, 2)] || "BodyText";
    found.push(paragraph(style, first.replace(/^(- | +)/, "").replace(/\n */g, " ")));
    found.push(...rest.map((one) => paragraph("ListBullet", one.replace(/\n */g, " "))));
  }
  return found;
}

const findings = (texts) =>
  (texts || []).flatMap((text) =>
    text
      .trim()
      .split("\n\n")
      .map((part, index) =>
        paragraph(index ? "ListContinue" : "ListBullet", part.replace(/\n */g, " ")),
      ),
  );

const join = (names) => [].concat(names || []).join(" en ");

function person(entry) {
  if (typeof entry === "string") {
    const [names, organisation] = entry.split(" – ");
    return { names, organisation };
  }
  return { names: join(entry.namen || entry.naam), organisation: entry.organisatie };
}

const project = (entry) => ({
  kind: entry.soort || `${entry.programma} project`,
  title: entry.titel,
  presenters: join(entry.door),
  text: entry.tekst ? blocks(entry.tekst) : [],
  website: entry.website || "",
});

const item = (entry) => ({
  title: entry.titel || "Vaststellingen",
  text: entry.tekst ? blocks(entry.tekst) : [],
  projects: (entry.projecten || []).map(project),
  findings: findings(entry.vaststellingen),
});

function context(text) {
  const notes = yaml.load(text);
  const next = notes.volgende_vergadering;
  const rsvp = next.bevestigen;
  return {
    agency: "ESF-Agentschap Vlaanderen",
    emblem: "Embleem van de Europese Unie",
    page: "Pagina",
    of: "van",
    fund: "Europees Sociaal Fonds",
    title: notes.titel,
    date: day(notes.datum),
    location: notes.plaats,
    attendees: notes.aanwezig.map(person),
    excused: notes.verontschuldigd.map(person),
    agenda: notes.agenda.map(item),
    next_meeting: [
      {
        title: next.titel,
        date: `Datum ${day(next.datum)}`,
        location: `Locatie is ${next.plaats}.`,
        time: `We starten stipt om ${next.van} tem ${next.tot}.`,
        text: blocks(next.tekst),
        rsvp:
          "Gelieve uw aanwezigheid op de volgende themawerking te bevestigen " +
          `voor ${day(rsvp.voor)} bij ${rsvp.bij}.`,
      },
    ],
  };
}

const ways = {
  // each with the library that it needs
  docxtemplater() {
    const Docxtemplater = require("docxtemplater");
    const PizZip = require("pizzip");
    return (text, template) => {
      const document = new Docxtemplater(new PizZip(template), {
        delimiters: { start: "{{", end: "}}" },
        paragraphLoop: true,
        nullGetter: () => "",
      });
      document.render(context(text));
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  "easy-template-x"() {
    const { TemplateHandler } = require("easy-template-x");
    const delimiters = { tagStart: "{{", tagEnd: "}}" };
    return (text, template) => new TemplateHandler({ delimiters }).process(template, context(text));
  },
};
const make = ways[way]();
const template = fs.readFileSync(templatePath);
let made = 0;

async function answer(line) {
  if (line.startsWith("save ")) {
    fs.writeFileSync(line.slice(5), await make(texts[0], template));
    return 0;
  }
  const count = Number(line);
  const start = process.hrtime.bigint();
  const used = process.cpuUsage();
  for (let index = 0; index < count; index += 1) {
    made += 1;
    await make(texts[made % texts.length], template);
  }
  const { user, system } = process.cpuUsage(used); // of all threads, some of which only collect
  const seconds = Math.min(Number(process.hrtime.bigint() - start) / 1e9, (user + system) / 1e6);
  return seconds / count;
}

readline
  .createInterface({ input: process.stdin })
  .on("line", async (line) => console.log(String(await answer(line))));
