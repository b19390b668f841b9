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

// Nobody is sent to the group before the board says that the post is theirs: a colleague may have taken it since the page was shown.
const opened = async (form) => {
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
    return new URL(answer.url).searchParams.get("said") === "move.open" ? answer.url : null;
  } catch {
    return null;
  }
};

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button || button.dataset.copied === "now") return;
  event.preventDefault();
  const done = await copyText(document.getElementById(button.dataset.copy));
  live.textContent = done ? live.dataset.copied : live.dataset.notCopied;
  if (!done || button.type !== "submit") return;
  // The server is told who copied it; the page comes back with the question whether it was placed, or with the reason why not.
  button.dataset.copied = "now";
  const next = button.dataset.open && await opened(button.form);
  if (!next) return void button.form.requestSubmit(button);
  window.open(button.dataset.open, "_blank", "noopener");
  location.assign(`${next}#${button.dataset.copy.replace("text-", "card-")}`);
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
