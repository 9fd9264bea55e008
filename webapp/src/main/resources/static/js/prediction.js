// Shows the answer as soon as it is there: told by a server-sent event, or where events are blocked by asking now and then. Without script the page looks again by itself.
"use strict";

(() => {
  const PAUSE_MILLISECONDS = 2000;
  const waiting = document.querySelector("[data-events]");
  if (!waiting) {
    return;
  }
  let shown = false;

  async function show() {
    const answer = await fetch(window.location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const prediction = page.getElementById("prediction");
    if (shown || !prediction || prediction.dataset.events) {
      return;
    }
    shown = true;
    window.clearInterval(asking);
    waiting.replaceWith(prediction);
    document.dispatchEvent(new Event("ontime:charts"));
    document.getElementById("said").textContent = document.getElementById("verdict").textContent;
  }

  const asking = window.setInterval(() => show().catch(() => {}), PAUSE_MILLISECONDS);
  if (window.EventSource) {
    const events = new EventSource(waiting.dataset.events);
    events.addEventListener("answer", () => {
      events.close();
      show().catch(() => {});
    });
  }
})();
