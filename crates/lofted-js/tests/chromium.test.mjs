// The package in Chromium: the page that the docs bundle, and the vectors in a page and in a worker, also bundled.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";

const { chromium } = createRequire(join(process.env.LOFTED_E2E, "package.json"))("playwright-core");
const KINDS = { js: "text/javascript", wasm: "application/wasm", html: "text/html" };

writeFileSync(
  "vectors.mjs",
  `import { energyOnly, footprint, init, reconstruct } from "lofted";
import figures from "lofted/figures.wasm";

const asks = {
  reconstruct: (question) => { const answer = reconstruct(question); return { json: answer, text: String(answer) }; },
  energy_only: energyOnly,
  footprint: (question, { rays }) => footprint(question, { rays }),
};
const answers = (async () => {
  await init(fetch(figures));
  const vectors = await (await fetch("vectors.json")).json();
  return JSON.stringify(vectors.map(({ ask, question, answer }) => {
    const found = asks[ask](question, answer);
    return ask === "footprint" ? { rays: answer.rays, bearing_deg: [...found.bearing_deg], range_km: [...found.range_km] } : found;
  }));
})();
if (typeof document === "undefined") answers.then((all) => postMessage(all));
else answers.then((all) => { window.answers = all; });
`,
);

let server, browser, address;
before(async () => {
  const bundled = spawnSync("npx", ["esbuild", "vectors.mjs", "--bundle", "--format=esm", "--loader:.wasm=file", "--outdir=site", "--log-level=warning"], { encoding: "utf8" });
  assert.equal(bundled.status, 0, bundled.stderr);
  const pages = (name) => `<!doctype html><meta charset="utf-8"><title>t</title><body><script type="module" src="${name}.js"></script>`;
  server = createServer((request, response) => {
    const name = new URL(request.url, "http://x").pathname.slice(1);
    const kind = KINDS[name.split(".").pop()] ?? "application/json";
    try {
      const body = name.endsWith(".html") ? pages(name.slice(0, -5)) : readFileSync(name === "vectors.json" ? process.env.LOFTED_VECTORS : join("site", name));
      response.writeHead(200, { "content-type": kind }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${server.address().port}`;
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
});
after(async () => {
  await browser?.close();
  server?.close();
});

const expected = () => JSON.parse(readFileSync(process.env.LOFTED_VECTORS, "utf8")).map(({ answer }) => answer);

test("the page of the docs shows its verdict", async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/page.html`);
  await page.waitForFunction(() => document.body.textContent.trim() === "consistent", null, { timeout: 60_000 });
});

test("the vectors have their bits in a page and in a worker", async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/vectors.html`);
  await page.waitForFunction(() => window.answers !== undefined, null, { timeout: 120_000 });
  assert.deepEqual(JSON.parse(await page.evaluate(() => window.answers)), expected());
  const told = await page.evaluate(
    () => new Promise((resolve, reject) => {
      const worker = new Worker("vectors.js", { type: "module" });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    }),
  );
  assert.deepEqual(JSON.parse(told), expected());
});
