// Hard use at random: `node soak.mjs [actions] [seed ...]`, 1,000 actions with seeds 1 to 10 by itself. Not in CI, for its
// time. A seed that fails is told with the last things done, and does the same again.
//
// Held: no error thrown or printed, nothing asked of another origin, no page that says "loading" for good, and no more
// memory, nodes and listeners at the end than after a first walk through the pages.

import { launch, watch } from "./browser.mjs";
import { living } from "./line.mjs";
import { ROUTES } from "./routes.mjs";
import { serve } from "./server.mjs";

/** How long a page may take to be there, ms: a worker that says nothing is told after 15 s. */
const SETTLES_MS = 60_000;
/** What may be kept for speed: parts' memories of what was drawn last, own data. Bytes, nodes, listeners. */
const ROOM = { bytes: 6e6, nodes: 4_000, listeners: 60 };
const NONSENSE = ["7,000 km", "-1", "1e999", "𝕳é\u202e\u0000", "<b>&amp;", "more than nearly about 5", "99999999999", "31 February 2024", "; ; ;", "'\"`\\", " ", "87 min; 1 h"];
const KEYS = ["Tab", "Tab", "Shift+Tab", "Enter", "Space", "Escape", "ArrowDown", "ArrowRight", "ArrowLeft", "PageDown", "Home", "End", "Delete"];
const TARGETS = "main a[href^='#'], main button, summary, nav a, select, input:not([type=file]), textarea, .plate, .theme";

/** The same numbers for a seed, from 0 to 1. */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What can be done to a page, with how often. Each gives in words what it did. */
const ACTIONS = [
  [30, async function press({ page, of }) {
    const at = of(100_000);
    const found = await page.evaluate(([targets, at]) => {
      const all = [...document.querySelectorAll(targets)].filter((one) => !one.disabled && one.checkVisibility());
      const one = all[at % all.length];
      one?.scrollIntoView({ block: "center", behavior: "instant" });
      const box = one?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2, what: `${one.localName} ${one.textContent.trim().slice(0, 40)}` };
    }, [TARGETS, at]);
    if (found) await page.mouse.click(found.x, found.y);
    return `press ${found?.what}`;
  }],
  [20, async function key({ page, pick }) {
    const name = pick(KEYS);
    await page.keyboard.press(name);
    return `key ${name}`;
  }],
  [14, async function type({ page, of, pick }) {
    const [at, text] = [of(100_000), pick(NONSENSE)];
    await page.evaluate((at) => {
      const all = [...document.querySelectorAll("main input:not([type=file]), main textarea")].filter((one) => one.checkVisibility());
      all[at % all.length]?.focus();
    }, at);
    await page.keyboard.insertText(text);
    return `type ${JSON.stringify(text)}`;
  }],
  [8, async function choose({ page, of }) {
    return page.evaluate((at) => {
      const all = [...document.querySelectorAll("main select")].filter((one) => one.checkVisibility());
      const one = all[at % all.length];
      if (!one) return "choose nothing";
      one.selectedIndex = at % one.options.length;
      one.dispatchEvent(new Event("change", { bubbles: true }));
      return `choose ${one.value}`;
    }, of(100_000));
  }],
  [10, async function go({ page, pick }) {
    const { path } = pick(ROUTES);
    await page.evaluate((path) => { location.hash = path; }, path);
    return `go ${path}`;
  }],
  [5, async function step({ page, of }) {
    const by = of(2) ? 1 : -1;
    // The first step of the history is the browser's own empty page.
    await page.evaluate((by) => { if (by > 0 || history.state?.place) history.go(by); }, by);
    return `step ${by}`;
  }],
  [4, async function resize({ page, pick }) {
    const size = { width: pick([320, 390, 768, 1280, 1900]), height: pick([480, 800, 1200]) };
    await page.setViewportSize(size);
    return `resize ${size.width}`;
  }],
  [3, async function look({ page, pick }) {
    const colorScheme = pick(["light", "dark"]);
    const forcedColors = pick(["active", "none", "none"]);
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: pick(["reduce", "no-preference"]) });
    return `look ${colorScheme}`;
  }],
  [3, async function scroll({ page, of }) {
    await page.mouse.wheel(0, of(4_000) - 1_500);
    return "scroll";
  }],
  [2, async function kill({ page, pick }) {
    const workers = page.workers();
    if (workers.length === 0) return "kill nothing";
    // One that is busy hears of it when it is done.
    void pick(workers).evaluate(() => self.close()).catch(() => {});
    return "kill a worker";
  }],
  [1, async function reload({ page }) {
    await page.reload();
    return "reload";
  }],
];
const WEIGHT = ACTIONS.reduce((sum, [weight]) => sum + weight, 0);

