// The user flows of Lofted in a real browser, against the built app.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { chartFaults, overflow } from "./charts.mjs";
import { withPage } from "./flow.mjs";

const ROUTES = [
  { path: "#/", link: "Overview", heading: /can it all be true/, charts: 1 },
  { path: "#/flights", link: "Flights", heading: /^Flights$/, charts: 1 },
  { path: "#/flights/2024-10-31", heading: /Hwasong-19, 31 October 2024/, charts: 8 },
  { path: "#/flights/2023-12-18", heading: /Hwasong-18, 18 December 2023/, charts: 9 },
  { path: "#/deployment", link: "Deployment", heading: /who said how many/, charts: 7 },
  { path: "#/timeline", link: "Timeline", heading: /^Timeline$/, charts: 1 },
  { path: "#/claims/rok-nis-2025-04-30-killed", heading: /Killed 600/, charts: 0 },
  { path: "#/claimants", heading: /^Claimants$/, charts: 0 },
  { path: "#/claimants/rok-nis", heading: /National Intelligence Service/, charts: 0 },
  { path: "#/sources/ap-2024-10-30", heading: /30 October 2024/, charts: 0 },
  { path: "#/compare?flights=2024-10-31,2023-12-18", heading: /^Flights side by side$/, charts: 3 },
  { path: "#/methods", link: "Methods", heading: /^Methods$/, charts: 0 },
  { path: "#/workbench", link: "Workbench", heading: /^Workbench$/, charts: 3 },
  { path: "#/sources", link: "Sources", heading: /^Sources$/, charts: 0 },
  { path: "#/data", link: "Your data", heading: /^Your data$/, charts: 0 },
];

/** Waits until the app has replaced the static shell and drawn its charts. */
async function ready(page, charts = 0) {
  await page.locator("#loading").waitFor({ state: "detached" });
  await page.locator("h1").waitFor();
  // A flight's page is refined by the worker; until that is done its sentences may still change.
  const refined = page.locator(".progress");
  if (await refined.count()) await page.locator(".progress[role=status]").waitFor();
  if (charts) await page.locator("figure.chart .chart-frame > svg").nth(charts - 1).waitFor();
}

const open = (t, route, use, options = {}) =>
  withPage(t, { path: route.path, ...options }, async (page, seen) => {
    await ready(page, route.charts);
    await use(page, seen);
  });

const route = (path) => ROUTES.find((one) => one.path === path);
const text = (page) => page.locator("main").innerText();

for (const one of ROUTES) {
  for (const colorScheme of ["light", "dark"]) {
    test(`${one.path} opens by its address, ${colorScheme}: axe and own checks find nothing`, (t) =>
      open(t, one, async (page) => {
        assert.match(await page.locator("h1").innerText(), one.heading);
        assert.match(await page.title(), / · Lofted$/);
        assert.equal(await page.locator("figure.chart").count(), one.charts);
        assert.deepEqual(await chartFaults(page), []);
        await assertAccessible(page);
      }, { colorScheme }));
  }

  for (const width of [300, 360, 768, 1440]) {
    test(`${one.path} at ${width} px: nothing to scroll sideways`, (t) =>
      open(t, one, async (page) => {
        assert.equal(await overflow(page), 0);
        if (width === 360) await assertAccessible(page);
      }, { width, height: 740 }));
  }
}

test("every page by its link, and back by the browser's button", (t) =>
  open(t, route("#/"), async (page) => {
    for (const one of ROUTES.filter((one) => one.link)) {
      await page.getByRole("navigation").getByRole("link", { name: one.link }).click();
      await page.locator("h1", { hasText: one.heading }).waitFor();
      assert.equal(await page.locator("nav [aria-current=page]").innerText(), one.link);
      assert.equal(new URL(page.url()).hash, one.path);
    }
    await page.goBack();
    await page.locator("h1", { hasText: route("#/sources").heading }).waitFor();
    await page.reload();
    await ready(page);
    assert.match(await page.locator("h1").innerText(), route("#/sources").heading);
  }, {
    // The reload may come while the worker that the page has just asked for is being fetched.
    allow: [/worker(-start)?\.js: net::ERR_ABORTED/],
  }));

