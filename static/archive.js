// Starts the vault in its worker: what reads archives is fetched only when one is opened.
importScripts("vault.js");

wasm_bindgen({ module_or_path: "vault_bg.wasm" }).catch((error) => {
  setTimeout(() => {
    throw error; // reaches the page as the worker's error
  });
});
