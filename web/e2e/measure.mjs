// Measures the flight page in Chromium: `node measure.mjs`. Not a test: the figures depend on the machine.
//
// - The first answer of powered flight: from asking to hearing it, with the members in it; first with a
//   worker that has yet to load, then with one that is warm (another seed asks anew).
// - The longest task of the page's main thread while the worker computes, the processor slowed down 4 times.

import { start, stop } from "./browser.mjs";

const FLIGHT = "#/flights/2024-10-31";
const NAME = "first powered answer";

async function opened(throttle) {
  const { browser, server } = await start();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.longest = [];
    new PerformanceObserver((list) => {
      window.longest.push(...list.getEntries().map((entry) => [entry.startTime, entry.duration]));
    }).observe({ type: "longtask", buffered: true });
  });
  if (throttle > 1) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  }
  await page.goto(`${server.origin}/${FLIGHT}`);
  return { page, context };
}

const done = (page) => page.locator(".progress[role=status]").waitFor({ timeout: 300_000 });

const firstAnswers = (page) =>
  page.evaluate((name) => ({
    ms: performance.getEntriesByName(name).map((entry) => entry.duration),
    members: performance.getEntriesByType("mark").map((mark) => mark.name).filter((mark) => mark.startsWith(name)),
  }), NAME);

async function answers() {
  const { page, context } = await opened(1);
  await done(page);
  for (let seed = 2; seed < 9; seed += 1) {
    await page.getByLabel("Seed of the draws").fill(String(seed));
    await page.keyboard.press("Enter");
    await page.waitForFunction(([name, count]) => performance.getEntriesByName(name).length >= count, [NAME, seed]);
    await done(page);
  }
  const { ms, members } = await firstAnswers(page);
  const warm = ms.slice(1).sort((a, b) => a - b);
  console.log(`first answer, worker cold: ${ms[0].toFixed(1)} ms (${members[0]})`);
  console.log(`first answer, worker warm: ${warm.map((one) => one.toFixed(1)).join(", ")} ms (${members.at(-1)})`);
  await context.close();
}

async function tasks(throttle) {
  const { page, context } = await opened(throttle);
  await page.locator(".verdicts li").first().waitFor({ timeout: 300_000 });
  await done(page);
  const [asked, all] = await page.evaluate(() => [
    performance.getEntriesByName("powered flight asked")[0].startTime,
    window.longest,
  ]);
  const running = all.filter(([at]) => at > asked).map(([, ms]) => ms);
  const starting = all.filter(([at]) => at <= asked).map(([, ms]) => ms);
  const most = (list) => (list.length ? `${Math.max(...list).toFixed(0)} ms` : "none over 50 ms");
  console.log(`throttled ${throttle}x: longest task while it computes: ${most(running)} (${running.length} over 50 ms); before it asks: ${most(starting)}`);
  await context.close();
}

try {
  await answers();
  await tasks(1);
  await tasks(4);
} finally {
  await stop();
}
