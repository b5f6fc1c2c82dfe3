// Starts the page. A file of its own because the Content-Security-Policy allows no inline script.
import start from "./demarche-explorer.js";

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
