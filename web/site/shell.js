// The shell: the part of the app that has the page of the address, loaded once and shown in a place of its own;
// the navigation, the theme, and what the browser alone can do. A part follows the address by itself.

// Where this script and all files of the app lie: beside the page, or in a folder of their own whose name is of what they
// are, so that a browser may keep them (crates/xtask/src/bundle/folder.rs). The parts look for it too.
const FILES = new URL(".", import.meta.url);
globalThis.loftedFiles = FILES.href;
// Whether there is a list of what to keep for when there is no network (`lofted site`).
const KEEPS = document.querySelector('meta[name="offline"]')?.content === "yes";

// A page by the first word of its address, with a stroke where another follows: its part, and where it stands in
// the navigation. What is not here is the overview's.
const PAGES = {
  "": ["overview", "#/"],
  flights: ["flights", "#/flights"],
  "flights/": ["flight", "#/flights"],
  compare: ["flights", "#/flights"],
  workbench: ["bench", "#/workbench"],
  read: ["read", "#/read"],
  methods: ["methods", "#/methods"],
  deployment: ["deployment", "#/deployment"],
  deployments: ["deployment", "#/deployment"],
  "deployments/": ["deployment", "#/deployment"],
  timeline: ["claims", "#/timeline"],
  "claims/": ["claims", "#/sources"],
  claimants: ["claims", "#/sources"],
  "claimants/": ["claims", "#/sources"],
  sources: ["claims", "#/sources"],
  "sources/": ["claims", "#/sources"],
  data: ["data", "#/data"],
};

function pageOf(fragment) {
  const words = fragment.split("?")[0].slice(1).split("/").filter(Boolean);
  if (words[0] === "embed") words.splice(0, 2);
  const [first = "", ...more] = words;
  return PAGES[more.length === 1 ? `${first}/` : more.length ? undefined : first] ?? ["overview", ""];
}

// A link may carry claims of somebody's own, `own=`: they are kept for this tab, and are no part of the page's state
// (crates/lofted-view/src/link/carried.rs). A frame carries a whole record, and keeps its address.
function takeCarried() {
  const [path, query] = location.hash.split("?");
  if (!query || path.startsWith("#/embed/")) return;
  const parts = query.split("&");
  const own = parts.find((one) => one.startsWith("own="))?.slice(4);
  if (own === undefined) return;
  try { sessionStorage.setItem("lofted-carried", own); } catch {}
  const rest = parts.filter((one) => !one.startsWith("own=")).join("&");
  history.replaceState(history.state, "", rest ? `${path}?${rest}` : path);
  tellCarried();
}
// What shows own data looks it up anew (web/src/record/own/tabs.rs), in this tab and the others, which have their own.
function tellCarried() {
  try { const channel = new BroadcastChannel("lofted-own-data"); channel.postMessage(true); channel.close(); } catch {}
  offerCarried();
}
// Says on every page that it shows such claims, and offers to leave them out or to keep them.
async function offerCarried() {
  document.getElementById("carried")?.remove();
  let own;
  try { own = sessionStorage.getItem("lofted-carried"); } catch {}
  if (!own || pageFramed()) return;
  let says = "This page was opened by a link that carries claims of somebody’s own. They stand beside the record, marked “yours”; the record does not hold them.";
  let keep = ' <a class="button" href="#/data">See them, or keep them</a>';
  try { await loftedThaw(own); } catch { [says, keep] = ["The claims that this link carries cannot be read: it was cut short or changed. Ask for it anew.", ""]; }
  if (document.getElementById("carried")) return;
  main.insertAdjacentHTML("beforebegin", `<aside id="carried" class="carried" aria-label="Claims of the link"><p role="status">${says}</p><p class="actions">${keep} <button type="button">Leave them out</button></p></aside>`);
  document.querySelector("#carried button").onclick = () => { try { sessionStorage.removeItem("lofted-carried"); } catch {} tellCarried(); main.focus(); };
}

// Own data that a version kept which left no note of it: noted, so that pages look for it (web/src/record/own/there.rs).
async function noteKept() {
  try {
    if (localStorage.getItem("lofted-own") || !(await indexedDB.databases()).some((one) => one.name === "lofted-own-data")) return;
    localStorage.setItem("lofted-own", "yes");
    tellCarried();
  } catch {}
}

