// Starts the page. A file of its own because the Content-Security-Policy allows no inline script.
import start from "./demarche-explorer.js";

// Trusted Types: where the browser has them, nothing else turns text into code or markup. Markup for the
// page comes from the compiled views alone and never carries script; what was pasted is only ever parsed
// into a document that is never shown.
const harmful = /<\s*(script|iframe|object|embed|base|meta|link)\b|[\s"'\/]on\w+\s*=|javascript:/i;
const here = new URL(".", import.meta.url).href;
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html, _, sink) => (sink.startsWith("DOMParser") || !harmful.test(html) ? html : null),
  createScriptURL: (url) => (["archive.js", "engine.js", "sw.js"].some((name) => new URL(url, here).href === here + name) ? url : null),
});

const failed = (error) => {
  const note = document.getElementById("loading");
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
