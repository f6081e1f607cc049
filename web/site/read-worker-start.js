// Starts the part that reads stories in a worker of its own, for long ones: the page's wasm once more.
import("./lofted-read.js").then(async (part) => {
  await part.default({ module_or_path: "lofted-read_bg.wasm" });
  part.serve();
}).catch((error) => postMessage(String(error)));
