// What is better with script on every page. All of it works without.
"use strict";

for (const element of document.querySelectorAll("[data-needs-script]")) element.hidden = false;

const live = document.getElementById("live");

// Files go to the server as soon as they are chosen: each comes back as a picture with a field for its alt text.
document.addEventListener("change", (event) => {
  const button = document.getElementById(event.target.dataset.sends);
  if (button && event.target.files.length > 0) button.form.requestSubmit(button);
});

// Without a connection a form stays where it is, with all that was typed and chosen. A board on this computer answers all the same.
const offline = document.getElementById("offline");
const cutOff = () => !navigator.onLine && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);
const tellConnection = () => { offline.textContent = cutOff() ? offline.dataset.text : ""; };
window.addEventListener("offline", tellConnection);
window.addEventListener("online", tellConnection);
tellConnection();
// Where a browser takes no worker, a page simply needs a connection.
navigator.serviceWorker?.register("/service-worker.js").catch(() => {});

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
  if (event.target.dataset.sent || cutOff()) event.preventDefault();
  else if (!event.defaultPrevented) event.target.dataset.sent = "now";
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});
