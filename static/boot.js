// Starts the page. A file of its own because the Content-Security-Policy allows no inline script.
import start from "./demarche-explorer.js";

// Trusted Types: where the browser has them, nothing else turns text into code or markup. Markup for the
// page comes from the compiled views alone and never carries script; what was pasted is only ever parsed
// into a document that is never shown.
const harmful = /<\s*(script|iframe|object|embed|base|meta|link)\b|[\s"'\/]on\w+\s*=|javascript:/i;
const here = new URL(".", import.meta.url).href;
const WORKERS = ["archive.js", "engine.js", "sw.js", "later/unpack.js", "later/reach.js"];
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html, _, sink) => (sink.startsWith("DOMParser") || !harmful.test(html) ? html : null),
  createScriptURL: (url) => (WORKERS.some((name) => new URL(url, here).href === here + name) ? url : null),
});

// What most visits never need is loaded when it is needed.
globalThis.demarcheLater = (name) => import(`./later/${name}`);

const failed = (error) => {
  const note = document.getElementById("loading-note");
  if (note) {
    note.setAttribute("role", "alert");
    note.textContent =
      "This page could not start: " + error + ". It needs a browser of 2023 or later with WebAssembly. Reload to try again.";
  }
};

start({ module_or_path: new URL("demarche-explorer_bg.wasm", import.meta.url) }).catch(failed);

// Offline after the first visit. The build seals a version into sw.js; without one it stays out.
if ("serviceWorker" in navigator && document.documentElement.dataset.version) {
  addEventListener("load", () => navigator.serviceWorker.register("./sw.js").catch(() => {}));
}
