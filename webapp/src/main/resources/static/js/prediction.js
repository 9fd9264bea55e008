// Shows the answer as soon as it is there: told by a server-sent event, or where events are blocked by asking now and then. Without script the page looks again by itself.
"use strict";

(() => {
  const EVENTS_WITHIN_MILLISECONDS = 3000;
  const TAKES_LONG_MILLISECONDS = 5000;
  const FIRST_PAUSE_MILLISECONDS = 1000;
  const LONGEST_PAUSE_MILLISECONDS = 15000;
  const waiting = document.querySelector("[data-events]");
  if (!waiting) {
    return;
  }
  const said = document.getElementById("said");
  let shown = false;
  let asking = false;

  async function show() {
    const answer = await fetch(window.location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const prediction = page.getElementById("prediction");
    if (shown || !prediction || prediction.dataset.events) {
      return;
    }
    shown = true;
    waiting.replaceWith(prediction);
    said.textContent = document.getElementById("verdict").textContent;
  }

  async function isAnswered() {
    const answer = await fetch(waiting.dataset.state, { headers: { Accept: "application/json" } });
    return answer.ok && (await answer.json()).status !== "WAITING";
  }

  // Less and less often, so that a long wait costs little; a failure is tried again like a wait.
  function ask(pause) {
    asking = true;
    window.setTimeout(async () => {
      try {
        if (await isAnswered()) {
          await show();
        }
      } catch {
        // The next time may do.
      }
      if (!shown) {
        ask(Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS));
      }
    }, pause);
  }

  function askUnlessAsking() {
    if (!asking && !shown) {
      ask(FIRST_PAUSE_MILLISECONDS);
    }
  }

  function listen() {
    const events = new EventSource(waiting.dataset.events);
    // How it stands comes at once: where it does not, something on the way keeps events back.
    const blocked = window.setTimeout(askUnlessAsking, EVENTS_WITHIN_MILLISECONDS);
    events.addEventListener("waiting", () => window.clearTimeout(blocked));
    events.addEventListener("answer", () => {
      events.close();
      window.clearTimeout(blocked);
      show().catch(askUnlessAsking);
    });
    events.addEventListener("error", () => {
      // A connection that broke is begun anew by the browser; one that was refused is not.
      if (events.readyState === EventSource.CLOSED) {
        askUnlessAsking();
      }
    });
  }

  window.setTimeout(() => {
    const takesLong = document.getElementById("takes-long");
    if (takesLong && takesLong.hidden) {
      takesLong.hidden = false;
      said.textContent = takesLong.querySelector("p").textContent;
    }
  }, TAKES_LONG_MILLISECONDS);

  if (window.EventSource) {
    listen();
  } else {
    askUnlessAsking();
  }
})();
