// Every page in a real browser: by its address and by its link, at any width, by keyboard; the shell around it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { chartFaults, overflow } from "./charts.mjs";
import { withPage } from "./flow.mjs";
import { ROUTES, open, ready, route, text } from "./pages.mjs";

for (const one of ROUTES) {
  for (const colorScheme of ["light", "dark"]) {
    test(`${one.path} opens by its address, ${colorScheme}: axe and own checks find nothing`, (t) =>
      open(t, one, async (page) => {
        assert.match(await page.locator("h1").innerText(), one.heading);
        assert.match(await page.title(), / · Lofted$/);
        assert.equal(await page.locator("figure.chart:not(.fold *)").count(), one.charts);
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

test("a finger's tap reads a point out and leaves it", (t) =>
  open(t, route("#/flights/2024-10-31"), async (page) => {
    const plate = page.getByRole("slider", { name: /Which figures fit each other/ });
    await plate.scrollIntoViewIfNeeded();
    await plate.tap();
    assert.match(await page.locator(".callout").innerText(), /apogee .* km, time/);
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
    for (const name of ["Skip to the content", "Deployments", "Switch to the dark theme", "Points of the chart: North Korea’s Hwasong-19, 31 October 2024"]) {
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
  ["#/flights/2024-10-31/more", /no page/],
  ["#/flights/1999-01-01", /has a flight "1999-01-01".*2024-10-31/s],
  ["#/flights/%3Cscript%3E", /No such flight/],
]) {
  test(`${path} says what is missing and leads on`, (t) =>
    open(t, { path }, async (page) => {
      assert.match(await text(page), said);
      await page.locator("main").getByRole("link", { name: "Deployment", exact: true }).click();
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
    assert.match(all, /Who said what of \d+ flights/);
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
