// Starts the worker's wasm. A file that cannot be had raises no error on the page, so it is told in words.
importScripts("lofted-worker.js");
wasm_bindgen({ module_or_path: "lofted-worker_bg.wasm" }).catch((error) => postMessage(String(error)));
