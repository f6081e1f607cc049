// What Lighthouse says of the pages on a phone, served compressed: `node lighthouse.mjs [rounds] [page ...]`. Not a
// test: the figures depend on the machine. Lighthouse is no dependency of the flows, for its size: LIGHTHOUSE names a
// folder where `npm install lighthouse` was run. Pages take turns, so that a machine that slows down slows all.

import { createRequire } from "node:module";
import { loadavg } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "./server.mjs";

const FLIGHT = "2024-10-31";
const PAGES = {
  overview: "#/",
  flight: `#/flights/${FLIGHT}`,
  leaf: `flights/${FLIGHT}.html`,
  deployment: "#/deployment",
  workbench: "#/workbench",
};
const KINDS = ["performance", "accessibility", "best-practices", "seo"];
const AUDITS = {
  FCP: "first-contentful-paint", LCP: "largest-contentful-paint", TBT: "total-blocking-time",
  CLS: "cumulative-layout-shift", speed: "speed-index",
};

const here = createRequire(join(resolve(process.env.LIGHTHOUSE ?? "."), "package.json"));
const imported = (name) => import(pathToFileURL(here.resolve(name)).href);
const { default: lighthouse } = await imported("lighthouse");
const { launch } = await imported("chrome-launcher");

const [rounds = "5", ...named] = process.argv.slice(2);
const names = named.length ? named : Object.keys(PAGES);
const seen = Object.fromEntries(names.map((name) => [name, []]));

const server = await serve({ packed: true });
try {
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const name of names) seen[name].push(await judged(`${server.origin}/${PAGES[name]}`));
    console.error(`round ${round + 1}: load ${loadavg()[0].toFixed(1)}`);
  }
} finally {
  await server.close();
}
for (const name of names) console.log(line(name, seen[name]));

/** One visit by a new browser, as Lighthouse simulates a phone. */
async function judged(url) {
  const chrome = await launch({
    chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
  });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: KINDS, logLevel: "error" });
    const scores = Object.fromEntries(KINDS.map((kind) => [kind, Math.round(lhr.categories[kind].score * 100)]));
    const audits = Object.entries(AUDITS).map(([name, audit]) => [name, lhr.audits[audit].numericValue]);
    return { ...scores, ...Object.fromEntries(audits) };
  } finally {
    await chrome.kill();
  }
}

function line(name, visits) {
  const all = (key, digits = 0) => {
    const sorted = visits.map((visit) => visit[key]).sort((a, b) => a - b);
    const said = (value) => value.toFixed(digits);
    return `${said(sorted[sorted.length >> 1])} (${said(sorted[0])}-${said(sorted.at(-1))})`;
  };
  const scores = KINDS.slice(1).map((kind) => `${kind} ${all(kind)}`).join(", ");
  return `${name}: performance ${all("performance")}, FCP ${all("FCP")} ms, LCP ${all("LCP")} ms, ` +
    `TBT ${all("TBT")} ms, CLS ${all("CLS", 3)}, speed index ${all("speed")} ms; ${scores}`;
}
