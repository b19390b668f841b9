// What is better with script: copying, sharing, taking a link along, and adding files. Everything else, and this too by selecting the text, works without.
"use strict";

for (const element of document.querySelectorAll("[data-needs-script]")) element.hidden = false;
for (const element of document.querySelectorAll("[data-needs-share]")) element.hidden = !navigator.share;
for (const element of document.querySelectorAll("[data-needs-paste]")) element.hidden = !navigator.clipboard?.readText;

const live = document.getElementById("live");

const copyText = async (area) => {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.focus();
    area.select();
    return document.execCommand("copy");
  }
};

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button || button.dataset.copied === "now") return;
  event.preventDefault();
  const done = await copyText(document.getElementById(button.dataset.copy));
  live.textContent = done ? live.dataset.copied : live.dataset.notCopied;
  if (!done) return;
  if (button.dataset.open) window.open(button.dataset.open, "_blank", "noopener");
  if (button.type === "submit") {
    // Tell the server who copied it; the page comes back with the question whether it was placed.
    button.dataset.copied = "now";
    button.form.requestSubmit(button);
  }
});

// The phone's share sheet. Whoever puts it away has shared nothing, and nothing is noted.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-share]");
  if (!button) return;
  event.preventDefault();
  try {
    await navigator.share({ text: document.getElementById(button.dataset.share).value });
  } catch {
    return;
  }
  if (button.type === "submit") button.form.requestSubmit(button);
});

// "I placed it" takes the link of a LinkedIn post from the clipboard, where its field is empty and reading is allowed; nothing else that is on it.
const postLink = /^https:\/\/([\w-]+\.)?linkedin\.com\/\S*(activity|share|ugcPost|groupPost)(:|-|%3A)\S*\d{12}\S*$/i;
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-paste]");
  const field = button && document.getElementById(button.dataset.paste);
  if (!field || field.value.trim() || !navigator.clipboard?.readText) return;
  event.preventDefault();
  try {
    const text = (await navigator.clipboard.readText()).trim();
    if (postLink.test(text)) field.value = text;
  } catch {
    // Not allowed: the link may follow later.
  }
  button.form.requestSubmit(button);
});

// Files go to the server as soon as they are chosen: each comes back as a picture with a field for its alt text.
document.addEventListener("change", (event) => {
  const button = document.getElementById(event.target.dataset.sends);
  if (button && event.target.files.length > 0) button.form.requestSubmit(button);
});

// Without a connection a form stays where it is, with all that was typed and chosen.
const offline = document.getElementById("offline");
const tellConnection = () => { offline.textContent = navigator.onLine ? "" : offline.dataset.text; };
window.addEventListener("offline", tellConnection);
window.addEventListener("online", tellConnection);
tellConnection();
navigator.serviceWorker?.register("/service-worker.js");

// Who signs out leaves nothing behind that they typed.
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-forgets]")) return;
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("kept:")) localStorage.removeItem(key);
  } catch { /* Nothing could be kept here. */ }
});

// A form is sent once, however often it is tapped.
document.addEventListener("submit", (event) => {
  tellConnection();
  if (event.target.dataset.sent || !navigator.onLine) event.preventDefault();
  else event.target.dataset.sent = "now";
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});
