// The static site of a record: pages that read without script, sound HTML, the app's own pictures, and the app taking over.

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { DOMParser } from "@xmldom/xmldom";
import { assertAccessible } from "./axe.mjs";
import { assertClean } from "./flow.mjs";
import { launch, watch } from "./browser.mjs";
import { lofted } from "./command.mjs";
import { DIST, serve } from "./server.mjs";

const { HtmlValidate } = createRequire(import.meta.url)("html-validate");
const BUNDLED = fileURLToPath(new URL("../../crates/lofted-record/data", import.meta.url));
const TWO = fileURLToPath(new URL("../../crates/lofted-record/tests/two-deployments/", import.meta.url));
const DAY = new Date().toISOString().slice(0, 10);
const FLIGHT = "flights/2024-10-31.html";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:document"],
  // Files of the site itself need no check of what another sent; titles are as long as what was found.
  rules: { "require-sri": ["error", { target: "crossorigin" }], "long-title": "off" },
});

const folder = mkdtempSync(join(tmpdir(), "lofted-site-"));
const server = await serve({ dist: folder });
const url = `${server.origin}/`;
lofted("export", BUNDLED, join(folder, "part.zip"), "--flight", "2024-10-31");
lofted("site", join(folder, "part.zip"), folder, "--app", DIST, "--url", url, "--on", DAY);
const browser = await launch();
after(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const LEAF = /^(contents|(flights|deployments|claims)\/[^/]+)\.html$/;
const leaves = (root) => readdirSync(root, { recursive: true }).filter((name) => LEAF.test(name));
const text = (name) => readFileSync(join(folder, name), "utf8");

/** The pages of a folder, each with its text, where every one is small and leads to what is there. */
function linked(root) {
  const names = leaves(root);
  assert.ok(names.length > 2, `${names.length} pages`);
  return names.map((name) => {
    const page = readFileSync(join(root, name));
    assert.ok(page.length < 60_000, `${name} weighs ${page.length} bytes`);
    for (const [, to] of page.toString().matchAll(/(?:href|src)="([^"#:]+)"/g)) {
      assert.ok(statSync(join(root, name, "..", to)).isFile(), `${name} leads to ${to}`);
    }
    return [name, page.toString()];
  });
}

async function sound(root) {
  for (const [name, page] of linked(root)) {
    const { results } = await validator.validateString(page, name);
    assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ ruleId, line, message }) => `${name}:${line} ${ruleId}: ${message}`)), []);
  }
}

/** A page of the site in a browser of its own, from which nothing may go wrong. */
async function opened(path, options, use) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", timezoneId: "UTC", reducedMotion: "reduce", ...options });
  try {
    const page = await context.newPage();
    const seen = watch(page, server.origin);
    await page.goto(`${url}${path}`);
    await use(page);
    assertClean(seen);
  } finally {
    await context.close();
  }
}

test("every page is sound HTML, weighs under 60 kB, and leads to what is there", () => sound(folder));

test("so are those of a record with several deployments, without the app and without an address", async () => {
  const other = mkdtempSync(join(tmpdir(), "lofted-site-"));
  lofted("site", TWO, other, "--on", DAY);
  await sound(other);
  assert.ok(!readdirSync(other).includes("sitemap.xml"), "a sitemap has whole addresses alone");
  assert.doesNotMatch(readFileSync(join(other, "contents.html"), "utf8"), /leaf\.js/, "there is no app that could take over");
  rmSync(other, { recursive: true });
});

// A build without its site, as `cargo xtask serve` makes it, has no such pages.
test("the pages of the whole bundled record weigh under 60 kB each, and lead to what is there", { skip: !existsSync(join(DIST, "contents.html")) }, () => {
  const flights = linked(DIST).filter(([name]) => name.startsWith("flights/"));
  // A flight has none of which nothing was measured, or whose figures leave a family of arcs.
  const drawn = flights.filter(([, page]) => page.includes("<figure>"));
  assert.ok(drawn.length > 25, `${drawn.length} of ${flights.length} flights`);
  for (const [name, page] of drawn) assert.match(page, /property="og:image"/, name);
});

