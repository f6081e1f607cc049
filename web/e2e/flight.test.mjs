// The flight page under power: cursor, method, map and globe, and what becomes of it without its workers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { chartFaults, overflow } from "./charts.mjs";
import { withPage } from "./flow.mjs";

const PATH = "#/flights/2024-10-31";
const PROFILES = "The flight, minute by minute";

const figure = (page, title) => page.locator("figure.chart", { has: page.getByRole("heading", { name: title, exact: true }) });
const picture = (page, title) => figure(page, title).locator(".chart-frame > svg");
// More draws are made while a range moves with them, which a busy machine needs its time for.
const done = (page) => page.locator(".progress[role=status]").waitFor({ timeout: 90_000 });

/** Opens a flight and waits until it is computed and drawn. */
const open = (t, use, options = {}) =>
  withPage(t, { path: PATH, ...options }, async (page, seen) => {
    await done(page);
    for (const title of [PROFILES, "The flight to scale, and the same vehicle turned", "Map about the launch point", "Globe"]) {
      await picture(page, title).waitFor();
    }
    await use(page, seen);
  });

const moment = (page) => page.locator(".moment").innerText();
const dots = (page) =>
  page.locator(".cursor-dot").evaluateAll((all) => all.map((dot) => dot.getAttribute("style")));

test("one cursor moves over all charts by keyboard, and draws nothing again", (t) =>
  open(t, async (page) => {
    const plate = figure(page, PROFILES).getByRole("slider", { name: /Moment of the flight/ });
    const before = await dots(page);
    assert.equal(before.length, 6, "four panels and two arcs");
    await page.evaluate(() => {
      window.redrawn = 0;
      for (const frame of document.querySelectorAll(".chart-frame")) {
        new MutationObserver((list) => {
          window.redrawn += list.filter((one) => [...one.addedNodes].some((node) => node.nodeName === "svg")).length;
        }).observe(frame, { childList: true });
      }
    });
    await plate.focus();
    await page.keyboard.press("End");
    for (let at = 0; at < 5; at += 1) await page.keyboard.press("PageDown");
    const said = await plate.getAttribute("aria-valuetext");
    assert.match(said, /^\d+ min \d+ s after launch: altitude [67],\d+ km/);
    assert.equal(await moment(page), said);
    assert.equal(await page.getByRole("slider", { name: "Time since launch" }).getAttribute("aria-valuetext"), said);
    const after = await dots(page);
    assert.ok(before.every((style, at) => style !== after[at]), "every dot has moved");
    assert.equal(await page.evaluate(() => window.redrawn), 0);
    await page.keyboard.press("Home");
    assert.match(await moment(page), /^0 min 0 s after launch: altitude 0 km/);
  }));

test("the pointer moves the cursor, and the slider moves it without dragging on a chart", (t) =>
  open(t, async (page) => {
    const plate = figure(page, PROFILES).getByRole("slider", { name: /Moment/ });
    await plate.scrollIntoViewIfNeeded();
    const box = await picture(page, PROFILES).locator("g.median path").first().boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + 40);
    await page.waitForFunction(() => /^4\d min/.test(document.querySelector(".moment").textContent));
    await page.getByRole("slider", { name: "Time since launch" }).fill("600");
    assert.match(await moment(page), /^10 min 0 s after launch/);
    // Spoken once the cursor rests, and politely.
    await page.mouse.move(box.x + box.width / 3, box.y + 40);
    await page.locator(".cursor-bar [aria-live=polite]", { hasText: "after launch" }).waitFor({ state: "attached" });
  }));

