// A static server for the built app, on a free port of this machine only.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The policy that the page states for itself, and that any site may frame it. */
export const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
  "worker-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors *";

/** The folder that the app was built into: LOFTED_DIST, or dist/ of this checkout. */
export const DIST = resolve(
  process.env.LOFTED_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url)),
);

/**
 * Serves `dist`. `extra` maps a path ("/broken/claims.csv") to the text or bytes to answer with,
 * before any file of that name; `null` answers 404. The map may be changed while the server runs. A file of the app is
 * named there without the folder that it lies in, which is called after its contents. All is sent with the strictest
 * policy that a host may set; `packed` compresses it as a host would, for what measures a slow line.
 */
export async function serve({ dist = DIST, extra = new Map(), packed = false } = {}) {
  const pack = packed ? packing() : undefined;
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const path = asked === "/" ? "/index.html" : asked;
    const body = await bodyOf(dist, extra, path);
    const type = TYPES[body === null ? ".txt" : extname(path)] ?? "application/octet-stream";
    const sent = body === null ? `no file ${path}` : pack?.(path, body) ?? body;
    response.writeHead(body === null ? 404 : 200, {
      "content-type": type,
      "cache-control": "no-store",
      // A page of somebody else's, which a test has put there, has a policy of its own.
      ...(pack && body !== null ? { "content-encoding": "br" } : {}),
      ...(extra.has(path) && path.endsWith(".html") ? {} : { "content-security-policy": POLICY }),
    });
    response.end(sent);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  return {
    extra,
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Compresses each file once. */
function packing() {
  const kept = new Map();
  return (path, body) => {
    if (!kept.has(path)) kept.set(path, brotliCompressSync(body));
    return kept.get(path);
  };
}

async function bodyOf(dist, extra, path) {
  const named = path.replace(/^\/app-[0-9a-f]+\//, "/");
  if (extra.has(named)) return extra.get(named);
  const file = resolve(dist, `.${normalize(path)}`);
  if (!file.startsWith(dist + sep)) return null;
  return readFile(file).catch(() => null);
}
