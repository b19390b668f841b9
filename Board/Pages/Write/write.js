// While somebody writes: what comes of it, from the server, which keeps what it looked at; until it has, what is typed is kept in this browser, two weeks at most.
"use strict";

(() => {
  const prefix = "kept:", mostAge = 14 * 24 * 3600 * 1000, pause = 400;
  const store = {
    read(key) { try { return JSON.parse(localStorage.getItem(prefix + key)); } catch { return null; } },
    write(key, value) { try { localStorage.setItem(prefix + key, JSON.stringify(value)); return true; } catch { return false; } },
    drop(key) { try { localStorage.removeItem(prefix + key); } catch { /* Nothing was kept. */ } },
    keys() { try { return Object.keys(localStorage).filter((k) => k.startsWith(prefix)).map((k) => k.slice(prefix.length)); } catch { return []; } },
  };

  // Nothing stays for long, and what was sent is not offered again.
  for (const key of store.keys()) if (!(Date.now() - store.read(key)?.at < mostAge)) store.drop(key);
  const said = new URLSearchParams(location.search).get("said") ?? "";
  if (said.startsWith("written") || location.pathname === "/new/written") store.drop("/new");
  if (said === "move.edit") store.drop(location.pathname + "/edit");

  for (const element of document.querySelectorAll("[data-no-script]")) element.hidden = true;
  const form = document.querySelector("form[data-keep]");
  if (!form) return;

  const { keep: key, who } = form.dataset;
  const text = form.querySelector("#text"), part = document.getElementById("check");
  const status = document.getElementById("check-said"), keptSaid = document.getElementById("kept-said"), offer = document.getElementById("kept");
  const clock = (at, more) => new Date(at).toLocaleString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...more });
  const token = (name) => name === "__RequestVerificationToken";
  const fields = () => [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !token(name));

  const say = (where, at) => { if (keptSaid) keptSaid.textContent = `${keptSaid.dataset[where]} ${clock(at)}`; };
  const keep = () => {
    const at = Date.now();
    if (store.write(key, { at, who, key: form.dataset.key, fields: fields() })) say("here", at);
  };

  let asked = 0;
  const check = async () => {
    const body = new FormData(form), mine = ++asked;
    for (const [name, value] of [...body]) if (typeof value !== "string") body.delete(name);
    try {
      const answer = await fetch(form.dataset.check, { method: "POST", body });
      const html = await answer.text();
      // Whoever is signed out gets another page: it is of no use here.
      if (!answer.ok || mine !== asked || !html.includes("data-say=")) return;
      const open = [...part.querySelectorAll("details")].map((d) => d.open);
      part.innerHTML = html;
      part.querySelectorAll("details").forEach((d, i) => { d.open = open[i] ?? false; });
      for (const element of part.querySelectorAll("[data-needs-script]")) element.hidden = false;
      if ("kept" in part.firstElementChild.dataset) { store.drop(key); say("safe", Date.now()); }
      const found = part.firstElementChild.dataset.say;
      if (status.textContent !== found) status.textContent = found;
    } catch { /* Offline: what is typed is kept, and looked at with the next letter. */ }
  };

  let waiting;
  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { waiting = null; keep(); check(); }, pause);
  };
  // Who signs out leaves nothing behind, not even what was typed a moment ago.
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-forgets]")) waiting = clearTimeout(waiting);
  });
  form.addEventListener("input", (event) => {
    // A channel's own text goes along with the common one until it says something of its own.
    if (event.target === text) {
      for (const own of form.querySelectorAll("[data-own] textarea")) {
        if (own.value && own.value === own.dataset.same) own.value = own.dataset.same = text.value;
      }
    }
    changed();
  });
  addEventListener("pagehide", () => { if (waiting && !form.dataset.sent) keep(); });

  let area = text;
  form.addEventListener("focusin", (event) => { if (event.target.matches("textarea[name^=text]")) area = event.target; });
  form.addEventListener("toggle", (event) => {
    const own = event.target.matches("[data-own]") && event.target.querySelector("textarea");
    if (!own) return;
    if (event.target.open && !own.value) own.value = own.dataset.same = text.value;
    else if (!event.target.open && own.value === text.value) own.value = "";
  }, true);
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert]");
    if (!button) return;
    const at = area.selectionStart, gap = at > 0 && !/\s/.test(area.value[at - 1]) ? " " : "";
    area.setRangeText(gap + button.dataset.insert + " ", at, area.selectionEnd, "end");
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });

  // What was typed and never sent is offered; the server makes the form of it again, with all that goes along.
  const kept = store.read(key);
  const old = (name) => kept.fields.find(([n]) => n === name)?.[1] ?? "";
  if ("again" in form.dataset) keep();
  else if (kept && kept.who === who && kept.fields.some(([name, value]) => name.startsWith("text") && value.trim()) && old("text") !== text.value) {
    offer.hidden = false;
    // What this browser has was typed after what the server has of it.
    const older = document.querySelector(`[data-unsent="${CSS.escape(kept.key)}"]`);
    if (older) older.hidden = true;
    offer.querySelector("time").textContent = clock(kept.at, { weekday: "long" });
    offer.querySelector(".kept-words").textContent = old("text").slice(0, 300);
    offer.addEventListener("click", (event) => {
      const act = event.target.dataset.kept;
      if (act === "discard") { store.drop(key); offer.hidden = true; if (older) older.hidden = false; }
      if (act !== "restore") return;
      const again = document.createElement("form");
      again.method = "post";
      again.action = form.action;
      again.enctype = "multipart/form-data";
      for (const [name, value] of [...[...new FormData(form)].filter(([n]) => token(n)), ...kept.fields, ["media.do", "restore"]]) {
        const field = document.createElement("textarea");
        field.name = name;
        field.value = value;
        again.append(field);
      }
      again.hidden = true;
      document.body.append(again);
      again.submit();
    });
  }
})();
