// "Take these data" on every page of claims: what is downloaded is what the page shows.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import { lofted } from "./command.mjs";
import { withPage } from "./flow.mjs";

/** A page, what it shows of its claims, and the name that its files begin with. */
const PAGES = [
  ["the list of flights, searched", "#/flights?q=hwasong-17", "lofted-flights", async (page, claims) => {
    const shown = await page.locator(".cards .card h2 a").evaluateAll((all) => all.map((a) => a.hash.split("/").pop()));
    assert.deepEqual([...new Set(claims.map((claim) => claim.flight))].sort(), shown.sort());
  }],
  ["a flight", "#/flights/2024-10-31", "lofted-north-korea-s-hwasong-19-31-october-2024", async (page, claims) => {
    const tag = await page.locator(".tags li", { hasText: /^\d+ claims$/ }).innerText();
    assert.equal(claims.length, Number.parseInt(tag, 10));
    assert.ok(claims.every((claim) => claim.flight === "2024-10-31"));
  }],
  ["flights side by side", "#/compare?flights=2024-10-31,2023-12-18", "lofted-flights-side-by-side", async (_, claims) => {
    assert.deepEqual([...new Set(claims.map((claim) => claim.flight))].sort(), ["2023-12-18", "2024-10-31"]);
  }],
  ["the deployment, filtered", "#/deployment?party=Seoul&from=2024-10-01&to=2024-12-31", "lofted-north-korean-troops-in-russia", async (page, claims) => {
    const words = await page.locator("table.claims td[data-head='In their words'] q").allTextContents();
    assert.deepEqual(claims.map((claim) => claim.words).sort(), words.sort());
    assert.ok(claims.every((claim) => claim.stated_on >= "2024-10-01" && claim.stated_on <= "2024-12-31"));
  }],
  ["the timeline, a month of it", "#/timeline?from=2024-10-01&to=2024-10-31&without=flights,events", "lofted-timeline", async (page, claims) => {
    assert.equal(claims.length, await page.locator(".statements > li").count());
  }],
  ["a claimant", "#/claimants/rok-nis", "lofted-south-korea-s-national-intelligence-service", async (page, claims) => {
    assert.equal(claims.length, await page.locator(".statements > li").count());
    assert.ok(claims.every((claim) => claim.claimant === "rok-nis"));
  }],
  ["a claim", "#/claims/rok-nis-2025-04-30-killed", "lofted-", async (_, claims) => {
    assert.deepEqual(claims.map((claim) => claim.id), ["rok-nis-2025-04-30-killed"]);
  }],
  ["the claimants", "#/claimants", "lofted-claimants", async (page, claims) => {
    const counts = await page.locator(".cards .minor").allInnerTexts();
    assert.equal(claims.length, counts.reduce((sum, text) => sum + Number.parseInt(text, 10), 0));
  }],
  ["a source", "#/sources/kbs-2025-05-01", "lofted-kbs", async (page, claims) => {
    assert.equal(claims.length, await page.locator(".source .lined > li").count());
    assert.ok(claims.every((claim) => claim.source === "kbs-2025-05-01"));
  }],
  ["the sources, searched", "#/sources?q=KBS", "lofted-sources", async (page, claims) => {
    const shown = await page.locator(".lined > li > a").evaluateAll((all) => all.map((a) => a.hash.split("/").pop()));
    assert.deepEqual([...new Set(claims.map((claim) => claim.source))].sort(), shown.sort());
  }],
];

const taken = async (page, menu, name) => {
  const details = page.locator("details.take-away", { hasText: menu });
  if (!(await details.evaluate((one) => one.open))) await details.locator("summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    details.getByRole("button", { name, exact: true }).click(),
  ]);
  await details.getByText("The file is in your downloads.").waitFor();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

