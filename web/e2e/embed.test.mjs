// One chart in a frame of another page: alone, fitting its frame, live or frozen with its claims.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import { assertAccessible } from "./axe.mjs";
import { withPage } from "./flow.mjs";

const run = promisify(execFile);
const command = process.env.LOFTED_COMMAND;
const beside = { skip: command ? false : "LOFTED_COMMAND names no command" };

const CHARTS = [
  ["what-the-reported-times-leave", "/"],
  ["their-arcs-on-one-scale", "/flights?q=2017"],
  ["two-body-time-and-reported-time", "/compare?flights=2024-10-31,2023-12-18"],
  ["the-flight-minute-by-minute", "/flights/2024-10-31?draws=120&seed=5"],
  ["globe", "/flights/2017-11-29?draws=120&globe=50,-100"],
  ["which-figures-fit-each-other", "/flights/2024-10-31?draws=120"],
  ["what-was-known-on-a-day", "/deployment?day=2024-10-25&party=Seoul"],
  ["as-far-from-the-border-as-was-stated", "/deployment"],
  ["side-view-to-scale", "/workbench?s=one&apogee=7000&distance=1000&time=87"],
  ["flights-events-and-claims-by-their-days", "/timeline?from=2024-10-01&to=2025-01-31"],
];

const WIDTHS = [320, 480, 720];

const host = (src, width) =>
  `<!doctype html><html lang="en"><title>A story</title><link rel="icon" href="data:,"><h1>A story</h1>
   <iframe id="frame" title="A chart" src="${src}" width="${width}" height="600" style="border:0"></iframe></html>`;

for (const [chart, path] of CHARTS) {
  test(`${chart} stands alone in a frame and fits it`, async (t) => {
    for (const width of WIDTHS) {
      const extra = { "/story.html": host(`./#/embed/${chart}${path}`, width) };
      await withPage(t, { path: "story.html", extra, width: 900, height: 800 }, async (page) => {
        const frame = page.frameLocator("#frame");
        const figure = frame.locator("figure.chart");
        await figure.locator(".chart-frame > svg").waitFor({ timeout: 120_000 });
        assert.equal(await figure.count(), 1);
        for (const gone of [".header", ".footer", "nav", ".finding", ".embed-missing"]) {
          for (const one of await frame.locator(gone).all()) assert.equal(await one.isVisible(), false, gone);
        }
        assert.ok(await frame.locator("h1").isVisible());
        assert.ok(await figure.locator("h2").isVisible());
        assert.ok(await figure.locator("figcaption").isVisible());
        const inside = page.frames().find((one) => one.url().includes("#/embed/"));
        const over = await inside.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(over <= 0, `${over} px too wide in a frame of ${width}`);
        // Drawn for the frame's width, which a first drawing may not have known.
        await inside.waitForFunction((width) => {
          const drawn = document.querySelector("figure.chart .chart-frame > svg")?.getBoundingClientRect().width;
          return drawn > 0.8 * (width - 40) && drawn <= width;
        }, width);
        const link = frame.getByRole("link", { name: "Lofted" }).last();
        assert.equal(await link.getAttribute("href"), `#${path}`);
        assert.equal(await link.getAttribute("target"), "_blank");
      });
    }
  });
}

test("a frame is accessible, light and dark", async (t) => {
  for (const colorScheme of ["light", "dark"]) {
    await withPage(t, { path: "#/embed/which-figures-fit-each-other/flights/2024-10-31?draws=60", width: 640, colorScheme }, async (page) => {
      await page.locator("figure.chart .chart-frame > svg").waitFor({ timeout: 120_000 });
      await assertAccessible(page);
    });
  }
});

test("a chart that its page does not have is said", (t) =>
  withPage(t, { path: "#/embed/no-such-chart/flights/2024-10-31" }, async (page) => {
    await page.getByText("its page has no chart of this name").waitFor();
    assert.equal(await page.locator("figure.chart").count(), 0);
  }));

test("what is wrong with the link of a frame is said in it", (t) =>
  withPage(t, { path: "#/embed/claims-over-time/deployment?day=yesterday" }, async (page) => {
    await page.getByRole("alert").getByText("day=yesterday").waitFor();
    await page.locator("figure.chart .chart-frame > svg").waitFor();
  }));