for (const reducedMotion of ["no-preference", "reduce"]) {
  test(`playing runs through the flight and pauses, motion: ${reducedMotion}`, (t) =>
    open(t, async (page) => {
      await page.locator(".cursor-bar select").selectOption("900");
      const play = page.getByRole("button", { name: "Play the flight" });
      const box = await play.boundingBox();
      assert.ok(box.width >= 24 && box.height >= 24);
      const slider = page.getByRole("slider", { name: "Time since launch" });
      await page.evaluate(() => {
        window.moves = 0;
        new MutationObserver(() => { window.moves += 1; })
          .observe(document.querySelector(".moment"), { childList: true, characterData: true, subtree: true });
      });
      await play.click();
      await page.waitForFunction(() => Number(document.querySelector(".cursor-bar input").value) > 1500);
      const moves = await page.evaluate(() => window.moves);
      if (reducedMotion === "reduce") assert.ok(moves < 8, `one step a second, not ${moves} steps`);
      else assert.ok(moves > 8, `${moves} steps`);
      await page.getByRole("button", { name: "Pause" }).click();
      const at = await slider.inputValue();
      await page.waitForTimeout(1200);
      assert.equal(await slider.inputValue(), at);
      // At the end it stops by itself.
      await slider.fill(await slider.getAttribute("max"));
      await play.click();
      await page.getByRole("button", { name: "Pause" }).waitFor();
    }, { reducedMotion }));
}

test("class, seed and draws are changed in place, and compute the page anew", (t) =>
  open(t, async (page) => {
    const verdict = () => page.locator(".verdicts > li").nth(2).innerText();
    const mixed = await verdict();
    const method = page.locator("section.card", { has: page.getByRole("heading", { name: "How it was computed" }) });
    assert.match(await method.textContent(), /400 draws, \d+ members/);
    await page.getByLabel("Class of vehicle assumed").selectOption("three-stage-solid");
    await page.locator(".verdicts > li").nth(2).getByText(/simulated flights that high/).waitFor();
    await done(page);
    assert.notEqual(await verdict(), mixed);
    await page.getByLabel("Draws for each set of claims").fill("90");
    await page.keyboard.press("Enter");
    await page.locator(".progress[role=status]", { hasText: "Computed from 360 simulated flights." }).waitFor();
    await page.getByLabel("Seed of the draws").fill("7");
    await page.keyboard.press("Enter");
    await page.getByText(/three solid-fuel stages\), 90 draws for each set of claims with seed 7,/).waitFor({ state: "attached" });
    // What cannot be used is not taken.
    await page.getByLabel("Draws for each set of claims").fill("5000");
    await page.keyboard.press("Enter");
    assert.equal(await page.getByLabel("Draws for each set of claims").inputValue(), "90");
  }));

test("another party's flight is drawn without computing the verdicts anew", (t) =>
  open(t, async (page) => {
    const finding = figure(page, PROFILES).locator(".chart-finding");
    assert.match(await finding.innerText(), /^Computed from Pyongyang’s figures/);
    await page.getByLabel("Figures whose flight is drawn").selectOption({ index: 2 });
    await page.waitForFunction(() => document.querySelector(".moment") && [...document.querySelectorAll(".chart-finding")].some((p) => p.textContent.startsWith("Computed from Tokyo’s figures: powered")));
    assert.equal(await page.locator(".verdicts > li strong", { hasText: "Computing" }).count(), 0);
    // Figures that no vehicle flies in the stated time are said to be so.
    await page.getByLabel("Figures whose flight is drawn").selectOption({ index: 1 });
    await page.getByText(/Fewer than 2 % of simulated flights take the stated time/).waitFor();
  }));

test("the map shows the flight or all within reach, and the globe turns by button, key and drag", (t) =>
  open(t, async (page) => {
    const map = figure(page, "Map about the launch point");
    const globe = figure(page, "Globe");
    assert.match(await map.locator(".chart-finding").innerText(), /comes down (9\d\d|1,0\d\d) km/);
    const within = page.getByRole("button", { name: "Within reach" });
    await within.focus();
    await page.keyboard.press("Enter");
    await map.locator("svg[aria-label*='the whole Earth']").waitFor();
    assert.equal(await within.getAttribute("aria-pressed"), "true");
    assert.match(await map.locator("table").textContent(), /Washington[^A-Z]*over 90 %/);
    const view = () => globe.locator("svg").first().getAttribute("aria-label");
    const turned = async (from) => {
      await page.waitForFunction((from) => {
        const heading = [...document.querySelectorAll("figure h2")].find((h) => h.textContent === "Globe");
        return heading.closest("figure").querySelector(".chart-frame > svg").getAttribute("aria-label") !== from;
      }, from);
      return view();
    };
    let now = await view();
    // Half way along the normal flight, so that launch and reach are both seen.
    assert.match(now, /above 3\d\.\d deg N, 1[67]\d\.\d deg W/);
    const east = globe.getByRole("button", { name: "East" });
    await east.click();
    now = await turned(now);
    await page.keyboard.press("ArrowUp");
    now = await turned(now);
    await globe.locator(".plate").scrollIntoViewIfNeeded();
    const box = await globe.locator(".chart-frame > svg").boundingBox();
    await page.mouse.move(box.x + 200, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 180, { steps: 4 });
    await page.mouse.up();
    await turned(now);
  }));