for (const [what, path, begins, shows] of PAGES) {
  test(`${what}: table, claims and package hold exactly the claims displayed`, (t) =>
    withPage(t, { path }, async (page) => {
      await page.getByText("Take these data").waitFor();
      const csv = await taken(page, "Take these data", "Claims, CSV");
      assert.ok(csv.name.startsWith(begins) && csv.name.endsWith("-claims.csv"), csv.name);
      const claims = objects(csv.bytes.toString());
      assert.ok(claims.length > 0);
      await shows(page, claims);

      const zip = await taken(page, "Take these data", "Data package, zip");
      assert.ok(zip.name.endsWith("-claims.zip"), zip.name);
      const files = unzipped(zip.bytes);
      assert.equal(files["claims.csv"], csv.bytes.toString());
      const { resources, description, licenses } = JSON.parse(files["datapackage.json"]);
      assert.deepEqual(resources.map((one) => one.path).sort(), Object.keys(files).filter((name) => name.endsWith(".csv")).sort());
      assert.ok(description.includes(path.split("?")[0]) && licenses.length > 0, description);
      // Nothing more than they need, and nothing less.
      for (const [table, column] of [["claimants", "claimant"], ["flights", "flight"]]) {
        const named = new Set(claims.map((claim) => claim[column]).filter(Boolean));
        assert.deepEqual(objects(files[`${table}.csv`]).map((row) => row.id).sort(), [...named].sort());
      }
      const sources = objects(files["sources.csv"]).map((row) => row.id);
      assert.ok(claims.every((claim) => sources.includes(claim.source)));

      const table = objects((await taken(page, "Take these data", "Table, CSV")).bytes.toString());
      const json = JSON.parse((await taken(page, "Take these data", "Table, JSON")).bytes);
      assert.deepEqual(json.map((row) => Object.keys(row)), table.map((row) => Object.keys(row)));
      assert.equal(json.length, table.length);
      assert.ok(table.length > 0);
    }));
}

test("the record as a whole is the package that the app was built with", (t) =>
  withPage(t, { path: "#/sources" }, async (page) => {
    const zip = await taken(page, "Take the whole record", "Data package, zip");
    assert.equal(zip.name, "lofted-record.zip");
    const files = unzipped(zip.bytes);
    for (const name of ["claims", "claimants", "sources", "flights", "relations", "events"]) {
      const own = await page.evaluate((name) => fetch(`record/${name}.csv`).then((answer) => answer.text()), name);
      assert.equal(files[`${name}.csv`], own, name);
    }
    assert.equal(JSON.parse(files["datapackage.json"]).name, "lofted-record");
  }));

for (const [path, ...choice] of [
  ["#/flights/2023-12-18", "--flight", "2023-12-18"],
  ["#/deployment?party=Kyiv", "--page", "#/deployment?party=Kyiv"],
]) {
  test(`page and command give the same package of ${path}, to the byte`, (t) =>
    withPage(t, { path }, async (page) => {
      const zip = await taken(page, "Take these data", "Data package, zip");
      const folder = await mkdtemp(join(tmpdir(), "lofted-data-"));
      try {
        const record = fileURLToPath(new URL("../../crates/lofted-record/data", import.meta.url));
        lofted("export", record, join(folder, "part.zip"), ...choice);
        assert.ok(zip.bytes.equals(await readFile(join(folder, "part.zip"))), "other bytes");
      } finally {
        await rm(folder, { recursive: true });
      }
    }));
}

/** A page, the menu and button of a table, and how the command is asked for the same. */
const TABLES = [
  ["#/deployment?party=Kyiv", "Take these data", "Table, CSV", "table", "csv"],
  ["#/flights?q=hwasong-17", "Take these data", "Table, JSON", "table", "json"],
  ["#/workbench?s=one&apogee=7000&distance=1000&time=87", "Take these values", "Table, CSV", "table", "csv"],
  ["#/workbench?s=one&apogee=7000&distance=1000&time=87", "Take these verdicts", "Verdicts, JSON", "verdicts", "json"],
  ["#/flights/2024-10-31?class=three-stage-solid&seed=7&draws=90", "Take these verdicts", "Verdicts, CSV", "verdicts", "csv"],
  ["#/flights?q=2022", "Take these verdicts", "Verdicts, CSV", "verdicts", "csv"],
  ["#/methods", "Take these tables", "Results of others, CSV", "table", "csv"],
  ["#/methods", "Take these tables", "Constants, JSON", "constants", "json"],
  ["#/methods", "Take these tables", "Priors, CSV", "priors", "csv"],
];