/** Waits until nothing says that it loads or is drawn; what still says so after long is told. */
async function settled(page) {
  const busy = () => {
    const says = [...document.querySelectorAll("#waiting, .chart-wait, main [role=status]")].filter((one) => one.checkVisibility());
    return says.map((one) => one.textContent).find((text) => /is loading|are loading|Drawing the chart/.test(text));
  };
  for (const until = Date.now() + SETTLES_MS; ; await page.waitForTimeout(100)) {
    // A page that is being left answers nothing.
    const says = await page.evaluate(busy).catch(() => "left");
    if (says === undefined || Date.now() > until) return says;
  }
}

async function weighed(page) {
  await page.evaluate(() => { location.hash = "#/"; });
  const stuck = await settled(page);
  if (stuck) throw new Error(`stuck: ${stuck}`);
  await page.waitForTimeout(500);
  const { nodes, listeners } = await living(page);
  const session = await page.context().newCDPSession(page);
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return { bytes: usedSize, nodes, listeners };
}

/** Runs one seed; the faults found. */
async function soak(browser, origin, seed, count) {
  const next = chance(seed);
  const of = (below) => Math.floor(next() * below);
  const pick = (list) => list[of(list.length)];
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB", timezoneId: "UTC" });
  // Printing opens a window of the browser's; a worker of service is in a flow of its own.
  await context.addInitScript(() => {
    window.print = () => {};
    Object.defineProperty(Navigator.prototype, "serviceWorker", { get() {} });
  });
  const page = await context.newPage();
  const seen = watch(page, origin);
  page.on("dialog", (dialog) => dialog.dismiss().catch(() => {}));
  const faults = [];
  const done = [];
  let told = false;
  try {
    await page.goto(`${origin}/#/`);
    for (const { path } of ROUTES) {
      await page.evaluate((path) => { location.hash = path; }, path);
      const stuck = await settled(page);
      if (stuck) faults.push(`stuck on ${path}: ${stuck}`);
    }
    const before = await weighed(page);
    for (let at = 0; at < count && !page.isClosed(); at += 1) {
      let left = of(WEIGHT);
      const [, act] = ACTIONS.find(([weight]) => (left -= weight) < 0);
      const where = new URL(page.url()).hash.slice(0, 60);
      done.push(`${at} ${await act({ page, of, pick }).catch((error) => `${act.name}: ${String(error).split("\n")[0]}`)} on ${where}`);
      await page.waitForTimeout(of(8) === 0 ? 300 : 15);
      if (at % 100 === 99) {
        const stuck = await settled(page);
        if (stuck) faults.push(`stuck after ${at + 1} on ${page.url()}: ${stuck}`);
      }
      if (seen.errors.length + seen.console.length > 0 && !told) {
        told = true;
        faults.push("before its first error:", ...done.slice(-12));
      }
    }
    const after = await weighed(page);
    for (const [name, room] of Object.entries(ROOM)) {
      if (after[name] > before[name] + room) faults.push(`${name} grew from ${before[name]} to ${after[name]}`);
    }
    console.log(`seed ${seed}: bytes ${before.bytes} to ${after.bytes}, nodes ${before.nodes} to ${after.nodes}, listeners ${before.listeners} to ${after.listeners}`);
  } catch (error) {
    faults.push(String(error), ...done.slice(-12));
  }
  for (const list of [seen.errors, seen.console, seen.failed, seen.foreign]) faults.push(...list);
  await context.close();
  return faults;
}

const [count = 1_000, ...seeds] = process.argv.slice(2).map(Number);
const server = await serve();
const browser = await launch();
let failed = 0;
try {
  for (const seed of seeds.length ? seeds : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
    const faults = await soak(browser, server.origin, seed, count);
    if (faults.length === 0) continue;
    failed += 1;
    console.log(`seed ${seed} failed:\n  ${faults.slice(0, 40).join("\n  ")}`);
  }
} finally {
  await browser.close();
  await server.close();
}
process.exitCode = failed ? 1 : 0;