test("a flight is reached from the overview, and the heading takes the focus", (t) =>
  open(t, route("#/"), async (page) => {
    await page.getByRole("link", { name: "Hwasong-19, 31 October 2024" }).click();
    await page.locator("h1", { hasText: /Hwasong-19/ }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  }));

test("the overview says what two-body flight leaves of the reported times", (t) =>
  open(t, route("#/"), async (page) => {
    const finding = (await page.locator(".finding").innerText()).replaceAll("\u00a0", " ");
    assert.match(finding, /7,000 km .*takes about 75\.6 min/);
    assert.match(finding, /Seoul’s 87 min leaves more than 11 min where Pyongyang’s own figures leave about 3/);
  }));

test("the flights show who said each figure", (t) =>
  open(t, route("#/flights/2024-10-31"), async (page) => {
    const table = await page.locator("table.parties").innerText();
    for (const part of [
      "87 minutes", "ROK Joint Chiefs of Staff", "7,000 km", "Government of Japan", "1,000 km",
      "about 200 km west of Okushiri island", "near Pyongyang", "sharply lofted trajectory",
      "7,687.5 km", "1,001.2 km", "5,156 seconds", "KCNA", "86 minutes", "more than 7,000 km", "Hwasong-19",
    ]) assert.ok(table.includes(part), `${part} is missing`);
    await page.goto(page.url().replace("2024-10-31", "2023-12-18"));
    await page.locator("h1", { hasText: /Hwasong-18/ }).waitFor();
    const earlier = await page.locator("table.parties").innerText();
    for (const part of [
      "73 minutes", "sharply raised angle", "15,000 km", "on a normal trajectory", "6,518.2 km", "1,002.3 km",
      "4,415 s", "about 73 minutes", "more than 6,000 km", "about 1,000 km", "depending on the warhead",
    ]) assert.ok(earlier.includes(part), `${part} is missing`);
  }));

test("the worker judges each party's figures, and the finding says which do not belong together", (t) =>
  open(t, route("#/flights/2024-10-31"), async (page) => {
    const finding = (await page.locator(".finding").innerText()).replaceAll("\u00a0", " ");
    assert.match(finding, /^Seoul’s 87 min and Tokyo’s 7,000 km do not belong together: a flight of 87 min that lands 1,000 km away climbs to 7,6\d0 to 7,9\d0 km\./);
    const verdicts = (await page.locator(".verdicts > li").allInnerTexts()).map((said) => said.replaceAll("\u00a0", " "));
    assert.match(verdicts[0], /Seoul[\s\S]*Do not hold together[\s\S]*so long or longer[\s\S]*Intervals used: apogee 6,500 to 7,500 km/);
    assert.match(verdicts[2], /Pyongyang[\s\S]*Hold together/);
    await page.goto(page.url().replace("2024-10-31", "2023-12-18"));
    await page.locator(".finding", { hasText: "One vehicle can explain every apogee, distance and time stated." }).waitFor();
  }));

test("the worker's job can be stopped, and what it had found stays", (t) =>
  withPage(t, { path: "#/flights/2024-10-31", before: (page) => page.addInitScript(() => {
    // Keeps the first answer to each of the four sets and drops the later ones, so that the job is still running when looked at.
    const { set, get } = Object.getOwnPropertyDescriptor(Worker.prototype, "onmessage");
    Object.defineProperty(Worker.prototype, "onmessage", {
      get,
      set(hear) {
        let heard = 0;
        set.call(this, (event) => { heard += 1; if (heard <= 5) hear.call(this, event); });
      },
    });
  }) }, async (page) => {
    await page.locator(".verdicts .misfit").first().waitFor();
    const bar = page.getByRole("progressbar", { name: "Draws computed" });
    assert.ok(Number(await bar.getAttribute("value")) > 0);
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText(/Stopped after \d+ of 1,600 draws/).waitFor();
    assert.equal(await page.locator(".verdicts .misfit").count(), 2);
  }));

for (const [what, file] of [["start file", "**/worker-start.js"], ["wasm", "**/lofted-worker_bg.wasm"]]) {
  test(`a worker whose ${what} cannot be had is said, and two-body answers stay`, (t) =>
    withPage(t, {
      path: "#/flights/2024-10-31",
      before: (page) => page.context().route(file, (request) => request.abort()),
      allow: [/ERR_FAILED/, /worker/],
    }, async (page) => {
      await page.getByText(/Powered-flight answers are not available/).waitFor();
      assert.match(await page.locator(".finding").innerText(), /75\.6/);
    }));
}

test("the deployment shows who said each figure, and what was said without one", (t) =>
  open(t, route("#/deployment"), async (page) => {
    await page.locator("details.claims-in-view > summary").click();
    const all = await text(page);
    for (const part of [
      "about 10,000", "Senior official of the ROK presidential office", "more than 3,000", "as many as 11,000",
      "50 km", "Ukrainian official", "1,000 containers", "more than 1,000 containers", "11,000 troops",
      "3,000 of them", "moving to the Kursk region", "tactical nuclear weapons", "seventh nuclear test",
      "AP, 30 Oct 2024", "Reuters, 31 Oct 2024", "anonymous",
    ]) assert.ok(all.includes(part), `${part} is missing`);
  }));

test("hovering reads a point out; leaving clears it", (t) =>
  open(t, route("#/deployment"), async (page) => {
    const frame = page.locator(".chart-frame").first();
    await frame.scrollIntoViewIfNeeded();
    const callout = page.locator(".callout");
    const said = [];
    for (const circle of await frame.locator("svg circle").all()) {
      const box = await circle.boundingBox();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      // The circles of the key under the lanes stand for no claim.
      if (await callout.count()) said.push(await callout.innerText());
    }
    assert.match(said.join("\n"), /In Russia, Washington: about 10,000/);
    await page.mouse.move(2, 2);
    await callout.waitFor({ state: "detached" });
  }));

test("a finger's tap reads a point out and leaves it", (t) =>
  open(t, route("#/flights/2024-10-31"), async (page) => {
    const plate = page.getByRole("slider", { name: /Altitude against time/ });
    await plate.scrollIntoViewIfNeeded();
    await plate.tap();
    assert.match(await page.locator(".callout").innerText(), /km up/);
  }, { hasTouch: true, width: 360, height: 740 }));

test("the arrow keys read every point of every chart", (t) =>
  open(t, route("#/flights/2024-10-31"), async (page) => {
    for (const plate of await page.getByRole("slider", { name: /^Points of the chart/ }).all()) {
      await plate.focus();
      const last = Number(await plate.getAttribute("aria-valuemax"));
      const said = new Set();
      for (let at = 1; at <= last; at += 1) {
        await page.keyboard.press("ArrowRight");
        await page.waitForFunction(
          ([slider, at]) => slider.getAttribute("aria-valuenow") === String(at),
          [await plate.elementHandle(), at],
        );
        said.add(await plate.getAttribute("aria-valuetext"));
      }
      assert.ok(last > 2 && said.size > last / 2, `${said.size} texts for ${last} points`);
      await page.keyboard.press("Home");
      await page.keyboard.press("Escape");
      await page.waitForFunction((slider) => slider.getAttribute("aria-valuenow") === "0", await plate.elementHandle());
      assert.equal(await page.locator(".callout").count(), 0);
    }
  }));

test("a chart's callout stays inside the page at every point, at 360 px", (t) =>
  open(t, route("#/flights/2024-10-31"), async (page) => {
    for (const plate of await page.getByRole("slider", { name: /^Points of the chart/ }).all()) {
      await plate.focus();
      for (const key of ["Home", "End", "PageUp"]) {
        await page.keyboard.press(key);
        const box = await page.locator(".callout").boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= 360, JSON.stringify(box));
      }
      await page.keyboard.press("Escape");
    }
    assert.equal(await overflow(page), 0);
  }, { width: 360, height: 740 }));