for (const [path, menu, button, which, form] of TABLES) {
  test(`page and command give the same ${which}.${form} of ${path}, to the byte`, (t) =>
    withPage(t, { path }, async (page) => {
      const file = await taken(page, menu, button);
      assert.ok(file.name.endsWith(`-${which}.${form}`), file.name);
      const printed = lofted("export", "table", path, "--table", which, `--${form}`, "-");
      assert.equal(file.bytes.toString(), printed);
      assert.ok(printed.split("\n").length > 2, printed);
    }));
}

test("the verdicts taken are those that the flight's page shows", (t) =>
  withPage(t, { path: "#/flights/2024-10-31?draws=60" }, async (page) => {
    await page.locator(".progress[role=status]").waitFor();
    const rows = objects((await taken(page, "Take these verdicts", "Verdicts, CSV")).bytes.toString());
    const shown = await page.locator(".verdicts > li").evaluateAll((all) => all.map((one) => one.textContent.replaceAll("\u00a0", " ").replace(/\s+/g, " ")));
    const intervals = await page.locator("#section-verdict details", { hasText: "Intervals used" }).first().locator("li").evaluateAll((all) => all.map((one) => one.textContent.replaceAll("\u00a0", " ")));
    assert.deepEqual([shown.length, intervals.length], [rows.length, rows.length]);
    rows.forEach((row, at) => {
      for (const column of ["Whose figures", "Verdict", "In words", "Intervals used"]) {
        assert.ok(`${shown[at]} ${intervals[at]}`.includes(row[column].replaceAll("\u00a0", " ")), `${shown[at]}: ${row[column]}`);
      }
    });
  }));

test("the results of others taken are those that Methods shows", (t) =>
  withPage(t, { path: "#/methods" }, async (page) => {
    const section = page.getByRole("region", { name: "Results of others", exact: true });
    await section.getByText(/^Computed from/).waitFor();
    const rows = JSON.parse((await taken(page, "Take these tables", "Results of others, JSON")).bytes);
    const shown = await section.locator("table").first().locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
    assert.ok(shown.length > 10, shown.length);
    assert.deepEqual(rows.map((row) => Object.values(row).map((cell) => cell.trim())), shown);
  }));

test("a worker that cannot be had is said, and nothing is downloaded", (t) =>
  withPage(t, {
    path: "#/sources",
    before: (page) => page.context().route("**/lofted-record-worker*.wasm", (request) => request.abort()),
    allow: [/ERR_FAILED/, /worker/],
  }, async (page) => {
    await page.getByText("Take these data").click();
    await page.getByRole("button", { name: "Claims, CSV" }).click();
    await page.getByText(/^Not done: /).waitFor();
  }));

/** The rows of a CSV as objects. */
function objects(text) {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at];
    const row = rows.at(-1);
    if (quoted) {
      if (c !== '"') row[row.length - 1] += c;
      else if (text[at + 1] === '"') row[row.length - 1] += text[(at += 1)];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ",") row.push("");
    else if (c === "\n") rows.push([""]);
    else if (c !== "\r") row[row.length - 1] += c;
  }
  const [head, ...body] = rows.filter((row) => row.length > 1 || row[0] !== "");
  return body.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
}

/** The files of a zip by its directory, as texts. */
function unzipped(bytes) {
  const files = {};
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    assert.equal(bytes.readUInt32LE(at), 0x02014b50);
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(from, from + size);
    files[bytes.toString("utf8", at + 46, at + 46 + name)] = (method === 0 ? body : inflateRawSync(body)).toString();
    at += 46 + name + extra + comment;
  }
  return files;
}

test("the workbench's values: what is downloaded is what the page shows, and what the command prints", (t) =>
  withPage(t, { path: "#/workbench?s=one&apogee=7000&distance=1000&time=87&s=two&apogee=4475&distance=950&open=2" }, async (page) => {
    await page.locator(".progress[role=status]").waitFor();
    await page.getByText("being computed").first().waitFor({ state: "detached" });
    const file = await taken(page, "Take these values", "Table, JSON");
    assert.equal(file.name, "lofted-workbench-table.json");
    const rows = JSON.parse(file.bytes);
    const shown = await page.getByRole("region", { name: "Values of each scenario" }).locator("tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
    assert.deepEqual(rows.map((row) => Object.values(row)), shown);
    assert.deepEqual(Object.keys(rows[0]), ["Value", "one", "two"]);
  }));
