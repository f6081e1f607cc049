// What is taken of a chart: pictures, numbers, citations; the command gives the same bytes for the same link.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { stop } from "./browser.mjs";
import { withPage } from "./flow.mjs";

after(stop);

const run = promisify(execFile);
const command = process.env.LOFTED_COMMAND;
const beside = { skip: command ? false : "LOFTED_COMMAND names no command" };

/** The day on the page's clock. */
const today = (page) =>
  page.evaluate(() => {
    const two = (number) => String(number).padStart(2, "0");
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  });

const settled = async (page) => {
  // What is folded up is drawn once it is opened: what there is at once, and what comes with the first picture.
  const unfold = () => page.evaluate(() => document.querySelectorAll("details.fold").forEach((one) => { one.open = true; }));
  await page.locator("figure.chart").first().waitFor({ state: "attached" });
  await unfold();
  await page.locator("figure.chart .chart-frame > svg").first().waitFor();
  await unfold();
  if (await page.locator(".progress").count()) await page.locator(".progress[role=status]").waitFor({ timeout: 120_000 });
  // What is folded up and needs the answer is there by now.
  await unfold();
  // Maps are drawn twice: with their coasts in the end.
  await page.getByText("Coasts are being fetched").first().waitFor({ state: "detached" });
};

/** Presses a button of a chart's menu and gives what was downloaded. */
async function taken(page, figure, button) {
  // Chromium drops what a page downloads beyond ten files in a second.
  await page.waitForTimeout(120);
  const menu = figure.locator("details.take-away");
  if (!(await menu.evaluate((one) => one.open))) await menu.locator("summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    menu.getByRole("button", { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const FORMS = [
  ["Picture, SVG", ".svg"],
  ["Numbers, CSV", ".csv"],
  ["Numbers, JSON", ".json"],
  ["BibTeX", ".bib"],
  ["CSL-JSON", ".csl.json"],
];

const PAGES = [
  ["#/", 1],
  ["#/flights?q=2017&sort=apogee", 1],
  ["#/compare?flights=2024-10-31,2023-12-18", 3],
  ["#/flights/2017-11-29?class=two-stage-liquid&seed=7&draws=120&map=reach", 8],
  ["#/deployment?day=2024-10-25&party=Seoul", 4],
  ["#/workbench?s=one&apogee=7000&distance=1000&time=87&s=two&apogee=4475&distance=950&open=2", 3],
  ["#/timeline?from=2024-10-01&to=2025-01-31", 1],
];

for (const [path, least] of PAGES) {
  test(`${path}: every chart is taken, and the command gives the same bytes`, beside, (t) =>
    withPage(t, { path }, async (page) => {
      await settled(page);
      const [link, on] = [page.url(), await today(page)];
      const figures = await page.locator("figure.chart").all();
      assert.ok(figures.length >= least, `${figures.length} charts`);
      const listed = (await run(command, ["chart", link])).stdout;
      for (const figure of figures) {
        const id = (await figure.getAttribute("aria-labelledby")).replace(/^chart-/, "");
        assert.ok(listed.split("\n").includes(id), `the command lists ${id} of\n${listed}`);
        for (const [button, ending] of FORMS) {
          const file = await taken(page, figure, button);
          assert.match(file.name, new RegExp(`^lofted-[a-z0-9-]+\\${ending}$`));
          const { stdout } = await run(command, ["chart", link, id, "-o", `-${ending}`, "--on", on], { encoding: "buffer", maxBuffer: 1e8 });
          assert.ok(file.bytes.equals(stdout), `${id}${ending}: page ${file.bytes.length} bytes, command ${stdout.length}`);
        }
      }
    }));
}

const size = (png) => {
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
};

test("pictures in pixels: twice as large as the chart, and a square of 1,080", beside, (t) =>
  withPage(t, { path: "#/flights/2024-10-31" }, async (page) => {
    await settled(page);
    const figure = page.locator("figure.chart", { hasText: "Which figures fit each other" }).first();
    const wide = await taken(page, figure, "Picture, PNG");
    const svg = (await taken(page, figure, "Picture, SVG")).bytes.toString();
    const [, width, height] = svg.match(/width="(\d+)" height="(\d+)"/).map(Number);
    assert.deepEqual(size(wide.bytes), [2 * width, 2 * height]);
    assert.deepEqual(size((await taken(page, figure, "Square, PNG")).bytes), [1080, 1080]);
    const link = [page.url(), "which-figures-fit-each-other"];
    const painted = async (...options) => (await run(command, ["chart", ...link, "-o", "-.png", ...options], { encoding: "buffer", maxBuffer: 1e8 })).stdout;
    assert.deepEqual(size(await painted()), [2 * width, 2 * height]);
    assert.deepEqual(size(await painted("--square")), [1080, 1080]);
  }));

test("a picture names what it shows, its finding, method, sources, day and link, and asks for nothing", (t) =>
  withPage(t, { path: "#/deployment?party=Seoul" }, async (page) => {
    await settled(page);
    const figure = page.locator("figure.chart", { has: page.getByRole("heading", { name: "Claims over time", exact: true }) });
    const svg = (await taken(page, figure, "Picture, SVG")).bytes.toString();
    const text = svg.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    for (const part of ["who said how many. Claims over time", "Sources: ", String(new Date().getFullYear()), "#/deployment?party=Seoul"]) {
      assert.ok(text.includes(part), `${part} in ${text}`);
    }
    assert.doesNotMatch(svg, /var\(--|<image|<script|url\(http|@import/);
  }));

test("a chart too long for a square is taken as its first panels", (t) =>
  withPage(t, { path: "#/deployment" }, async (page) => {
    await settled(page);
    const tall = page.locator("figure.chart", { has: page.getByRole("heading", { name: "Claims over time", exact: true }) });
    assert.deepEqual(size((await taken(page, tall, "Square, PNG")).bytes), [1080, 1080]);
  }));

test("link, citation and picture are copied where the browser lets the page", (t) =>
  withPage(t, { path: "#/flights/2024-10-31?seed=3" }, async (page) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await settled(page);
    const menu = page.locator("figure.chart").last().locator("details.take-away");
    await menu.locator("summary").click();
    const copied = async (button, said) => {
      await menu.getByRole("button", { name: button }).click();
      await menu.getByRole("status").getByText(said).waitFor();
    };
    const text = () => page.evaluate(() => navigator.clipboard.readText());
    await copied("Copy link", "The link is copied");
    // A chart's link opens the page at the section that the chart stands in.
    assert.equal(await text(), `${page.url()}&section=free-flight`);
    await copied("Copy citation", "The citation is copied");
    assert.match(await text(), /^Lofted \d.*Hwasong-19.*seed=3 \(accessed \d{4}-\d\d-\d\d\)\.$/);
    await copied("Copy picture", "The picture is copied");
    assert.deepEqual(await page.evaluate(async () => (await navigator.clipboard.read())[0].types), ["image/png"]);
  }));

test("where nothing may be copied the page says so", (t) =>
  withPage(t, { path: "#/" }, async (page) => {
    await settled(page);
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    const menu = page.locator("figure.chart").first().locator("details.take-away");
    await menu.locator("summary").click();
    await menu.getByRole("button", { name: "Copy link" }).click();
    await menu.getByRole("status").getByText("Not done: ").waitFor();
  }));
