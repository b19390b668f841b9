// Moving a post over the calendar, by mouse and by keyboard; by touch, and without script, "Move" leads to a form. Where it may land is decided by the server.
"use strict";

(() => {
  const form = document.getElementById("move");
  const note = document.getElementById("moving");
  let post = null; // the post that is being moved
  let target = null; // the day or slot that is marked
  let byKeys = false;
  let stepped = false; // an arrow was pressed: the day that is marked was chosen

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
  });
  if (!form) return;
  // A status is read when it changes, so what the page came with is said once the page is there.
  const { told } = document.getElementById("moved")?.dataset ?? {};
  if (told) setTimeout(() => { document.getElementById("moved-told").textContent = told; });

  const days = () => [...document.querySelectorAll("td[data-day], .week [data-day], .one-day [data-day]")];
  const dayOf = (element) => element.closest("[data-day]").dataset.day;
  const nameOf = (day) => (day.matches("td") ? day.querySelector(".num").getAttribute("aria-label") : day.querySelector("h2").textContent.trim());
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);
  // The time of the channel's first open slot of a day, also where the page shows none of it.
  const ownSlot = (day) => (day.dataset.slots || "").split(" ").map((slot) => slot.split("=")).find(([channel]) => channel === post.dataset.channel)?.[1];

  // What dropping on a day, or on a slot of it, would come to: a sentence, and whether it is possible.
  const landing = (day, over) => {
    const { day: date, rests } = day.dataset;
    const slot = over?.querySelector("time").textContent ?? ownSlot(day);
    const here = date === dayOf(post) && !over && !(stepped && slot);
    const resting = (rests || "").split(" ").some((id) => id === "*" || id === post.dataset.channel);
    const no = here ? "here" : date < form.dataset.today ? "past" : post.dataset.until && date > post.dataset.until ? "until" : resting && !slot ? "rests" : null;
    if (no) return { says: fill(form.dataset[no], nameOf(day)) };
    return slot
      ? { says: fill(form.dataset.slot, nameOf(day), slot), may: true }
      : { says: fill(form.dataset.day, nameOf(day), post.querySelector("time").textContent), may: true };
  };

  const say = (text) => {
    if (note.textContent !== text) note.textContent = text;
  };
  const mark = (element) => {
    target?.classList.remove("target");
    target = element;
    target?.classList.add("target");
  };
  const begin = (li) => {
    post = li;
    post.classList.add("held");
    document.body.dataset.moving = li.dataset.channel;
    for (const slot of document.querySelectorAll("li[data-slot]")) slot.classList.toggle("own", slot.dataset.channel === li.dataset.channel);
  };
  const end = () => {
    post?.classList.remove("held");
    delete document.body.dataset.moving;
    mark(null);
    post = null;
    byKeys = false;
    stepped = false;
  };
  const send = (to, day) => {
    form.action = "/plan/move/" + encodeURIComponent(post.dataset.post);
    form.elements.version.value = post.dataset.version;
    form.elements.to.value = to;
    form.elements.day.value = day;
    form.elements.keys.value = byKeys;
    form.requestSubmit();
  };

  document.addEventListener("dragstart", (event) => {
    const li = event.target.closest?.("li[data-post]");
    if (!li) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", li.dataset.post);
    begin(li);
  });
  document.addEventListener("dragover", (event) => {
    if (!post || byKeys) return;
    const slot = event.target.closest("li[data-slot]");
    const day = event.target.closest("[data-day]");
    if (slot && slot.dataset.channel !== post.dataset.channel) {
      mark(null);
      return say(form.dataset.other);
    }
    if (!day) return mark(null);
    const { says, may } = landing(day, slot);
    say(says);
    mark(may ? slot ?? day : null);
    if (may) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    if (!post || !target) return;
    event.preventDefault();
    send(target.dataset.slot ?? "", target.dataset.slot ? "" : target.dataset.day);
  });
  document.addEventListener("dragend", () => {
    say("");
    end();
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!byKeys) {
      const li = event.key.toLowerCase() === "m" && event.target.closest("li[data-post]");
      if (!li) return;
      event.preventDefault();
      begin(li);
      byKeys = true;
      mark(li.closest("td") ?? days().find((d) => d.dataset.day === dayOf(li)));
      return say(form.dataset.how);
    }
    const week = document.querySelector("table.month") ? 7 : 1;
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -week, ArrowDown: week }[event.key];
    if (step) {
      event.preventDefault();
      const all = days();
      const next = all[all.indexOf(target) + step];
      if (!next) return say(form.dataset.edge);
      stepped = true;
      mark(next);
      next.scrollIntoView({ block: "nearest" });
      say(landing(next).says);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const { says, may } = landing(target);
      if (may) send("", target.dataset.day);
      else say(says);
    } else if (event.key === "Escape" || event.key === "Tab") {
      say(form.dataset.left);
      end();
    }
  });
})();