test("the table under a chart holds its numbers", (t) =>
  open(t, route("#/flights/2024-10-31"), async (page) => {
    const figure = page.locator("figure.chart", { hasText: "Two-body time and reported time" });
    await figure.getByText("Table of the numbers").click();
    const rows = await figure.locator("tbody tr").allInnerTexts();
    assert.equal(rows.length, 3);
    assert.match(rows[0], /Seoul: 87 min[\s\S]*75\.6[\s\S]*leaves 11\.4 min/);
  }));

test("curves are smooth: points lie off whole pixels", (t) =>
  open(t, route("#/flights/2024-10-31"), async (page) => {
    const d = await page.locator("figure.chart svg g.arc path").first().getAttribute("d");
    assert.ok((d.match(/\d\.\d/g) ?? []).length > 200, "coordinates are whole numbers");
  }));

test("the theme switches, and is remembered", (t) =>
  open(t, route("#/"), async (page) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const text = () => page.locator("figure svg text").first().evaluate((node) => getComputedStyle(node).fill);
    const [light, ink] = [await ground(), await text()];
    await page.getByRole("button", { name: "Switch to the dark theme" }).click();
    await page.getByRole("button", { name: "Switch to the light theme" }).waitFor();
    assert.notEqual(await ground(), light);
    assert.notEqual(await text(), ink);
    await page.reload();
    await ready(page, 1);
    assert.notEqual(await ground(), light);
  }, { colorScheme: "light" }));

