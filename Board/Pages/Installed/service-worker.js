// Keeps one page for when there is no connection, and what it looks like. No page of the workspace is kept, and nothing is ever sent by itself.
// KEPT (the cache's name) and FILES (what it holds beside the page) are set above, by the server.
"use strict";

const PAGE = "/offline";

const keep = async () => (await caches.open(KEPT)).addAll([PAGE, ...FILES]);

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(visit(event.request));
  else if (FILES.includes(url.pathname)) event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
});

const visit = async (request) => {
  const sent = request.method === "POST" ? request.clone() : null;
  try {
    const answer = await fetch(request);
    await speak(answer.headers.get("Content-Language"));
    return answer;
  } catch {
    return offline(sent);
  }
};

// The kept page is in the language that was last read.
const speak = async (language) => {
  const kept = language && await caches.match(PAGE);
  if (kept && kept.headers.get("Content-Language") !== language) await keep().catch(() => {});
};

const offline = async (sent) => {
  const kept = await caches.match(PAGE);
  let html = await kept.text();
  if (sent) {
    // Whether it arrived before the connection was lost, nobody knows: it is for a person to send it again.
    const fields = [...await sent.formData()];
    const typed = fields.filter(([, value]) => typeof value === "string" && /\s/.test(value.trim()));
    html = html
      .replace('action="/" hidden', `action="${escaped(sent.url)}"`)
      .replace("<!--fields-->", () => fields.map(([name, value]) => typeof value === "string"
        ? `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`
        : value.size > 0 ? `<p><input name="${escaped(name)}" type="file" aria-label="${escaped(value.name)}"> <bdi>${escaped(value.name)}</bdi></p>` : "").join(""))
      .replace("<!--typed-->", () => typed.map(([, value]) => `<div class="text" dir="auto">${escaped(value)}</div>`).join(""));
  }

  return new Response(html, { status: 503, headers: kept.headers });
};

const escaped = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

// What a page told leads to where it is dealt with: in a tab that is open, or in a new one.
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil((async () => {
    const [tab] = await self.clients.matchAll({ type: "window" });
    await (tab ? tab.navigate(event.notification.data).then((there) => there?.focus()) : self.clients.openWindow(event.notification.data));
  })());
});
