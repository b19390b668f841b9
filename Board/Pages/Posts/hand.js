// What is better with script where a post is placed by hand: copying, sharing, taking the link along. By selecting the text it works without.
"use strict";

for (const element of document.querySelectorAll("[data-needs-share]")) element.hidden = !navigator.share;
for (const element of document.querySelectorAll("[data-needs-paste]")) element.hidden = !navigator.clipboard?.readText;

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