test("without its coasts the map is drawn and says so", (t) =>
  withPage(t, {
    path: PATH,
    before: (page) => page.context().route("**/geography/*", (request) => request.fulfill({ status: 404, body: "" })),
    allow: [/404/],
  }, async (page) => {
    await figure(page, "Globe").getByText(/Drawn without coasts: the file geography\/globe\.bin could not be fetched/).waitFor();
    await picture(page, "Map about the launch point").waitFor();
  }));

test("a worker that cannot be had is said on the page, and the two-body charts stay", (t) =>
  withPage(t, {
    path: PATH,
    before: (page) => page.context().route("**/lofted-worker*.wasm", (request) => request.abort()),
    allow: [/ERR_FAILED/, /worker/],
  }, async (page) => {
    await page.getByText(/Powered-flight answers are not available/).waitFor();
    await picture(page, "Side view to scale").waitFor();
    await picture(page, "Altitude against time").waitFor();
    assert.equal(await page.locator(".moment").count(), 0);
  }));

test("a worker that says nothing is said to be silent, and can be started again", (t) => {
  let silent = true;
  return withPage(t, {
    path: PATH,
    before: (page) => page.context().route("**/worker-start.js", (request) =>
      silent ? request.fulfill({ contentType: "text/javascript", body: "onmessage = () => {};" }) : request.continue()),
  }, async (page) => {
    await page.getByText(/given no sign of life for 15 s/).waitFor({ timeout: 25_000 });
    await picture(page, "Side view to scale").waitFor();
    silent = false;
    await page.getByRole("button", { name: "Start again" }).click();
    await page.locator(".verdicts .misfit").first().waitFor();
  });
});

test("a drawing worker that falls silent is said on each chart, and started again draws them", (t) => {
  let started = 0;
  return withPage(t, {
    path: PATH,
    // The computing worker is the first to start; the drawing one, the second, says nothing at first.
    before: (page) => page.context().route("**/worker-start.js", (request) => {
      started += 1;
      return started === 2
        ? request.fulfill({ contentType: "text/javascript", body: "onmessage = () => {};" })
        : request.continue();
    }),
  }, async (page) => {
    await done(page);
    await figure(page, PROFILES).getByText(/given no sign of life for 15 s/).waitFor({ timeout: 40_000 });
    await figure(page, PROFILES).getByRole("button", { name: "Start again" }).click();
    await picture(page, PROFILES).waitFor();
    await picture(page, "Globe").waitFor();
  });
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [360, 768]) {
    test(`the flight at ${width} px, ${colorScheme}: axe and own checks find nothing, nothing runs over`, (t) =>
      open(t, async (page) => {
        assert.deepEqual(await chartFaults(page), []);
        await assertAccessible(page);
        assert.equal(await overflow(page), 0);
        const small = await page.evaluate(() =>
          [...document.querySelectorAll("main button, main select, main input, main summary")]
            .map((node) => [node.textContent || node.id, node.getBoundingClientRect()])
            .filter(([, box]) => box.height < 24 || box.width < 24)
            .map(([name]) => name));
        assert.deepEqual(small, []);
      }, { width, height: 800, colorScheme }));
  }
}