// The record's files are under way before the part that reads them; a link that carries a record needs none. Some
// parts show all that they have to of an excerpt (crates/lofted-view/src/any_page/excerpt.rs); the whole is fetched
// for the others, and where the reader has own data to put beside it.
const RECORD = ["record/claims.csv", "record/claimants.csv", "record/sources.csv", "record/flights.csv", "record/relations.csv", "record/events.csv", "record/deployments.csv", "record/places.csv", "record/parties.csv"];
const EXCERPTS = { overview: "record/overview.txt", "overview-more": "record/overview.txt", deployment: "record/deployment.txt", bench: "record/workbench.txt", flight: "record/flights.txt", flights: "record/flights.txt" };
const early = new Map();
const frozen = /[?&]record=/.test(location.hash);
// So does an address that names another record, `?record=` before the fragment.
const another = !frozen && new URLSearchParams(location.search).has("record");
const carried = frozen || another;
function begin(path) {
  early.set(path, fetch(path));
  // Whoever waits for it hears why it failed.
  early.get(path).catch(() => {});
}
if (!carried) [EXCERPTS[pageOf(location.hash)[0]] ?? RECORD].flat().forEach(begin);

// The files of an excerpt, and after them what the whole covers; nothing where there is none beside the record.
const excerpts = {};
const excerpt = (path) => excerpts[path] ??= filesOf(path);
async function filesOf(path) {
  if (!early.has(path)) begin(path);
  try {
    const answer = await early.get(path);
    const bytes = answer.ok ? new Uint8Array(await answer.arrayBuffer()) : [];
    const files = [];
    for (let from = 0; ;) {
      const to = bytes.indexOf(0x1e, from);
      files.push(bytes.slice(from, to < 0 ? undefined : to));
      if (to < 0) return files.length === RECORD.length + 1 ? files : undefined;
      from = to + 1;
    }
  } catch {}
}

const main = document.getElementById("main");

// The words of a page stand until its part has drawn them, which takes them from there (web/src/location/first_words.rs).
async function showWords() {
  const answer = await globalThis.loftedWords;
  const line = answer?.ok && (await answer.text()).split("\n").find((one) => one.startsWith(`${location.hash}\t`));
  const says = document.getElementById("loading");
  if (!line || !says) return;
  const waiting = says.parentElement;
  waiting.className = "page first-words";
  // A line of its own, so that none is seen to move down.
  waiting.innerHTML = `${line.slice(line.indexOf("\t") + 1)}${says.outerHTML}${waiting.querySelector(".late")?.outerHTML ?? ""}`;
}
// What is heavy is fetched once the first words are painted: a slow line has these first. A page that is not looked at
// paints nothing.
const painted = showWords().catch(() => {}).then(() => document.hidden || new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 1_500);
}));
const loading = {};
const mounted = new Set();
let record;
let wholeRecord;

// Loads a part and shows it, once; one that failed is tried again when it is asked for again.
function part(name) {
  loading[name] ??= load(name).catch((error) => { delete loading[name]; throw error; });
  return loading[name];
}

async function load(name) {
  const file = new URL(`lofted-${name}`, FILES).href;
  const styles = name === "overview" || pageStyles();
  // Both at once: the script would ask for its wasm only when it has come itself.
  const [module, wasm] = await Promise.all([import(`${file}.js`), painted.then(() => fetch(`${file}_bg.wasm`))]);
  if (!wasm.ok) throw new Error(`${wasm.url}: ${wasm.status}`);
  await module.default({ module_or_path: wasm });
  const read = () => another ? import(new URL("another.js", FILES)).then((it) => it.record()) : module.record(early);
  wholeRecord ??= () => record ??= read().catch(withoutRecord);
  const files = (!record && !carried && EXCERPTS[name] && await excerpt(EXCERPTS[name])) || await wholeRecord();
  offerDeployments(files);
  await styles;
  const place = document.createElement("div");
  main.append(place);
  // The page holds the overview's words already: they stand until the app has drawn its first picture.
  const stands = name === "overview" && document.querySelector("#waiting .first-picture") && !("elsewhere" in chosen);
  if (stands) place.className = "behind";
  await module.mount(place, files);
  mounted.add(name);
  if (stands) await new Promise(afterFirstPicture);
  place.className = "";
  const later = () => {
    import(new URL("place.js", FILES)).catch(() => {});
    if (KEEPS && !pageFramed()) import(new URL("offline.js", FILES)).catch(() => {});
  };
  if (name !== "overview") return later();
  afterFirstPicture(() => { later(); part("overview-more").catch(() => {}); });
}

// The styles that the first view of the overview does without; those of paper are not waited for.
let styled;
const pageStyles = () => styled ??= Promise.race([["pages.css", "all"], ["print.css", "print"]].map(([href, media]) =>
  new Promise((done) => {
    const link = document.createElement("link");
    if (media === "all") link.onload = link.onerror = done;
    document.head.append(Object.assign(link, { rel: "stylesheet", href: new URL(href, FILES), media }));
  })));

const pageFramed = () => location.hash.startsWith("#/embed/");