test("keyboard alone: skip link, navigation, theme, chart", (t) =>
  open(t, route("#/"), async (page) => {
    const reached = [];
    for (let at = 0; at < 14; at += 1) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(() => {
        const { activeElement: one } = document;
        return one.getAttribute("aria-label") ?? one.textContent;
      }));
    }
    for (const name of ["Skip to the content", "Deployment", "Switch to the dark theme", "Points of the chart: What the reported times leave"]) {
      assert.ok(reached.includes(name), `${name} is not among ${reached.join(" | ")}`);
    }
    await page.keyboard.press("Home");
    await page.getByRole("button", { name: "Skip to the content" }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  }));

test("targets are at least 24 px", (t) =>
  open(t, route("#/workbench"), async (page) => {
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("nav a, button:not(.skip), input, summary")]
        .map((node) => [node.textContent || node.id, node.getBoundingClientRect()])
        .filter(([, box]) => box.height < 24 || box.width < 24)
        .map(([name]) => name));
    assert.deepEqual(small, []);
  }));

for (const [path, said] of [
  ["#/nowhere", /no page "\/nowhere"/],
  ["#/flights/1999-01-01", /no flight "1999-01-01".*2024-10-31/s],
  ["#/flights/%3Cscript%3E", /no flight/],
]) {
  test(`${path} says what is missing and leads on`, (t) =>
    open(t, { path }, async (page) => {
      assert.match(await text(page), said);
      await page.locator("main").getByRole("link", { name: "Deployment" }).click();
      await page.locator("h1", { hasText: /who said how many/ }).waitFor();
    }));
}

test("a window too narrow for a chart shows its numbers instead", (t) =>
  open(t, { path: "#/deployment" }, async (page) => {
    assert.match(await page.locator(".chart-error").first().innerText(), /px wide and a chart needs 220 px/);
    assert.ok(await page.locator("figure.chart tbody tr").count() > 5);
  }, { width: 210, height: 700 }));

test("before the app starts, the page says what it is", (t) =>
  withPage(t, { javaScriptEnabled: false, allow: [/\.js: csp$/] }, async (page) => {
    const all = await page.locator("main").innerText();
    assert.match(all, /published figures/);
    assert.match(all, /need JavaScript/);
  }));

test("an app that cannot start says so", (t) =>
  withPage(t, {
    before: (page) => page.route("**/*.wasm", (request) => request.abort()),
    allow: [/wasm/i, /fetch/i, /ERR_FAILED/],
  }, async (page) => {
    await page.locator("#loading", { hasText: "could not start" }).waitFor();
  }));

test("the own checks find a chart without a name or a table", (t) =>
  open(t, route("#/deployment"), async (page) => {
    await page.evaluate(() => {
      document.querySelector("figure.chart h2").textContent = "";
      document.querySelector("figure.chart table").remove();
      const bare = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      document.querySelector("main").append(bare);
    });
    const faults = (await chartFaults(page)).join("\n");
    assert.match(faults, /no name/);
    assert.match(faults, /no table/);
    assert.match(faults, /outside of a figure/);
  }));
