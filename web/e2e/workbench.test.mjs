// The workbench: figures as people type them, scenarios, answers at once and from the worker, the link.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { chartFaults, overflow } from "./charts.mjs";
import { withPage } from "./flow.mjs";

const plain = (text) => text.replaceAll("\u00a0", " ");
const field = (page, name) => page.locator(`#${name}`);
const note = (page, name) => page.locator(`#${name}-fault`);
const lead = (page) => page.locator(".lead");
const values = (page) => page.getByRole("region", { name: "Values of each scenario" });

const open = (t, path, use, options = {}) =>
  withPage(t, { path, ...options }, async (page, seen) => {
    await lead(page).waitFor();
    await use(page, seen);
  });

/** Waits until the worker has said all it will. */
const settled = (page) => page.locator(".progress[role=status]").waitFor();
/** Sections are made one after the other: until nothing has been for 300 ms. */
const still = (page) => page.evaluate(() => new Promise((done) => {
  let timer = setTimeout(done, 300);
  new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(done, 300);
  }).observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true, attributes: true });
}));

test("nonsense is answered beside its field, and the last result stays", (t) =>
  open(t, "#/workbench", async (page) => {
    assert.match(plain(await lead(page).innerText()), /75\.6 min.*leaves 11\.4 min/);
    for (const [typed, said] of [
      ["70o0", /character 3: "o" is no digit/],
      ["7,00", /three digits make thousands/],
      ["7.000 km", /7\.000 can mean 7000 or 7\.0000/],
      ["900 m", /metres or miles/],
      ["7000 leagues", /no unit that is read here; write km,? /],
      ["-5", /never negative/],
      ["?", /needs a number/],
      ["0", /0\.001 to 100,000 km/],
      [" ; ", /holds no figure/],
      ["7,000 km; x km", /no digit/],
      ["9".repeat(400), /above 1e15/],
      ["<script>alert(1)</script>", /needs a number|is no digit|write/],
    ]) {
      await field(page, "apogee").fill(typed);
      await note(page, "apogee").filter({ hasText: said }).waitFor();
      assert.equal(await field(page, "apogee").getAttribute("aria-invalid"), "true");
      assert.match(plain(await lead(page).innerText()), /75\.6 min/);
      await page.getByText("the last figures that could be read").waitFor();
    }
    await field(page, "time").fill("4:18");
    await note(page, "time").filter({ hasText: "4 h 18 min or 4 min 18 s" }).waitFor();
    await field(page, "launch").fill("nowhere");
    await note(page, "launch").filter({ hasText: "choose one of the list" }).waitFor();
    await field(page, "bearing").fill("east");
    await note(page, "bearing").filter({ hasText: "no bearing" }).waitFor();
    assert.equal(await page.locator("[aria-invalid=true]").count(), 4);
    assert.equal(await overflow(page), 0);
    await assertAccessible(page);
    await field(page, "launch").fill("");
    await field(page, "bearing").fill("");
    await field(page, "time").fill("");
    await field(page, "distance").fill("30000");
    await field(page, "apogee").fill("7687.5");
    await note(page, "distance").filter({ hasText: /0 to 20,015 km/ }).waitFor();
    await field(page, "distance").fill("1001.2");
    await lead(page).filter({ hasText: "82.9" }).waitFor();
    assert.equal(await field(page, "apogee").getAttribute("aria-invalid"), "false");
  }, { width: 360, height: 740 }));

const verdict = (page) => page.locator("ul.verdicts li");

test("a speed and a distance leave two arcs, each with its weight and its own spans", (t) =>
  open(t, "#/workbench?s=Speed&distance=1,000+km&greatest-speed=4+km/s", async (page) => {
    assert.ok(await field(page, "greatest-speed").isVisible(), "a figure that is given is not folded away");
    await settled(page);
    const said = plain(await verdict(page).innerText());
    const [, lofted, depressed] = said.match(/lofted, (\d+) % of the weight.*depressed, (\d+) % of the weight/);
    assert.equal(Number(lofted) + Number(depressed), 100, said);
    assert.match(plain(await values(page).innerText()), /Apogee that the others imply.*lofted: .* km; depressed: .* km/);
    await assertAccessible(page);
  }));

