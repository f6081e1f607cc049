// Where the app can run, it shows the page in place of this text; `?text` stays with the text.
const { app } = document.currentScript.dataset;
if (typeof WebAssembly === "object" && !new URLSearchParams(location.search).has("text")) location.replace(app);
