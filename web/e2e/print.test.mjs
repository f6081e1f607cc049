// On paper: every page on A4 and on Letter, from either theme.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./flow.mjs";

const BENCH = ["7000", "7687.5", "4475", "2802", "6041", "3725"]
  .map((apogee, at) => `s=Scenario+${at + 1}&apogee=${apogee}&distance=1000&time=${apogee / 100 + 17}`);
const ROUTES = {
  overview: "#/",
  flights: "#/flights",
  flight: "#/flights/2024-10-31",
  compare: "#/compare?flights=2024-10-31,2023-12-18,2017-07-04",
  workbench: `#/workbench?${BENCH.join("&")}`,
  deployment: "#/deployment",
  timeline: "#/timeline",
  claim: "#/claims/rok-nis-2025-04-30-killed",
  claimants: "#/claimants",
  claimant: "#/claimants/rok-nis",
  sources: "#/sources",
  source: "#/sources/ap-2024-10-30",
  methods: "#/methods",
  data: "#/data",
};
// The width of the paper in px at 96 to the inch, less the margins of 13 mm that the style sheet sets.
const PAPERS = { A4: Math.floor((184 / 25.4) * 96), Letter: Math.floor((189.9 / 25.4) * 96) };

// What is on the page for a screen alone.
const SCREEN_ONLY = [
  ".header nav", ".theme", ".skip", ".plate", ".take-away", ".controls", ".cursor-bar", ".filters", ".search",
  ".launch-map", ".tick", ".button", "figure details", "progress", "input[type=range]", "input[type=checkbox]",
  "form[role=search]", ".drop", "button:not(.tabs[role=group] button)", "textarea",
];

/** Has charts stay as they were drawn for the screen once `onPaper` is set, as they do when a browser prints. */
const before = (page) => page.addInitScript(() => {
  const Observer = window.ResizeObserver;
  window.ResizeObserver = class extends Observer {
    constructor(tell) {
      super((...news) => window.onPaper || tell(...news));
    }
  };
});

/** The page stands, with its charts. */
async function stands(page) {
  await page.locator("main h1").first().waitFor();
  await page.getByText("The page is loading").waitFor({ state: "detached" });
  if (await page.locator(".verdicts").count()) await page.locator(".progress[role=status]").waitFor({ timeout: 120_000 });
  await page.waitForFunction(() => [...document.querySelectorAll(".chart-frame")].every((frame) => frame.closest("details") || frame.querySelector("svg")), null, { timeout: 60_000 });
}

const faults = (page, [hidden, width]) => page.evaluate(([hidden, width]) => {
  const found = [];
  const name = (node) => `${node.tagName.toLowerCase()}.${node.getAttribute("class") ?? ""} "${node.textContent.trim().slice(0, 40)}"`;
  const shown = (node) => node.checkVisibility() && node.getClientRects().length > 0;
  for (const node of document.querySelectorAll("body *")) {
    if (!shown(node) || node.closest(".unseen") || node.closest("svg") !== (node.tagName === "svg" ? node : null)) continue;
    const { left, right } = node.getBoundingClientRect();
    if (right > width + 1 || left < -1) found.push(`${name(node)} stands from ${left.toFixed(0)} to ${right.toFixed(0)} of ${width} px`);
    const { overflowX } = getComputedStyle(node);
    if (overflowX !== "visible" && node.scrollWidth > node.clientWidth + 1) found.push(`${name(node)} is cut`);
  }
  for (const selector of hidden) {
    for (const node of document.querySelectorAll(selector)) if (shown(node)) found.push(`${selector} is on the paper: ${name(node)}`);
  }
  const text = document.body.innerText;
  for (const link of document.querySelectorAll("main a[href^=http]")) {
    if (!shown(link)) continue;
    const beside = getComputedStyle(link, "::after").content;
    if (!beside.includes(link.getAttribute("href")) && !text.includes(link.getAttribute("href"))) {
      found.push(`the address of ${name(link)} is not on the paper: ${beside}`);
    }
  }
  for (const frame of document.querySelectorAll(".chart-frame")) {
    const svg = frame.querySelector("svg");
    if (!svg || !shown(svg)) continue;
    const [, , across, down] = svg.getAttribute("viewBox").split(" ").map(Number);
    const box = svg.getBoundingClientRect();
    if (Math.abs(box.width / box.height - across / down) > 0.02 * (across / down)) found.push(`a chart is out of shape: ${box.width} by ${box.height}`);
    if (getComputedStyle(frame.closest("figure")).breakInside !== "avoid") found.push("a chart may be split across pages");
    if (box.height > 0.85 * (width / 184) * 268) found.push(`a chart is higher than a page: ${box.height.toFixed(0)} px`);
  }
  for (const head of document.querySelectorAll("thead")) {
    if (getComputedStyle(head).display !== "table-header-group") found.push(`${name(head)} is not repeated on the next page`);
  }
  const light = (colour) => colour.match(/[\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
  const { color, backgroundColor } = getComputedStyle(document.body);
  if (light(color) > 90) found.push(`the ink is ${color}`);
  if (!/, 0\)$|transparent/.test(backgroundColor)) found.push(`the paper is ${backgroundColor}`);
  return found;
}, [hidden, width]);

for (const [at, [name, path]] of Object.entries(ROUTES).entries()) {
  const colorScheme = at % 2 ? "light" : "dark";
  test(`${name} prints on A4 and on Letter, from the ${colorScheme} theme`, (t) =>
    withPage(t, { path, colorScheme, before }, async (page) => {
      await stands(page);
      await page.evaluate(() => { window.onPaper = true; });
      await page.emulateMedia({ media: "print" });
      for (const [paper, width] of Object.entries(PAPERS)) {
        await page.setViewportSize({ width, height: 1000 });
        assert.deepEqual(await faults(page, [SCREEN_ONLY, width]), [], `${name} on ${paper}`);
      }
    }));
}

test("a theme that the reader chose stays on the screen", (t) =>
  withPage(t, { path: "#/", colorScheme: "light" }, async (page) => {
    await stands(page);
    await page.locator(".theme").click();
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
    const onScreen = await ink();
    await page.emulateMedia({ media: "print" });
    assert.notEqual(await ink(), onScreen);
    assert.deepEqual(await faults(page, [SCREEN_ONLY, 1280]), []);
  }));

test("the paper says where it is from and when it was printed, and holds the page's text", (t) =>
  withPage(t, { path: "#/flights/2024-10-31" }, async (page) => {
    await stands(page);
    const pdf = await page.pdf({ format: "A4" });
    assert.ok(pdf.length > 20_000, `${pdf.length} bytes`);
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    assert.ok(pages >= 3 && pages < 20, `${pages} pages`);
    await page.emulateMedia({ media: "print" });
    const said = await page.evaluate(() => getComputedStyle(document.body, "::after").content);
    assert.match(said, /#\/flights\/2024-10-31, printed on \d+ \w+ \d{4}/);
    await page.getByText("Assumptions, intervals and counts").waitFor();
    assert.equal(await page.getByText("Steering: straight up").evaluate((node) => node.getBoundingClientRect().height > 5), true, "what is folded up on the screen stands on the paper");
  }));