test("one launch point and impact stand for all scenarios but those that have their own, in the link too", (t) =>
  open(t, "#/workbench?s=one&apogee=7,000+km&time=87+min&s=two&apogee=6,000+km&launch=40+N,+127+E", async (page) => {
    await field(page, "all-launch").fill("39.0 N, 125.7 E");
    await field(page, "all-impact").fill("42.17 N, 137.04 E");
    await note(page, "launch").filter({ hasText: "As for every scenario: 39° N, 125.7° E" }).waitFor();
    await note(page, "distance").filter({ hasText: "From the place of impact: " }).waitFor();
    const first = await note(page, "distance").innerText();
    assert.equal(await field(page, "launch").inputValue(), "", "its own field stays empty");
    await page.getByRole("group", { name: "Open a scenario" }).getByRole("button", { name: "two" }).click();
    await note(page, "launch").filter({ hasText: /^40° N/ }).waitFor();
    await note(page, "distance").filter({ hasText: "From the place of impact: " }).waitFor();
    assert.notEqual(await note(page, "distance").innerText(), first, "from its own launch point");
    await page.waitForURL(/all-launch=39\.0\+N.*all-impact=42\.17/);
    await page.reload();
    await note(page, "distance").filter({ hasText: "From the place of impact: " }).waitFor();
    assert.equal(await field(page, "all-launch").inputValue(), "39.0 N, 125.7 E");
    await field(page, "all-launch").fill("nowhere");
    await note(page, "all-launch").filter({ hasText: "no launch point “nowhere” is known" }).waitFor();
    assert.equal(await field(page, "all-launch").getAttribute("aria-invalid"), "true");
    await assertAccessible(page);
  }));

test("figures of no free fall are called that with the key, and have no range", (t) =>
  open(t, "#/workbench?s=Flat&apogee=300+km&distance=600+km", async (page) => {
    await settled(page);
    await field(page, "apogee").fill("50 km");
    await lead(page).filter({ hasText: /^Not a ballistic flight as such missiles fly: 50.km up is far too flat for 600.km out/ }).waitFor();
    await verdict(page).filter({ hasText: "Not ballistic" }).waitFor();
    await settled(page);
    assert.match(plain(await values(page).innerText()), /Flown for range, powered flight, best steering, payload as flown\s+none/);
    assert.equal((await lead(page).innerText()).match(/too flat/g).length, 1, "said once");
  }));

test("any figure will do, several parties share a field, and the link carries them", (t) =>
  open(t, "#/workbench?s=one&distance=1,000+km&time=87+min", async (page) => {
    await lead(page).filter({ hasText: "powered flight says which flights fit" }).waitFor();
    await verdict(page).filter({ hasText: /imply an apogee of 7,\d+ to/ }).waitFor();
    await field(page, "apogee").fill("Zenda: more than 7,000 km; Strelsau: 7,687.5 km");
    await note(page, "apogee").filter({ hasText: "Strelsau: 7,687.5 km; read as" }).waitFor();
    await page.getByText("More figures").click();
    await field(page, "burn-time").fill("five minutes");
    await note(page, "burn-time").filter({ hasText: /no digit|write/ }).waitFor();
    await field(page, "burn-time").fill("280 s");
    await note(page, "burn-time").filter({ hasText: "280 s; read as" }).waitFor();
    await page.waitForURL(/burn-time=280/);
    await page.reload();
    await settled(page);
    assert.equal(await field(page, "apogee").inputValue(), "Zenda: more than 7,000 km; Strelsau: 7,687.5 km");
    assert.match(plain(await verdict(page).innerText()), /burn time 280 s[\s\S]*simulated flights with the other figures/);
  }));

