// Reads a JSON list of iCalendar texts, and writes what ical.js finds in each, also as JSON.
"use strict";
const ICAL = require("ical.js");

/** The instant of a time as the VTIMEZONE of its own file gives it. */
const instant = (time) => new Date(time.toUnixTime() * 1000).toISOString();

const mailbox = (property) => ({
  name: property.getParameter("cn") ?? "",
  address: property.getFirstValue(),
  rsvp: property.getParameter("rsvp") ?? "",
  status: property.getParameter("partstat") ?? "",
});

function read(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [component, ...others] = calendar.getAllSubcomponents("vevent");
  if (others.length) throw new Error("more than one event");
  const event = new ICAL.Event(component);
  return {
    method: calendar.getFirstPropertyValue("method"),
    zone: event.startDate.zone.component?.getFirstPropertyValue("tzid") ?? "",
    start: instant(event.startDate),
    end: instant(event.endDate),
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue("status") ?? "",
    summary: event.summary,
    location: event.location ?? "",
    description: event.description ?? "",
    contact: component.getFirstPropertyValue("contact") ?? "",
    language: component.getFirstProperty("summary").getParameter("language") ?? "",
    organizer: component.getAllProperties("organizer").map(mailbox),
    attendees: component.getAllProperties("attendee").map(mailbox),
    properties: component.getAllProperties().map((property) => property.name),
  };
}

const texts = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map(read)));
