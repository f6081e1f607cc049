// The overview: the newest flight and the troops as pictures, a claim to check, the newest flights, the widest gaps.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { assertAccessible } from "./axe.mjs";
import { chartFaults, overflow } from "./charts.mjs";
import { excerpts, lofted } from "./command.mjs";
import { withPage } from "./flow.mjs";
import { open, route } from "./pages.mjs";

const OVERVIEW = route("#/");
const plain = (text) => text.replaceAll("\u00a0", " ").replaceAll(/\s+/g, " ").trim();
const inner = async (locator) => plain(await locator.innerText());
const verdict = (page) => page.locator(".front-verdict");
const judged = (page) => verdict(page).getByText("Powered flight is being computed").waitFor({ state: "detached", timeout: 60_000 });
const field = (page, name) => page.locator(".check").getByLabel(name, { exact: true });
const checked = (page) => page.locator(".check-said");

test("a flight is reached from the overview, and the heading takes the focus", (t) =>
  open(t, OVERVIEW, async (page) => {
    await page.locator(".strip").getByRole("link", { name: "Hwasong-19, 31 October 2024" }).click();
    await page.locator("h1", { hasText: /Hwasong-19/ }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  }));

test("what it is, the verdict on the newest flight, who said how many, and the gaps stand as the command says them", (t) =>
  open(t, OVERVIEW, async (page) => {
    await page.locator(".front-verdict .lead", { hasText: "do not belong together" }).waitFor({ timeout: 60_000 });
    await judged(page);
    await page.waitForFunction(() => !document.querySelector(".strip").textContent.includes("Being computed"), null, { timeout: 60_000 });
    const said = plain(lofted("show", "#/"));
    const lines = lofted("show", "#/").split("\n").map(plain);
    assert.equal(await inner(page.locator(".finding")), lines[0]);
    const headline = await inner(page.locator("#newest-verdict"));
    assert.ok(said.includes(`Hwasong-19, 31 October 2024: ${headline}`), headline);
    for (const one of await page.locator(".strip li").all()) {
      const [name, word] = [await inner(one.getByRole("link")), await inner(one.locator(".verdict"))];
      assert.ok(lines.includes(`${name}: ${word}`), `${name}: ${word}`);
    }
    const gaps = await page.locator(".gaps li").allInnerTexts();
    assert.ok(gaps.length > 2);
    for (const gap of gaps.map(plain)) {
      const [, times, rest] = gap.match(/^([\d.]+ times) (.*)$/);
      assert.ok(lines.some((line) => line.endsWith(`: ${times}`) && plain(line.replace(/: [\d.]+ times$/, "").replace(". ", " ")) === rest), gap);
    }
    assert.ok(said.includes(await inner(page.getByText(/^The record holds/).first()).then((all) => all.replace(/ Sources$/, ""))));
  }));

test("the verdict of the overview is that of the flight's page", (t) =>
  open(t, OVERVIEW, async (page) => {
    await judged(page);
    const here = await inner(page.locator("#newest-verdict"));
    await page.getByRole("link", { name: "All that was said of it" }).click();
    await page.locator("h1", { hasText: /Hwasong-19/ }).waitFor();
    await page.locator(".progress[role=status]").waitFor({ timeout: 60_000 });
    assert.equal(await inner(page.locator(".finding")), here);
  }));

test("a claim is checked by keyboard: at once, then by powered flight, then on the workbench", (t) =>
  open(t, OVERVIEW, async (page) => {
    await page.locator(".check").waitFor();
    await field(page, "Apogee").focus();
    await page.keyboard.type("7,000 km");
    await page.keyboard.press("Tab");
    await page.keyboard.type("about 1,000 km");
    await page.keyboard.press("Tab");
    await page.keyboard.type("87 min");
    await checked(page).getByText("Two-body flight to 7,000 km at 1,000 km distance takes 75.6 min").waitFor();
    await checked(page).getByText("Do not hold together.").waitFor({ timeout: 60_000 });
    assert.match(await inner(checked(page)), /Your claim’s 87 min and 7,000 km do not belong together/);
    await page.keyboard.press("Enter");
    await page.locator("h1", { hasText: /^Workbench$/ }).waitFor();
    assert.equal(await page.locator("#apogee").inputValue(), "7,000 km");
    assert.equal(await page.locator("#time").inputValue(), "87 min");
    await page.goBack();
    await page.locator("h1", { hasText: OVERVIEW.heading }).waitFor();
  }));

test("miles and seconds are read, nonsense is told beside its field, and nothing is lost", (t) =>
  open(t, OVERVIEW, async (page) => {
    await page.locator(".check").waitFor();
    await field(page, "Apogee").fill("4,350 mi");
    await page.getByText("4,350 mi = 7,000.6 km").waitFor();
    await field(page, "Distance").fill("1000");
    await field(page, "Time of flight").fill("5220 s");
    await checked(page).getByText(/hold together|Strained/).first().waitFor({ timeout: 60_000 });
    for (const nonsense of ["x", "-5", "1e400", "<b>7</b>", "9".repeat(500), "; ;", "\u202e7000"]) {
      await field(page, "Apogee").fill(nonsense);
      await page.locator(".check .fault").first().waitFor();
      assert.equal(await field(page, "Apogee").getAttribute("aria-invalid"), "true");
      assert.equal(await field(page, "Apogee").inputValue(), nonsense);
      assert.match(await inner(checked(page)), /Nothing can be said yet/);
      assert.equal(await overflow(page), 0);
    }
    await field(page, "Apogee").fill("");
    await field(page, "Distance").fill("30000");
    await page.locator(".check .fault", { hasText: "20,015" }).waitFor();
  }, { width: 390, height: 844 }));

test("the newest flight is turned from straight up to flat by key, pointer and button, and its place stands in the link", (t) =>
  open(t, OVERVIEW, async (page) => {
    const card = page.locator("figure[aria-labelledby=chart-what-a-lofted-test-is]");
    const slider = card.getByRole("slider", { name: "From straight up to flat" });
    const finding = card.locator(".chart-finding");
    await card.locator(".chart-frame > svg").waitFor();
    assert.match(await inner(finding), /^Computed from [^:]+ figures: about [67],\d+ km up, (9\d0|1,\d+) km out, [78]\d minutes of free flight\. A lofted test sends/);
    const summary = () => card.locator(".chart-frame > svg").first().getAttribute("aria-label");
    const flown = await summary();
    await slider.focus();
    await page.keyboard.press("End");
    await page.waitForFunction(() => /[?&]turn=\d+/.test(location.hash));
    assert.match(await inner(finding), /^(At its greatest range|Turned so), at the same launch speed: about/);
    await page.waitForFunction((flown) => document.querySelector("figure[aria-labelledby=chart-what-a-lofted-test-is] svg").getAttribute("aria-label") !== flown, flown);
    const box = await slider.boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    assert.match(await inner(finding), /^Turned so, at the same launch speed: about/);
    await card.getByRole("button", { name: "Straight up" }).click();
    await page.waitForFunction(() => /[?&]turn=0$/.test(location.hash));
    const here = page.url();
    await page.reload();
    await card.locator(".chart-frame > svg").waitFor();
    assert.equal(await slider.inputValue(), "0");
    assert.match(await inner(finding), /^Straight up, at the same launch speed: about/);
    // The command draws what the link says.
    const drawn = lofted("chart", here, "what-a-lofted-test-is", "-o", "-.svg");
    assert.match(plain(drawn), /shown is straight up/);
    await card.getByRole("button", { name: "The flight" }).click();
    await page.waitForFunction(() => !/turn=/.test(location.hash));
  }));

test("what the record covers, and when it was last checked, stands in the foot of every page", (t) =>
  open(t, route("#/flights"), async (page) => {
    const foot = page.locator("#covers");
    await foot.getByText(/^The record holds \d+ claims on \d+ flights and \d+ deployments, read in \d+ sources\. The first was said on .+, the last on .+\. Sources were last held against their pages on \d+ \w+ 20\d\d\.$/).waitFor();
    const said = await inner(foot);
    for (const address of ["#/methods", "#/workbench", "#/sources", "#/flights/2024-10-31"]) {
      await page.goto(page.url().replace(/#.*/, address));
      await page.locator("h1").waitFor();
      assert.equal(await inner(foot), said);
    }
  }));

for (const [width, height, most] of [[390, 844, 1500], [1440, 900, 900]]) {
  test(`both pictures show at ${width} by ${height}`, (t) =>
    open(t, OVERVIEW, async (page) => {
      await judged(page);
      const frames = page.locator(".front .chart-frame > svg");
      assert.equal(await frames.count(), 2);
      for (const frame of await frames.all()) {
        const { y, height: tall } = await frame.boundingBox();
        assert.ok(y + Math.min(tall, 300) <= most, `${y} and ${tall}`);
      }
    }, { width, height }));
}

for (const colorScheme of ["light", "dark"]) {
  test(`the whole overview, judged and with a claim checked, is accessible, ${colorScheme}`, (t) =>
    open(t, OVERVIEW, async (page) => {
      await judged(page);
      await field(page, "Apogee").fill("7,000 km");
      await field(page, "Distance").fill("nowhere");
      await page.locator("details.card > summary").click();
      await page.locator("figure[aria-labelledby=chart-what-the-reported-times-leave] svg").first().waitFor();
      assert.deepEqual(await chartFaults(page), []);
      await assertAccessible(page);
    }, { colorScheme }));
}

test("the first view fetches an excerpt, and the whole record once another page needs it", (t) =>
  withPage(t, { path: "#/" }, async (page, seen) => {
    await page.locator(".strip").waitFor();
    const fetched = () => seen.requests.map((url) => url.match(/record\/[\w.-]+$/)?.[0]).filter(Boolean);
    assert.deepEqual(fetched(), ["record/overview.txt"]);
    await page.getByRole("navigation").getByRole("link", { name: "Sources" }).click();
    await page.getByRole("heading", { level: 1, name: "Sources" }).waitFor();
    assert.ok(fetched().includes("record/claims.csv"));
    assert.equal(fetched().filter((name) => name === "record/overview.txt").length, 1);
    await page.getByRole("navigation").getByRole("link", { name: "Overview" }).click();
    await page.locator(".strip li").first().waitFor();
  }));

test("without an excerpt beside the record the overview is of the whole, and says the same", async (t) => {
  const said = async (extra, allow = []) => {
    let text;
    await withPage(t, { path: "#/", extra, allow }, async (page) => {
      await page.locator(".strip").waitFor();
      await judged(page);
      await page.waitForFunction(() => !document.querySelector(".strip").textContent.includes("Being computed"), null, { timeout: 60_000 });
      await page.locator("figure.chart .chart-frame > svg").nth(2).waitFor();
      text = [await inner(page.locator("main")), ...await page.locator(".chart-frame > svg").evaluateAll((all) => all.map((one) => one.outerHTML))];
    });
    return text;
  };
  const excerpt = await said({});
  assert.deepEqual(await said({ "/record/overview.txt": null }, [/overview\.txt/, /404/]), excerpt);
  assert.deepEqual(await said({ "/record/overview.txt": "<!doctype html><title>No such page</title>" }), excerpt);
});

const OWN = `id,metric,low,best,high,qualifier,words,unit,stated_on,claimant,source,deployment,place
mine-1,in-place,,20000,,about,"about 20,000",persons,2025-06-10,My office,My notes,kursk-2024,russia
`;

/** Waits until the browser's database has what is shown. */
const stored = (page) => page.waitForFunction(() => new Promise((done) => {
  const opening = indexedDB.open("lofted-own-data", 1);
  opening.onsuccess = () => {
    const got = opening.result.transaction("kept").objectStore("kept").get("own");
    got.onsuccess = () => { opening.result.close(); done(got.result?.claims === 1); };
  };
}));

test("with own data the overview is of both, and without it again of the record", (t) =>
  withPage(t, { path: "#/data" }, async (page) => {
    await page.locator("#own-files").setInputFiles([{ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(OWN) }]);
    await page.locator(".finding", { hasText: "1 claim of yours, kept in this browser." }).waitFor();
    await stored(page);
    await page.goto(page.url().replace(/#.*/, "#/"));
    await page.reload();
    const mine = page.locator(".front svg", { hasText: "My office (yours) about 20,000" });
    await mine.waitFor({ timeout: 30_000 });
    assert.equal(await page.locator("h1").count(), 1);
    assert.match(await inner(page.locator("main")), /1 claim of yours stands beside it/);
    await page.locator(".check").waitFor();
    await page.locator(".strip li").first().waitFor();
    await page.getByRole("navigation").getByRole("link", { name: "Flights" }).click();
    await page.getByRole("heading", { level: 1, name: "Flights" }).waitFor();
    assert.equal(await page.locator("h1").count(), 1);
    await page.goBack();
    await mine.waitFor();
    await page.evaluate(() => indexedDB.deleteDatabase("lofted-own-data"));
    await page.reload();
    await page.locator(".strip li").first().waitFor();
    assert.match(await inner(page.locator("main")), /The record holds 494 claims/);
    assert.equal(await page.locator("h1").count(), 1);
  }));

for (const [chart, words] of [
  ["the-newest-flight-to-scale", /launch/],
  ["latest-figure-of-each-party", /Washington/],
  ["newest-flights-on-one-scale", /31 Oct 2024/],
  ["what-the-reported-times-leave", /Seoul/],
]) {
  test(`${chart} stands in a frame, and is the command's to the byte`, (t) =>
    withPage(t, { path: `#/embed/${chart}/`, width: 760 }, async (page) => {
      const svg = page.locator("figure.chart.framed .chart-frame > svg");
      await svg.waitFor({ timeout: 30_000 });
      assert.match(await svg.innerHTML(), words);
      assert.equal(await page.locator("figure.chart").count(), 1);
      assert.equal(await page.locator(".check, .strip, .gaps, .front-verdict").filter({ visible: true }).count(), 0);
      await page.locator("figure.chart details").first().evaluate((one) => { one.open = true; });
      const numbers = await page.locator("figure.chart details table tbody tr").count();
      const csv = lofted("chart", "#/", chart, "-o", "-.csv");
      assert.equal(csv.trim().split(/\r?\n/).length - 1, numbers);
    }));
}

test("a frozen frame of the overview holds what it needs of the record", (t) =>
  withPage(t, { path: lofted("chart", "#/", "latest-figure-of-each-party", "--frozen", "-o", "-.html").match(/src="[^"]*?(#[^"]+)"/)[1].replaceAll("&amp;", "&"), width: 760 }, async (page, seen) => {
    await page.locator("figure.chart.framed .chart-frame > svg").waitFor();
    assert.match(await page.locator("figure.chart svg").first().innerHTML(), /Washington/);
    assert.deepEqual(seen.requests.filter((url) => /\/record\//.test(url)), []);
  }));

const TWO = new URL("../../crates/lofted-record/tests/two-deployments/", import.meta.url);
const FILES = ["claims", "claimants", "sources", "flights", "relations", "events", "deployments", "places", "parties"];
const another = (rows) => Object.fromEntries(FILES.map((name) => {
  const text = readFileSync(new URL(`${name}.csv`, TWO), "utf8");
  return [`/record/${name}.csv`, rows ? text : `${text.split("\n")[0]}\n`];
}));

test("a record without a flight and with two deployments has an overview of its own", (t) =>
  withPage(t, { path: "#/", extra: { ...another(true), ...excerpts(fileURLToPath(TWO)) } }, async (page) => {
    await page.locator(".check").waitFor();
    await page.locator(".front svg").first().waitFor();
    const said = await inner(page.locator("main"));
    for (const word of ["Sailors of Zenda in Ruritania", "Ruritanian engineers in Graustark", "2 deployments"]) {
      assert.ok(said.includes(word), word);
    }
    for (const word of ["North Korea", "Hwasong", "Seoul"]) assert.ok(!said.includes(word), word);
    assert.equal(await page.locator(".strip").count(), 0);
    await field(page, "Apogee").fill("7,000 km");
    await field(page, "Distance").fill("about 1,000 km");
    await checked(page).getByText("takes 75.6 min").waitFor();
    await assertAccessible(page);
  }));

test("a record without a claim says so, and a claim can be checked all the same", (t) => {
  const none = { "/record/overview.txt": null };
  return withPage(t, { path: "#/", extra: { ...another(false), ...none }, allow: [/overview\.txt/, /404/] }, async (page) => {
    await page.locator(".check").waitFor({ timeout: 15_000 });
    assert.match(await inner(page.locator(".finding")), /no claim on a flight or a deployment/);
    await field(page, "Time of flight").fill("87 min");
    await checked(page).locator("p").first().waitFor();
  });
});