test("amounts are read with their units, and the field says how", (t) =>
  open(t, "#/workbench", async (page) => {
    for (const [name, typed, said] of [
      ["apogee", "4,350 mi", "4,350 mi = 7,000.6 km; read as 6,992.6 to 7,008.7 km"],
      ["apogee", "more than 7,000 km", "more than 7,000 km; read as 7,000 km or more"],
      ["distance", "900 to 1,100 km", "900 to 1,100 km; read as 900 to 1,100 km"],
      ["time", "1 h 27 min", "87 min; read as 86.5 to 87.5 min"],
      ["time", "5156 s", "5,156 s = 85.93 min; read as 85.92 to 85.94 min"],
    ]) {
      await field(page, name).fill(typed);
      await note(page, name).filter({ hasText: said }).waitFor();
    }
    await page.getByLabel("Unit of the apogee").selectOption("mi");
    assert.equal(await field(page, "apogee").inputValue(), ">7000 mi");
    await page.getByLabel("Slide the apogee").focus();
    await page.keyboard.press("Home");
    assert.equal(await field(page, "apogee").inputValue(), "100 km");
    await page.keyboard.press("ArrowRight");
    assert.equal(await field(page, "apogee").inputValue(), "150 km");
  }));

test("the worker judges what is typed, and new figures take the place of the old", (t) =>
  open(t, "#/workbench", async (page) => {
    await settled(page);
    await values(page).getByText("Do not hold together", { exact: true }).waitFor();
    await page.locator("figure.chart", { hasText: "Which figures fit each other" }).locator("svg").first().waitFor();
    assert.deepEqual(await chartFaults(page), []);
    await field(page, "apogee").fill("7,687.5 km");
    await field(page, "distance").fill("1,001.2 km");
    await field(page, "time").fill("5156 s");
    await values(page).getByText("Hold together", { exact: true }).waitFor();
    await settled(page);
    assert.match(plain(await page.locator(".verdicts").innerText()), /7,687\.5 km up, 1,001\.2 km out, 5,156 s/);
    await page.getByLabel("Class of vehicle").selectOption("one-stage-liquid");
    await values(page).getByText("being computed").first().waitFor({ state: "detached" });
  }));

test("launch point and bearing let the Earth turn", (t) =>
  open(t, "#/workbench?s=Kusong&apogee=2111.5&distance=787", async (page) => {
    await values(page).getByText("4,356 km by energy alone").waitFor();
    await field(page, "launch").fill("North Kusong");
    await note(page, "launch").filter({ hasText: "the Earth stands still" }).waitFor();
    await field(page, "bearing").fill("71");
    await values(page).getByText("4,324 km by energy alone").waitFor();
    await field(page, "bearing").fill("");
    await field(page, "launch").fill("39.1266 N, 125.9645 E");
    await field(page, "distance").fill("");
    await field(page, "impact").fill("42.17 N, 137.04 E");
    await note(page, "distance").filter({ hasText: "From the place of impact" }).waitFor();
  }));

test("scenarios by keyboard: add, name, copy, open, remove", (t) =>
  open(t, "#/workbench", async (page) => {
    const press = async (name) => {
      await page.getByRole("button", { name, exact: true }).focus();
      await page.keyboard.press("Enter");
    };
    await press("Copy");
    await field(page, "name").fill("Pyongyang");
    await field(page, "apogee").fill("7,687.5 km");
    await press("Add");
    await page.getByText("This scenario has no result yet").waitFor();
    assert.equal(await field(page, "apogee").inputValue(), "");
    await press("Remove");
    const tabs = page.getByRole("group", { name: "Open a scenario" }).getByRole("button");
    assert.deepEqual(await tabs.allInnerTexts(), ["Scenario 1", "Pyongyang"]);
    await press("Scenario 1");
    assert.equal(await field(page, "apogee").inputValue(), "7,000 km");
    assert.equal(await tabs.first().getAttribute("aria-pressed"), "true");
    const heads = await values(page).locator("th").allInnerTexts();
    assert.deepEqual(heads, ["Value", "Scenario 1", "Pyongyang"]);
    await settled(page);
    await assertAccessible(page);
  }));

test("a scenario starts from figures in the record", (t) =>
  open(t, "#/workbench", async (page) => {
    const start = page.getByLabel("Start from figures in the record");
    await start.selectOption({ label: "Seoul, 87 min with Reuters’ figures: 31 October 2024" });
    assert.equal(await field(page, "name").inputValue(), "Seoul, 31 Oct 2024");
    assert.equal(await field(page, "time").inputValue(), "87 min");
    assert.equal(await field(page, "launch").inputValue(), "Samsok 2");
    await lead(page).filter({ hasText: "over the turning Earth" }).waitFor();
  }));

