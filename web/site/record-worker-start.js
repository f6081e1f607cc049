// Starts the wasm of the worker of records. A file that cannot be had raises no error on the page, so it is told in words.
importScripts("lofted-record-worker.js");
wasm_bindgen({ module_or_path: "lofted-record-worker_bg.wasm" }).catch((error) => postMessage(String(error)));
