// Measures the workbench in Chromium: `node measure-workbench.mjs [keys]`. Not a test: the figures depend on the machine.
//
// For each keystroke in the apogee and each step of its slider, the processor as it is and slowed down 4 times:
//
// - words: from the input event to the new two-body sentence and its note in the page, ms by the clock;
// - painted: from the input event to the end of the frame that shows them, ms by the clock: the wait for that
//   frame to begin, up to 16.7 ms, is in it;
// - work: what the page's main thread does from that event until that frame is painted, ms of its processor time,
//   style, layout and paint included: what has to fit into a frame. From Chromium's trace, to the end of the
//   commit of that frame; the values follow in the next.
//
// Keys come one by one, each after the charts of the one before stand; steps of a drag come one a frame.

import { start, stop } from "./browser.mjs";

const KEYS = Number(process.argv[2] ?? 80);
const PAUSE_MS = 350;

const at = (list, part) => [...list].sort((a, b) => a - b)[Math.round(part * (list.length - 1))];
const words = (list) => `median ${at(list, 0.5).toFixed(1)}, p95 ${at(list, 0.95).toFixed(1)}`;

async function opened(rate) {
  const { browser, server } = await start();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`${server.origin}/#/workbench`);
  await page.locator(".progress[role=status]").waitFor({ timeout: 120_000 });
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  await page.evaluate(() => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
    const input = (selector, value) => {
      const field = document.querySelector(selector);
      set.call(field, value);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    };
    const text = (selector) => document.querySelector(selector)?.textContent ?? "";
    const shown = ([lead, note]) => new Promise((done) => {
      const look = () => {
        if (!text(".lead").includes(lead) || !text("#apogee-fault").startsWith(note)) return;
        observer.disconnect();
        done(performance.now());
      };
      const observer = new MutationObserver(look);
      observer.observe(document.querySelector(".lead").parentNode, { subtree: true, childList: true, characterData: true });
    });
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
      performance.mark("frame");
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(0);
    }));
    window.step = async (how, km) => {
      const number = km.toLocaleString("en");
      await new Promise((done) => setTimeout(done));
      performance.mark("step");
      const begun = performance.now();
      const seen = shown([`to ${number}\u00a0km at`, `${number} km;`]);
      if (how === "key") input("#apogee", `${km} km`);
      if (how === "step") input("[aria-label='Slide the apogee']", `${km}`);
      const frame = painted();
      const times = [(await seen) - begun, (await frame) - begun];
      return times;
    };
  });
  return { page, context };
}

/** The page's main thread at work from the mark "step" to the commit of the frame after it, ms of processor time. */
async function traced(use) {
  const session = await (await start()).browser.newBrowserCDPSession();
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await session.send("Tracing.start", {
    categories: "disabled-by-default-devtools.timeline,devtools.timeline,blink.user_timing",
    transferMode: "ReportEvents",
  });
  await use();
  const done = new Promise((ended) => session.once("Tracing.tracingComplete", ended));
  await session.send("Tracing.end");
  await done;
  await session.detach();
  const marks = events.filter(({ name, cat }) => ["step", "frame"].includes(name) && cat.includes("user_timing"));
  marks.sort((a, b) => a.ts - b.ts);
  const { pid, tid } = marks[0];
  const tasks = events.filter((one) => one.name === "RunTask" && one.ph === "X" && one.pid === pid && one.tid === tid);
  const commits = events.filter((one) => one.name === "Commit" && one.ph === "X" && one.pid === pid && one.tid === tid);
  const committed = (ts) => commits.map((one) => one.ts + one.dur).filter((end) => end > ts).sort((a, b) => a - b)[0] ?? ts;
  const spans = marks.flatMap(({ name, ts }, place) => (name === "step" ? [[ts, committed(marks[place + 1]?.ts ?? ts)]] : []));
  return spans.map(([from, to]) => tasks
    .filter(({ ts, dur }) => ts < to && ts + dur > from)
    .reduce((sum, { tdur }) => sum + (tdur ?? 0) / 1000, 0));
}

/** Keys or steps one by one: words, painted and work of each. */
async function oneByOne({ page }, how) {
  const all = { words: [], painted: [] };
  all.work = await traced(async () => {
    for (let key = 0; key < KEYS; key += 1) {
      const km = how === "key" ? 7013 + 13 * ((7 * key) % KEYS) : 3050 + 50 * ((7 * key) % KEYS);
      const [shown, painted] = await page.evaluate(([how, km]) => window.step(how, km), [how, km]);
      all.words.push(shown);
      all.painted.push(painted);
      await page.waitForTimeout(PAUSE_MS);
    }
  });
  return all;
}

/** A drag: a step a frame; how long each frame was. */
async function drag({ page }) {
  return page.evaluate(async (keys) => {
    const frames = [];
    for (let key = 0; key < keys; key += 1) {
      const [, painted] = await window.step("step", 3000 + 50 * key);
      frames.push(painted);
    }
    return frames;
  }, KEYS);
}

try {
  for (const rate of [1, 4]) {
    const bench = await opened(rate);
    for (const how of ["key", "step"]) {
      const all = await oneByOne(bench, how);
      const fits = all.work.filter((one) => one <= 16.7).length;
      console.log(`slowed ${rate}x, ${KEYS} ${how}s: words ${words(all.words)}; painted ${words(all.painted)}; work ${words(all.work)} ms, ${fits} of ${KEYS} within 16.7 ms`);
    }
    console.log(`slowed ${rate}x, a drag of ${KEYS} steps: from step to painted ${words(await drag(bench))} ms`);
    await bench.context.close();
  }
} finally {
  await stop();
}