/** Opens what a chart is folded up in. */
const unfold = (page, id) =>
  page.locator(`figure[aria-labelledby=chart-${id}]`).evaluate((one) => {
    const fold = one.closest("details.fold");
    if (fold) fold.open = true;
  });

/** The frame's address as the page copies it. */
async function copied(page, id, button) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const menu = page.locator(`figure[aria-labelledby=chart-${id}] details.take-away`);
  // What moves while answers come may slip from under the pointer.
  await page.locator(".progress progress").waitFor({ state: "detached", timeout: 120_000 });
  if (!(await menu.evaluate((one) => one.open))) await menu.locator("summary").click();
  await menu.getByRole("button", { name: button }).click();
  await menu.getByRole("status").getByText("The frame is copied").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

const src = (html) => html.match(/src="([^"]+)"/)[1].replaceAll("&amp;", "&");
const table = (page) =>
  page.locator("figure.chart").first().locator("details table").evaluate((one) => one.textContent);

const FROZEN = [
  ["#/flights/2017-07-28?draws=60", "two-body-time-and-reported-time"],
  ["#/deployment?party=Seoul", "claims-over-time"],
];

for (const [path, id] of FROZEN) {
  test(`${id}: frozen it stays as it was, live it follows the record`, (t) =>
    withPage(t, { path }, async (page) => {
      const figure = page.locator(`figure[aria-labelledby=chart-${id}]`);
      await unfold(page, id);
      await figure.locator(".chart-frame > svg").waitFor({ timeout: 120_000 });
      const before = await figure.locator("details table").first().evaluate((one) => one.textContent);
      const frozen = src(await copied(page, id, "Copy frame, frozen"));
      await page.reload();
      await unfold(page, id);
      await figure.locator(".chart-frame > svg").waitFor({ timeout: 120_000 });
      const live = src(await copied(page, id, "Copy frame, live"));
      assert.ok(frozen.length < 30_000, `${frozen.length} characters`);
      assert.ok(frozen.startsWith(live) && /[?&]record=[\w-]+$/.test(frozen));
      // The record of the site changes: every claim says one more.
      const changed = async (route) => {
        const answer = await route.fetch();
        const text = (await answer.text()).replace(/,(\d+),(\d*),(\d*),/g, (all, low, best, high) => `,${+low + 1},${best && +best + 1},${high && +high + 1},`);
        await route.fulfill({ response: answer, body: text });
      };
      const seen = async (address) => {
        const other = await page.context().newPage();
        await other.route(/record\/(claims\.csv|deployment\.txt|flights\.txt)$/, changed);
        await other.goto(address);
        await other.locator("figure.chart .chart-frame > svg").waitFor({ timeout: 120_000 });
        const text = await table(other);
        await other.close();
        return text;
      };
      assert.equal(await seen(frozen), before);
      assert.notEqual(await seen(live), before);
    }));
}

test("a frozen frame whose link was cut short says so", (t) =>
  withPage(t, { path: "#/deployment" }, async (page) => {
    await page.locator("figure.chart .chart-frame > svg").first().waitFor();
    const frozen = src(await copied(page, "claims-over-time", "Copy frame, frozen"));
    const other = await page.context().newPage();
    await other.goto(frozen.slice(0, -400));
    await other.getByRole("alert").getByText("cut short or changed").waitFor();
    await other.close();
  }));

test("the command gives the same frames, and reads them", beside, (t) =>
  withPage(t, { path: "#/flights/2017-07-28?draws=60" }, async (page) => {
    const id = "two-body-time-and-reported-time";
    await unfold(page, id);
    await page.locator(`figure[aria-labelledby=chart-${id}] .chart-frame > svg`).waitFor();
    const printed = async (...options) =>
      (await run(command, ["chart", page.url(), id, "-o", "-.html", ...options])).stdout;
    assert.equal(await copied(page, id, "Copy frame, live"), await printed());
    const frozen = await copied(page, id, "Copy frame, frozen").catch(async () => {
      await page.reload();
      await unfold(page, id);
      return copied(page, id, "Copy frame, frozen");
    });
    assert.equal(frozen, await printed("--frozen"));
    const numbers = async (link, ...chart) => (await run(command, ["chart", link, ...chart, "-o", "-.csv"])).stdout;
    assert.equal(await numbers(src(frozen)), await numbers(page.url(), id));
  }));
