// Reads an iCalendar file from standard input with one of two parsers and tells its events as JSON, instants in UTC.
import { readFileSync } from "node:fs";

const text = readFileSync(0, "utf8");
const parser = process.argv[2];

const readers = {
  async "ical.js"() {
    const ICAL = (await import("ical.js")).default;
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
    return calendar.getAllSubcomponents("vevent").map((it) => {
      const event = new ICAL.Event(it);
      const instant = (time) => time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString();
      return {
        uid: event.uid,
        summary: event.summary,
        description: event.description ?? null,
        start: instant(event.startDate),
        end: instant(event.endDate),
        status: it.getFirstPropertyValue("status"),
        sequence: event.sequence,
        url: it.getFirstPropertyValue("url") ?? null,
        alarms: it.getAllSubcomponents("valarm").map((a) => a.getFirstPropertyValue("trigger").toSeconds() / 60),
      };
    });
  },
  async "node-ical"() {
    const ical = (await import("node-ical")).default;
    const day = (date) => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
    return Object.values(ical.sync.parseICS(text)).filter((it) => it.type === "VEVENT").map((it) => {
      const instant = (date) => it.datetype === "date" ? day(date) : new Date(date).toISOString();
      return {
        uid: it.uid,
        summary: it.summary,
        description: it.description ?? null,
        start: instant(it.start),
        end: instant(it.end),
        status: it.status ?? null,
        sequence: Number(it.sequence ?? 0),
        url: (it.url?.val ?? it.url) ?? null,
        alarms: (it.alarms ?? []).map((a) => -Number(/^-PT(\d+)M$/.exec(a.trigger)?.[1])),
      };
    });
  },
};

process.stdout.write(JSON.stringify(await readers[parser]()));