test("the address holds everything, as it is typed, without steps in the history", (t) =>
  open(t, "#/workbench", async (page) => {
    const steps = await page.evaluate(() => history.length);
    await field(page, "apogee").fill("about 4,350 mi");
    await page.getByLabel("Class of vehicle").selectOption("three-stage-solid");
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    await field(page, "time").fill("nonsense & more?");
    await field(page, "name").fill("Ümlaut <b>");
    assert.equal(await page.evaluate(() => history.length), steps);
    await page.waitForURL(/s=%C3%9Cmlaut/);
    assert.match(page.url(), /#\/workbench\?s=Scenario\+1&apogee=about\+4,350\+mi&distance=1,000\+km&time=87\+min&class=three-stage-solid&s=/);
    await page.reload();
    await page.locator("#apogee").waitFor();
    assert.equal(await field(page, "name").inputValue(), "Ümlaut <b>");
    assert.equal(await field(page, "apogee").inputValue(), "about 4,350 mi");
    assert.equal(await field(page, "time").inputValue(), "nonsense & more?");
    assert.equal(await page.getByLabel("Class of vehicle").inputValue(), "three-stage-solid");
    await note(page, "time").filter({ hasText: "is no digit" }).waitFor();
    await page.getByRole("button", { name: "Scenario 1" }).click();
    await lead(page).waitFor();
  }));

test("what is typed last is in the address before the page is left or reloaded", (t) =>
  open(t, "#/workbench", async (page) => {
    const typed = (text, act) => page.evaluate(async ([text, act]) => {
      const input = document.querySelector("#apogee");
      input.focus();
      input.value = text;
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise((done) => setTimeout(done));
      if (act === "F5") input.dispatchEvent(new KeyboardEvent("keydown", { key: "F5", bubbles: true }));
      if (act === "blur") input.blur();
      return location.hash;
    }, [text, act]);
    assert.match(await typed("7100 km", "F5"), /apogee=7100\+km/);
    assert.match(await typed("7200 km", "blur"), /apogee=7200\+km/);
    // A link is left by at once, and the way back holds what was typed.
    await typed("7300 km");
    await page.getByRole("link", { name: "Methods" }).click();
    await page.locator("h1", { hasText: "Methods" }).waitFor();
    await page.goBack();
    await page.locator("#apogee").waitFor();
    assert.equal(await field(page, "apogee").inputValue(), "7300 km");
  }));

test("a key touches its own field and the finding; the values follow in the next frame, charts and verdicts later", (t) =>
  open(t, "#/workbench", async (page) => {
    await settled(page);
    const chart = page.locator("figure.chart", { hasText: "Altitude against time" }).locator("svg").first();
    await chart.waitFor();
    await still(page);
    const before = await chart.innerHTML();
    const valuesBefore = await values(page).innerText();
    const touched = await page.evaluate(async () => {
      const where = new Set();
      const observer = new MutationObserver((list) => list.forEach(({ target }) => {
        const node = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
        where.add(node.closest("figure, .verdicts, .progress, .lead, .numbers, .field, .bench-tabs, .launch-map")?.className.split(" ")[0] ?? node.tagName);
      }));
      observer.observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true, attributes: true });
      const input = document.querySelector("#apogee");
      // Just after a frame, so that the next one is as far off as it can be.
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      observer.takeRecords();
      where.clear();
      input.value = "7,654 km";
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise((done) => queueMicrotask(() => queueMicrotask(done)));
      await new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });
      observer.disconnect();
      return [...where].sort();
    });
    assert.deepEqual(touched, ["field", "lead"]);
    await page.waitForFunction(
      ([table, before]) => table.innerText !== before,
      [await values(page).elementHandle(), valuesBefore],
    );
    await page.waitForFunction((before) => document.querySelector("figure.chart svg").innerHTML !== before, before);
    assert.notEqual(await chart.innerHTML(), before);
  }));