// Does something once a picture stands on the page, or nothing comes that would be one.
function afterFirstPicture(then) {
  const end = () => { watch.disconnect(); clearTimeout(late); then(); };
  const watch = new MutationObserver(() => main.querySelector(".chart-frame > svg") && end());
  watch.observe(main, { childList: true, subtree: true });
  // A frame shows one picture, which may be of what comes.
  const late = setTimeout(end, pageFramed() ? 0 : 3000);
}

// Where there are several deployments there is a list of them, and the entry of the navigation leads there: in the
// record, or with the reader's own beside it, which the parts that have these say (web/src/location/navigation.rs).
let deployments = 0;
function offerDeployments(files) {
  if (files) deployments = new TextDecoder().decode(files[6] ?? new Uint8Array()).trim().split("\n").length - 1;
  let several = deployments > 1;
  try { several ||= Boolean(localStorage.getItem("lofted-deployments")); } catch {}
  const entry = document.querySelector('.header nav a[href^="#/deployment"]');
  entry?.setAttribute("href", several ? "#/deployments" : "#/deployment");
  if (entry) entry.textContent = several ? "Deployments" : "Deployment";
  follow();
}
for (const change of ["lofted-deployments", "storage"]) addEventListener(change, () => offerDeployments());

// Says why there is no record; the pages are shown without one.
function withoutRecord(reason) {
  main.insertAdjacentHTML("beforebegin", '<p class="faults" role="alert"></p>');
  main.previousElementSibling.textContent = `${reason} Reload the page.`;
  return [];
}

// Turns to the page of the address: in the navigation, and that it is loading until its part is there.
function follow() {
  takeCarried();
  const [name, entry] = pageOf(location.hash);
  for (const item of document.querySelectorAll(".header nav li")) {
    const href = item.firstElementChild.getAttribute("href");
    const here = href === entry || (href === "#/deployments" && entry === "#/deployment");
    item.classList.toggle("current", here);
    if (here) item.setAttribute("aria-current", "page"); else item.removeAttribute("aria-current");
  }
  if (mounted.has(name)) return wait();
  // The page as it was sent says it already.
  if (!document.getElementById("loading")) wait('<p role="status">The page is loading.</p>');
  const isHere = () => pageOf(location.hash)[0] === name;
  part(name).then(() => isHere() && wait(), () => isHere() && fail(name));
}

// What stands in the place of a page that is not there; nothing where it is.
function wait(html) {
  document.getElementById("waiting")?.remove();
  if (html) main.insertAdjacentHTML("afterbegin", `<article class="page" id="waiting">${html}</article>`);
}

function fail(name) {
  if (name === "overview" && document.getElementById("loading")) return tellLoading();
  wait('<h1>This page could not be loaded</h1><p class="finding">Its file could not be had or run. The other pages are still there.</p><p><button type="button" class="quiet">Try again</button></p>');
  // From the start: a browser may hold on to a file that failed.
  document.querySelector("#waiting button").onclick = () => location.reload();
}

// A browser that cannot run the app is told so, instead of loading for ever.
function tellLoading() {
  const told = document.getElementById("loading");
  if (told) told.textContent = "The app could not start. Reload the page; if that does not help, this browser may be too old for WebAssembly.";
}
addEventListener("error", tellLoading, true);
addEventListener("unhandledrejection", tellLoading);
addEventListener("hashchange", follow);

// Light and dark: the system's choice until the reader makes another, which is remembered where the browser lets us
// (web/site/early.js).
const theme = document.querySelector(".theme");
const chosen = document.documentElement.dataset;
const other = () => {
  const now = chosen.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  return now === "dark" ? "light" : "dark";
};
const offer = () => { theme.title = theme.ariaLabel = `Switch to the ${other()} theme`; };
theme.onclick = () => {
  chosen.theme = other();
  try { localStorage.setItem("lofted-theme", chosen.theme); } catch {}
  offer();
};
theme.hidden = false;
offer();

// A button, because a link to a fragment would be taken for a page.
document.querySelector(".skip").onclick = () => main.focus();

// What is printed says where it stood and when.
addEventListener("beforeprint", () => {
  const day = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  document.body.dataset.printed = `${location.href}, printed on ${day}`;
});

// Unpacks the record that a link of a frozen chart carries: no more of it than a record may have.
globalThis.loftedThaw = loftedThaw;
async function loftedThaw(text) {
  const packed = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  const pieces = [];
  let length = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    length += value.length;
    if (length > 8e6) throw new Error("too large");
    pieces.push(value);
  }
}

// A frame shows a chart, not the app around it.
if (pageFramed()) document.body.className = "in-frame";
follow();
offerCarried();
noteKept();