test("a page reads without script: finding, pictures, who said what, sources", (t) =>
  opened(FLIGHT, { javaScriptEnabled: false }, async (page) => {
    assert.match(await page.locator("h1").innerText(), /Hwasong-19, 31 October 2024/);
    assert.match(await page.locator(".finding").innerText(), /87 min/);
    for (const picture of await page.locator("figure img").all()) {
      assert.ok(await picture.evaluate((one) => one.complete && one.naturalWidth > 300));
    }
    assert.match(await page.getByRole("region", { name: "Who said what" }).innerText(), /“87 minutes”/);
    await page.getByRole("link", { name: "Time of flight" }).first().click();
    assert.match(await page.locator("dl").first().innerText(), /Metric/);
    await page.locator("header a").click();
    await page.getByRole("link", { name: /Hwasong-19/ }).first().waitFor();
    for (const [width, colorScheme] of [[360, "light"], [1440, "dark"]]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${url}${FLIGHT}`);
      assert.ok(await page.locator("body").evaluate((body) => body.scrollWidth <= innerWidth), `${width} px`);
    }
  }));

test("axe finds nothing on a page of each kind", async () => {
  const claim = leaves(folder).find((name) => name.startsWith("claims/"));
  for (const path of ["contents.html", FLIGHT, claim]) {
    for (const colorScheme of ["light", "dark"]) await opened(`${path}?text`, { colorScheme }, (page) => assertAccessible(page));
  }
});

test("where the app can run it takes over, with the page of the same thing; ?text stays", async () => {
  await opened(FLIGHT, {}, async (page) => {
    await page.waitForURL(`${url}#/flights/2024-10-31`);
    await page.getByRole("heading", { level: 1, name: "Hwasong-19, 31 October 2024" }).waitFor();
    await page.getByText(/One vehicle|do not belong together/).first().waitFor();
  });
  await opened(`${FLIGHT}?text`, {}, async (page) => {
    await page.getByRole("link", { name: "Open the live page, with every chart" }).waitFor();
    assert.ok(page.url().endsWith("?text"));
  });
});

test("its picture is the chart that the app draws, to the byte", () =>
  opened("#/flights/2024-10-31", {}, async (page) => {
    const figure = page.locator("figure.chart").first();
    await page.locator(".progress[role=status]").waitFor({ timeout: 120_000 });
    await figure.locator(".chart-frame > svg").waitFor();
    const menu = figure.locator("details.take-away");
    await menu.locator("summary").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      menu.getByRole("button", { name: "Picture, SVG", exact: true }).click(),
    ]);
    const [, image] = text(FLIGHT).match(/property="og:image" content="([^"]+)\.png"/);
    assert.ok(image.startsWith(url));
    assert.equal(text(`${image.slice(url.length)}.svg`), await readFile(await download.path(), "utf8"));
    const png = readFileSync(join(folder, `${image.slice(url.length)}.png`));
    const [, width] = text(FLIGHT).match(/og:image:width" content="(\d+)"/);
    assert.equal(png.readUInt32BE(16), Number(width), "the width that the page tells is the picture's");
  }));

test("for machines: JSON-LD of claims and data sets, a feed, a sitemap", () => {
  const data = (name) => JSON.parse(text(name).match(/<script type="application\/ld\+json">(.*?)<\/script>/)[1]);
  const set = data(FLIGHT);
  assert.deepEqual([set["@context"], set["@type"], set.url], ["https://schema.org", "Dataset", `${url}${FLIGHT}`]);
  assert.equal(set.distribution[0].contentUrl, `${url}record/claims.csv`);
  assert.ok(set.description.length >= 50 && set.variableMeasured.includes("Apogee"));
  const names = leaves(folder).filter((name) => name.startsWith("claims/"));
  for (const name of names) {
    const claim = data(name);
    assert.equal(claim["@type"], "Claim");
    assert.ok(claim.author.name && claim.datePublished && claim.appearance.publisher.name, name);
  }
  const problems = [];
  const parse = (name) => new DOMParser({ onError: (level, message) => problems.push(`${name} ${level}: ${message}`) }).parseFromString(text(name), "text/xml");
  const feed = parse("feed.xml");
  const entries = [...feed.getElementsByTagName("entry")];
  assert.ok(entries.length >= 1);
  const days = entries.map((entry) => entry.getElementsByTagName("updated")[0].textContent);
  assert.deepEqual(days, [...days].sort().reverse(), "the newest comes first");
  const ids = entries.map((entry) => entry.getElementsByTagName("id")[0].textContent);
  assert.equal(new Set(ids).size, ids.length);
  const places = [...parse("sitemap.xml").getElementsByTagName("loc")].map((loc) => loc.textContent);
  assert.deepEqual(places.map((place) => place.slice(url.length)).sort(), leaves(folder).sort());
  assert.deepEqual(problems, []);
});

test("words that look like markup stay words, and an address that is none leads nowhere", async () => {
  const [record, out] = [mkdtempSync(join(tmpdir(), "lofted-record-")), mkdtempSync(join(tmpdir(), "lofted-site-"))];
  lofted("export", join(folder, "part.zip"), record);
  const claims = join(record, "claims.csv");
  writeFileSync(claims, readFileSync(claims, "utf8").replaceAll("87 minutes", "87 minutes</script><script>alert(1)</script><img src=x onerror=alert(2)>"));
  const sources = join(record, "sources.csv");
  writeFileSync(sources, readFileSync(sources, "utf8").replaceAll("https://", "javascript://"));
  lofted("site", record, out, "--on", DAY);
  let hostile = 0;
  for (const name of [...leaves(out), "feed.xml"]) {
    const page = readFileSync(join(out, name), "utf8");
    assert.doesNotMatch(page, /<script>|<img src=x|href="javascript/, name);
    hostile += page.includes("&lt;script&gt;") ? 1 : 0;
  }
  assert.ok(hostile > 0, "the words are there");
  [record, out].forEach((one) => rmSync(one, { recursive: true }));
});
