// The service worker: after one visit the app works without a network. What is kept is listed in `offline-files.js`,
// which `lofted site` writes; a new list is a new version, which takes over when the pages of the old are closed.
//
// Files of the app never change under one address, so what is kept is given at once. The page itself and the record are
// asked for anew each time, and what is kept is given where no answer comes.

importScripts("offline-files.js");
const { version, files } = self.loftedFiles;
const CACHE = `lofted-${version}`;
/** How long an answer for a page may take before the one that is kept is shown, ms. */
const PATIENCE_MS = 5000;
const scope = new URL(self.registration.scope);

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(Promise.all([dropOthers(), clients.claim()])));
addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || !address.href.startsWith(scope.href)) return;
  const path = address.pathname.slice(scope.pathname.length);
  if (request.mode === "navigate") return event.respondWith(page(event, path));
  if (path.startsWith("app-")) return event.respondWith(ofApp(request));
  if (files.includes(path)) event.respondWith(newest(request));
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  // What an older version has of the same address need not be fetched again.
  await Promise.all(files.map(async (file) => {
    const lasting = file.startsWith("app-");
    const known = lasting && await caches.match(file);
    await (known ? cache.put(file, known) : cache.add(new Request(file, { cache: lasting ? "default" : "no-cache" })));
  }));
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("lofted-") && name !== CACHE).map((name) => caches.delete(name)));
}

// A worker's script bears what the page's address asks for, which is no part of the file's name.
const kept = (request) => caches.match(request, { cacheName: CACHE, ignoreSearch: true });

const ofApp = async (request) => await kept(request) ?? fetch(request);

async function newest(request) {
  try {
    return await fetch(request);
  } catch (error) {
    return await kept(request) ?? Promise.reject(error);
  }
}

// A page: the app for its own address; for the page of one flight, deployment or claim, the app's page of that.
async function page(event, path) {
  const fetched = fetch(event.request);
  // One that comes late is no fault of anybody's.
  fetched.catch(() => {});
  const late = new Promise((_, fail) => setTimeout(fail, PATIENCE_MS, new Error("no answer in time")));
  try {
    return await Promise.race([fetched, late]);
  } catch (error) {
    if (path === "" || path === "index.html") return await kept(scope.href) ?? fetched;
    const leaf = /^(contents|(flights|deployments|claims)\/.+)\.html$/.exec(path);
    return leaf ? Response.redirect(`${scope.href}#/${leaf[2] ? leaf[1] : ""}`) : fetched;
  }
}
