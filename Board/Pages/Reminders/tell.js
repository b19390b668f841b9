// Tells what waits while the board is open somewhere, where its reader let it.
"use strict";
{
  const ask = document.getElementById("tell-me");
  const state = () => ("Notification" in window && navigator.serviceWorker ? Notification.permission : "none");
  // By when each was last there: in quiet hours nothing is, and in the morning it is no news.
  const had = () => { try { return JSON.parse(localStorage.getItem("told")) ?? {}; } catch { return {}; } };
  const look = async () => {
    if (state() !== "granted" || cutOff()) return;
    const answer = await fetch("/reminders/here").catch(() => null);
    if (!answer?.ok) return;
    const { items } = await answer.json(), told = had(), now = Date.now();
    const fresh = items.filter((item) => !told[item.key]);
    for (const { key } of items) told[key] = now;
    for (const key of Object.keys(told)) if (now - told[key] > 5 * 86_400_000) delete told[key];
    // Two tabs know of each other by what is kept here.
    try { localStorage.setItem("told", JSON.stringify(told)); } catch { return; }
    if (fresh.length === 0) return;
    const [one] = fresh, alone = fresh.length === 1;
    const worker = await navigator.serviceWorker.ready;
    await worker.showNotification(alone ? one.title : ask.dataset.several.replace("{0}", fresh.length), {
      body: alone ? one.body : fresh.map((item) => item.title).join("\n"), tag: one.key, lang: document.documentElement.lang, data: alone ? one.path : "/",
    });
  };
  const show = () => {
    for (const part of ask.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== state();
    ask.hidden = state() === "none";
  };
  ask.addEventListener("click", async (event) => {
    if (event.target.tagName !== "BUTTON") return;
    await Notification.requestPermission();
    show();
    look();
  });
  show();
  look();
  setInterval(look, 60_000);
}
