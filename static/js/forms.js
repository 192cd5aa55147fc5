// What makes forms safer and quicker. Every form works without this file.
//   data-once      a second press while the first is on its way does nothing
//   data-unsaved   leaving with changed, unsent text asks first
//   Ctrl+Enter (⌘+Enter) in a text area sends its form
//   data-when      "movement=forward backward": shown when that field has one of those answers; what
//                  holds an answer of its own or a mistake is never hidden
//   data-focus     the box of mistakes, or the heading above them, takes the focus when it appears

const changed = new WeakSet();
const sending = new WeakSet();
const PATIENCE = 10000; // milliseconds

function afterSending(form) {
  sending.delete(form);
  form.classList.remove("is-sending");
}

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form && form.hasAttribute("data-unsaved")) changed.add(form);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.hasAttribute("data-once")) {
    if (sending.has(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    sending.add(form);
    form.classList.add("is-sending");
    setTimeout(() => afterSending(form), PATIENCE); // an answer that never came must not lock it
  }
  changed.delete(form);
}, true);

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  if (event.target.tagName !== "TEXTAREA" || !event.target.form) return;
  event.preventDefault();
  event.target.form.requestSubmit();
});

window.addEventListener("beforeunload", (event) => {
  const unsent = [...document.forms].some((form) => changed.has(form));
  if (unsent) event.preventDefault();
});

function showWhatApplies(form) {
  form.querySelectorAll("[data-when]").forEach((part) => {
    const [name, answers] = part.dataset.when.split("=");
    const applies = answers.split(" ").includes(new FormData(form).get(name));
    const controls = [...part.querySelectorAll("input:not([type=hidden]), select, textarea")];
    const isFilled = controls.some((control) => control.value !== "");
    part.hidden = !applies && !isFilled && !part.querySelector(".field--wrong, .previous");
  });
}

function showWhatAppliesEverywhere() {
  [...document.forms].forEach(showWhatApplies);
}

document.addEventListener("change", (event) => {
  if (event.target.form) showWhatApplies(event.target.form);
});

showWhatAppliesEverywhere();
window.addEventListener("pageshow", showWhatAppliesEverywhere);
document.addEventListener("htmx:afterSettle", showWhatAppliesEverywhere);

// The page comes back from the browser's memory, or a fragment has been swapped in.
window.addEventListener("pageshow", () => [...document.forms].forEach(afterSending));
document.addEventListener("htmx:afterRequest", () => [...document.forms].forEach(afterSending));
document.addEventListener("htmx:sendError", (event) => {
  const form = event.target.closest("form[data-unsaved]");
  if (form) changed.add(form);
});
document.addEventListener("htmx:afterSettle", (event) => focusOnMistakes(event.target));

function focusOnMistakes(root) {
  const box = root.querySelector("form [data-focus], .mistake-box[data-focus], h2[data-focus]");
  if (box) box.focus();
}

focusOnMistakes(document);

// What was typed and refused is still unsent.
[...document.forms].filter((form) => form.querySelector("[data-focus]")).forEach((form) => {
  if (form.hasAttribute("data-unsaved")) changed.add(form);
});
