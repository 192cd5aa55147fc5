// Keeps what is typed in a form with data-draft="<address>" on the server while it is typed, so that
// a lost session or a crashed browser loses nothing. A note in [data-draft-note] says how it went.

const PAUSE = 1500; // milliseconds without a key before it is saved
const waiting = new WeakMap();
const sent = new WeakSet();

function say(form, text) {
  const note = form.querySelector("[data-draft-note]");
  if (!note) return;
  note.textContent = text;
  note.hidden = false;
}

function clock() {
  return new Date().toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Stockholm" }).replace(":", ".");
}

// Signing in again in another tab gives a new token; the page that was open takes it over.
function takeToken(form) {
  const cookie = document.cookie.split("; ").find((one) => one.startsWith("csrftoken="));
  const field = form.elements.namedItem("csrfmiddlewaretoken");
  if (cookie && field) field.value = cookie.slice("csrftoken=".length);
}

async function keep(form) {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
  if (sent.has(form)) return;
  takeToken(form);
  const typed = new FormData(form);
  [...typed.entries()].forEach(([name, value]) => { if (value instanceof File) typed.delete(name); });
  typed.append("utkastets_adress", form.dataset.draft);
  try {
    const answer = await fetch(form.dataset.draftUrl, {
      method: "POST", body: typed, keepalive: true, redirect: "manual",
    });
    if (answer.ok) say(form, `Utkast sparat kl. ${clock()}. Bara du ser det.`);
    else if ([413, 422].includes(answer.status)) say(form, (await answer.json()).problem);
    else say(form, "Du är inte inloggad längre. Logga in i en ny flik och skriv vidare här.");
  } catch {
    say(form, "Utkastet kunde inte sparas just nu. Vi försöker igen när du skriver vidare.");
  }
}

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form || !form.dataset.draft) return;
  sent.delete(form);
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => keep(form), PAUSE));
});

document.addEventListener("submit", (event) => {
  takeToken(event.target);
  sent.add(event.target); // what is on its way to be saved is no draft any more
  clearTimeout(waiting.get(event.target));
}, true);

// Leaving, closing or switching away saves at once what the pause had not yet saved.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "hidden") return;
  [...document.forms].filter((form) => waiting.has(form)).forEach(keep);
});

// A link out of a form that is being written in waits until what is typed is kept, at most a second:
// the page it leads to may give the draft back.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.target || link.hasAttribute("download") || event.defaultPrevented) return;
  if (link.origin !== location.origin || link.href.split("#")[0] === location.href.split("#")[0]) return;
  const unsaved = [...document.forms].filter((form) => waiting.has(form));
  if (!unsaved.length) return;
  event.preventDefault();
  const late = new Promise((resolve) => { setTimeout(resolve, 1000); });
  Promise.race([Promise.all(unsaved.map(keep)), late]).then(() => { location.assign(link.href); });
});