test("a heavier payload is tried in place: its ranges and places stand beside those of the payload flown", (t) =>
  withPage(t, { path: "#/flights/2017-07-04" }, async (page) => {
    await done(page);
    const ranges = figure(page, "How far the same vehicle reaches");
    await ranges.getByText(/On a plain gravity turn/).first().waitFor();
    const field = page.getByLabel("A heavier payload costs");
    await field.fill("5 kg");
    await field.press("Enter");
    assert.equal(await field.inputValue(), "", "what cannot be used is put back");
    await field.fill("15 %");
    await field.press("Tab");
    await page.waitForFunction(() => location.hash.includes("payload=15"));
    await done(page);
    await ranges.locator("table", { hasText: /payload heavier by \d+ m\/s/ }).waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Within reach" }).click();
    await figure(page, "Map about the launch point").locator("table", { hasText: "with the heavier payload" }).waitFor({ state: "attached" });
    await page.reload();
    assert.equal(await field.inputValue(), "15 %");
  }));

test("the vehicle is turned by key, pointer and button, its place stands in the link, and no frame waits", (t) =>
  open(t, async (page) => {
    const card = figure(page, "The flight to scale, and the same vehicle turned");
    const slider = card.getByRole("slider", { name: "From straight up to flat", exact: true });
    const finding = card.locator(".chart-finding");
    assert.match(await finding.innerText(), /^Computed from Pyongyang’s figures: about [67],\d+ km up, (9\d0|1,\d+) km out, 8\d minutes\./);
    const flown = Number(await slider.inputValue());
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => /[?&]turn=/.test(location.hash));
    assert.match(await finding.innerText(), /^Turned so, by the same engines: /);
    assert.equal(await slider.getAttribute("aria-valuetext"), (await finding.innerText()).replace(/\. On a normal flight.*/s, "."));
    // Under the pointer, from one end to the other: the arc shown is the one said.
    const box = await slider.boundingBox();
    await page.mouse.move(box.x + 3, box.y + box.height / 2);
    await page.mouse.down();
    for (let k = 0; k <= 20; k += 1) await page.mouse.move(box.x + 3 + ((box.width - 6) * k) / 20, box.y + box.height / 2);
    await page.mouse.up();
    assert.equal(await slider.inputValue(), await slider.getAttribute("max"));
    await card.getByRole("button", { name: "Straight up" }).click();
    assert.match(await finding.innerText(), /^Straight up, by the same engines: about/);
    await page.waitForFunction(() => /[?&]turn=0(&|$)/.test(location.hash));
    await page.reload();
    await done(page);
    await card.locator(".chart-frame > svg").waitFor();
    assert.equal(await slider.inputValue(), "0");
    await card.getByRole("button", { name: "The flight" }).click();
    assert.equal(Number(await slider.inputValue()), flown);
    await page.waitForFunction(() => !/[?&]turn=/.test(location.hash));
    // Script of one step on the main thread, drawing included.
    const steps = await slider.evaluate(async (one) => {
      const times = [];
      for (let at = 0; at <= Number(one.max); at += 1) {
        one.value = String(at);
        const begun = performance.now();
        one.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        times.push(performance.now() - begun);
      }
      return times.sort((a, b) => a - b);
    });
    t.diagnostic(`a step of the turn to the next frame: median ${steps[steps.length >> 1].toFixed(1)} ms, longest ${steps.at(-1).toFixed(1)} ms`);
  }));

test("the normal flight beside the test is of least energy, to a distance or a city that the reader chooses", (t) =>
  open(t, async (page) => {
    const card = figure(page, "The flight to scale, and the same vehicle turned");
    const finding = card.locator(".chart-finding");
    assert.match(await finding.innerText(), /normal flight to 10,000 km the same vehicle, its engines cut off early, would climb to about (9\d0|1,[0-4]\d0) km and be down after about (2\d|3\d) minutes/);
    const choice = card.locator(".controls select");
    await choice.selectOption("3000");
    await page.waitForFunction(() => /normal flight to 3,000 km/.test(document.querySelector("main").innerText));
    assert.match(page.url(), /[?&]normal=3000/);
    const cities = await choice.locator("option", { hasText: /^as far as / }).allInnerTexts();
    assert.ok(cities.length > 3, cities.join());
    await choice.selectOption({ label: cities.at(-1) });
    const far = /\(([\d,]+) km\)/.exec(cities.at(-1))[1];
    await page.waitForFunction((km) => document.querySelector("main").innerText.includes(`normal flight to ${km}`), far);
    // Verdicts are not asked for anew.
    assert.equal(await page.locator(".verdicts > li strong", { hasText: "Computing" }).count(), 0);
  }));
