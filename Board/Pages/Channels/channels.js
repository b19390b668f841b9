// A queue is put in another order by dragging. Its buttons do the same without, and both send the same form.
"use strict";

{
  const form = document.querySelector("[data-queue]");
  const told = document.getElementById("queue-told");
  // A status is read when it changes, so what the page came with is said once the page is there.
  if (told?.dataset.moved) setTimeout(() => { told.textContent = told.dataset.moved; });

  let dragged, stood;
  const after = (item) => item.nextElementSibling?.dataset.post ?? form.dataset.queue;
  const end = () => {
    dragged?.classList.remove("dragged");
    dragged = undefined;
  };

  form?.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.(".handle")?.closest("li");
    if (!dragged) return;
    stood = dragged.nextElementSibling;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.dataset.post);
    event.dataTransfer.setDragImage(dragged, 12, 12);
    dragged.classList.add("dragged");
  });

  form?.addEventListener("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    const over = event.target.closest("li");
    if (!over || over === dragged) return;
    const box = over.getBoundingClientRect();
    over.parentElement.insertBefore(dragged, event.clientY > box.top + box.height / 2 ? over.nextElementSibling : over);
  });

  form?.addEventListener("drop", (event) => {
    if (!dragged) return;
    event.preventDefault();
    const item = dragged;
    end();
    if (item.nextElementSibling === stood) return;
    const move = Object.assign(document.createElement("input"), { type: "hidden", name: "move", value: `${item.dataset.post} ${after(item)}` });
    form.append(move);
    let held;
    window.addEventListener("submit", (submit) => { held = submit.defaultPrevented; }, { once: true });
    form.requestSubmit();
    // It was sent by now, or is not: then nothing of it is left for a button to send, and the row is back.
    move.remove();
    if (held) item.parentElement.insertBefore(item, stood);
  });

  // Let go elsewhere, or given up: it goes back to where it stood.
  form?.addEventListener("dragend", () => {
    dragged?.parentElement.insertBefore(dragged, stood);
    end();
  });
}
