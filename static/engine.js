// Starts the engine in its worker. The page has compiled the module once and hands it over, so that
// a worker begun anew after a cancel is ready at once.
importScripts("worker.js");

addEventListener(
  "message",
  ({ data }) => {
    wasm_bindgen({ module_or_path: data }).catch((error) => {
      setTimeout(() => {
        throw error; // reaches the page as the worker's error
      });
    });
  },
  { once: true },
);
