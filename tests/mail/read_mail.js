// Reads e-mail messages, each in base64 on a line, and answers each with its content as JSON.
"use strict";

const readline = require("node:readline");
const PostalMime = require("postal-mime").default;

const mailbox = ({ name, address }) => [name, address];

const attachment = ({ filename, mimeType, method, content }) => [
  filename,
  mimeType,
  method ?? "",
  Buffer.from(content).toString("base64"),
];

async function read(message) {
  const mail = await PostalMime.parse(message);
  return {
    headers: mail.headers.map(({ key }) => key),
    subject: mail.subject ?? "",
    people: {
      from: mail.from ? [mailbox(mail.from)] : [],
      to: (mail.to ?? []).map(mailbox),
      cc: (mail.cc ?? []).map(mailbox),
    },
    plain: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(attachment),
  };
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const answer = await read(Buffer.from(line, "base64"));
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

main();