test("broken parts of an address are named, and the rest is shown", (t) =>
  withPage(t, { path: "#/workbench?s=one&apogee=7000&distance=1000&speed=9&class=balloon&open=7&launch=%zz" }, async (page) => {
    const said = await page.locator(".faults[role=alert]").innerText();
    for (const part of ["speed=9", "class=balloon", "open=7"]) assert.ok(said.includes(part), said);
    await note(page, "launch").filter({ hasText: "%zz" }).waitFor();
    assert.equal(await field(page, "apogee").inputValue(), "7000");
    await page.getByText("This scenario has no result yet").waitFor();
    await field(page, "launch").fill("");
    await lead(page).waitFor();
  }));

test("a scenario that does not read leaves the others their results", (t) =>
  withPage(t, { path: "#/workbench?s=one&apogee=7000&distance=1000&time=4:18&s=two&apogee=7687.5&distance=1001.2" }, async (page) => {
    await page.getByText("This scenario has no result yet").waitFor();
    await note(page, "time").filter({ hasText: "4 min 18 s" }).waitFor();
    assert.deepEqual(await values(page).locator("th").allInnerTexts(), ["Value", "two"]);
    await settled(page);
  }));

test("the launch point is chosen on a map, by pointer and by buttons", (t) =>
  open(t, "#/workbench", async (page) => {
    await page.getByText("Choose the launch point on a map").click();
    const map = page.locator(".launch-map");
    await map.locator("svg").waitFor();
    const read = async () => (await field(page, "launch").inputValue()).match(/^([\d.]+)° N, ([\d.]+)° E$/)?.slice(1).map(Number);
    const box = await map.locator(".plate").boundingBox();
    await map.locator(".plate").click({ position: { x: box.width / 2 + 40, y: box.width / 2 } });
    await page.waitForFunction(() => document.querySelector("#launch").value !== "");
    const [latitude, longitude] = await read();
    assert.ok(Math.abs(latitude - 40) < 3 && longitude > 127 && longitude < 140, `${latitude}, ${longitude}`);
    await map.getByRole("button", { name: "North" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((before) => !document.querySelector("#launch").value.startsWith(before), `${latitude}°`);
    assert.ok((await read())[0] > latitude);
    assert.match(plain(await note(page, "launch").innerText()), /° N/);
    await settled(page);
    await assertAccessible(page);
  }));

test("without its worker the workbench still says what two-body flight says", (t) =>
  open(t, "#/workbench", async (page) => {
    await page.getByText(/Powered-flight answers are not available/).waitFor();
    await field(page, "apogee").fill("7687.5");
    await lead(page).filter({ hasText: "82.9" }).waitFor();
  }, {
    before: (page) => page.context().route("**/worker-start.js", (request) => request.abort()),
    allow: [/ERR_FAILED/, /worker/],
  }));

for (const [width, colorScheme] of [[360, "dark"], [768, "light"], [1440, "dark"]]) {
  test(`many scenarios at ${width} px, ${colorScheme}: nothing to scroll sideways, axe finds nothing`, (t) => {
    const many = ["7000", "7687.5", "4475", "2802", "6041", "3725"].map((apogee, at) => `s=Scenario+${at + 1}&apogee=${apogee}&distance=1000&time=${apogee / 100 + 17}`);
    return open(t, `#/workbench?${many.join("&")}`, async (page) => {
      await settled(page);
      assert.equal(await overflow(page), 0);
      await assertAccessible(page);
    }, { width, height: 800, colorScheme });
  });
}

test("two times of day give a time of flight, and a heavier payload has its range beside the other", (t) =>
  open(t, "#/workbench?apogee=2802&distance=933", async (page) => {
    await page.getByText(/^More figures/).click();
    await page.getByLabel("Launched at").fill("9:40");
    await page.getByLabel("Came down at").fill("10:19");
    await page.getByText("A time of flight of 38 to 40 min").waitFor();
    await page.getByLabel("A heavier payload costs").fill("heavy");
    await page.getByText(/is no cost of a payload: write/).waitFor();
    await page.getByLabel("A heavier payload costs").fill("300 m/s");
    const values = page.getByRole("region", { name: "Values of each scenario" });
    await values.getByText(/payload heavier by 300 m\/s of final speed: [\d,]+ \//).waitFor({ timeout: 90_000 });
    await page.waitForFunction(() => /launched-at=9%3A40|launched-at=9:40/.test(location.hash));
    await page.reload();
    assert.equal(await page.getByLabel("Came down at").inputValue(), "10:19");
  }));
