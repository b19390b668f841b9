// What is better with script: copying, and adding files. Everything else, and this too by selecting the text, works without.
"use strict";

for (const element of document.querySelectorAll("[data-needs-script]")) element.hidden = false;

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

// Files go to the server as soon as they are chosen: each comes back as a picture with a field for its alt text.
document.addEventListener("change", (event) => {
  const button = document.getElementById(event.target.dataset.sends);
  if (button && event.target.files.length > 0) button.form.requestSubmit(button);
});

// Who signs out leaves nothing behind that they typed.
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-forgets]")) return;
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("kept:")) localStorage.removeItem(key);
  } catch { /* Nothing could be kept here. */ }
});

// A form is sent once, however often it is tapped.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) event.preventDefault();
  else event.target.dataset.sent = "now";
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});
