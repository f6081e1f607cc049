// Own data outlives what may become of its tab: what was said to be kept is kept, and nothing is said of what is not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./flow.mjs";

const HEAD = "id,flight,metric,low,best,high,qualifier,words,unit,stated_on,claimant,source\n";
const claims = (from, count) =>
  HEAD + Array.from({ length: count }, (_, at) => `c-${from + at},,in-country,,${1000 + from + at},,about,,persons,2025-01-10,My office,My notes\n`).join("");
const KEPT = /^([\d,]+) claims? of yours, kept in this browser\.$/;
const number = (text) => Number(KEPT.exec(text)?.[1].replaceAll(",", "") ?? NaN);
const finding = (page) => page.locator(".finding");
const pick = (page, text, name = "mine.csv") =>
  page.locator("#own-files").setInputFiles([{ name, mimeType: "text/csv", buffer: Buffer.from(text) }]);

/** A tab of the page, with all that it ever said to be kept. */
async function tab(context, url, script) {
  const page = await context.newPage();
  if (script) await page.addInitScript(script);
  const said = [];
  await page.exposeFunction("said", (text) => said.push(text));
  await page.goto(url);
  await page.getByRole("heading", { level: 1, name: "Your data" }).waitFor();
  await page.evaluate(() => {
    const tell = () => globalThis.said(document.querySelector(".finding")?.textContent ?? "");
    new MutationObserver(tell).observe(document.getElementById("main"), { subtree: true, childList: true, characterData: true });
    tell();
  });
  return { page, said };
}

async function settled(page) {
  await finding(page).filter({ hasText: /kept in this browser/ }).waitFor();
  assert.equal(await page.locator(".own-fault").count(), 0, "what is kept reads");
  const text = await finding(page).innerText();
  return /^Nothing of yours/.test(text) ? 0 : number(text);
}

/** Kills the tab as a crash does: nothing of its own runs any more. */
async function kill(page) {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => {});
  await gone;
  await page.close({ runBeforeUnload: false });
}

test("a tab killed at any moment of keeping leaves what was said to be kept, and a state that reads", { timeout: 240_000 }, (t) =>
  withPage(t, { path: "#/data" }, async (first) => {
    const [context, url] = [first.context(), first.url()];
    let before = 0;
    for (const [round, delay] of [0, 2, 5, 10, 20, 40, 80, 160, 600].entries()) {
      const { page, said } = await tab(context, url);
      assert.equal(await settled(page), before);
      await pick(page, claims(1 + round * 300, 300));
      await finding(page).filter({ hasText: /about to be kept|kept in this browser/ }).filter({ hasText: `${(before + 300).toLocaleString("en-GB")} claims` }).waitFor();
      await page.waitForTimeout(delay);
      await kill(page);
      const { page: again } = await tab(context, url);
      const now = await settled(again);
      assert.ok([before, before + 300].includes(now), `the old or the new, and not ${now} of ${before + 300}`);
      if (said.some((text) => number(text) === before + 300)) assert.equal(now, before + 300, `${delay} ms: it was said to be kept`);
      before = now;
      await again.close();
    }
    assert.ok(before >= 300, "what had its time was kept");
    const { page: last } = await tab(context, url);
    await settled(last);
    assert.equal(await last.evaluate(() => localStorage.getItem("lofted-own")), "yes", "the other pages know of it");
  }));

test("killed before its transaction is complete, a tab has not said that it is kept, and what was kept before is whole", (t) =>
  withPage(t, { path: "#/data" }, async (first) => {
    const [context, url] = [first.context(), first.url()];
    await pick(first, claims(1, 3));
    await finding(first).filter({ hasText: "3 claims of yours, kept" }).waitFor();
    const { page, said } = await tab(context, url, () => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...of) {
        const request = put.apply(this, of);
        // One question after the other holds the transaction open.
        const ask = () => { this.count().onsuccess = ask; };
        request.onsuccess = () => { globalThis.isWriting = true; ask(); };
        return request;
      };
    });
    assert.equal(await settled(page), 3);
    await pick(page, claims(10, 5));
    await page.waitForFunction(() => globalThis.isWriting);
    await finding(page).filter({ hasText: "8 claims of yours, about to be kept." }).waitFor();
    await kill(page);
    assert.ok(!said.some((text) => number(text) === 8), said.join(" | "));
    const { page: again } = await tab(context, url);
    assert.equal(await settled(again), 3);
  }));

/** A database that answers when it is told to: `answer()`. */
const SILENT = () => {
  const open = IDBFactory.prototype.open;
  const waiting = [];
  let answers = false;
  IDBFactory.prototype.open = function (...of) {
    if (answers) return open.apply(this, of);
    const late = new EventTarget();
    waiting.push(() => {
      const request = open.apply(this, of);
      request.onupgradeneeded = (event) => { late.result = request.result; late.onupgradeneeded?.(event); };
      for (const name of ["success", "error"]) {
        request.addEventListener(name, () => { late.result = request.result; late.dispatchEvent(new Event(name)); });
      }
    });
    return late;
  };
  globalThis.answer = () => { answers = true; waiting.forEach((one) => one()); };
};

test("a database that never answers is said so, and nothing is called kept; what it kept is not written over", { timeout: 120_000 }, (t) =>
  withPage(t, { path: "#/data" }, async (first) => {
    await pick(first, claims(1, 3));
    await finding(first).filter({ hasText: "3 claims of yours, kept" }).waitFor();
    const { page, said } = await tab(first.context(), first.url(), SILENT);
    await pick(page, claims(50, 2));
    await page.locator(".own-fault[role=alert]", { hasText: "The browser’s database does not answer" }).waitFor({ timeout: 30_000 });
    assert.equal(await finding(page).innerText(), "2 claims of yours, on this page only.");
    assert.equal(await page.locator("table.claims tbody tr").count(), 2);
    assert.ok(!said.some((text) => /kept in this browser/.test(text)), said.join(" | "));
    // Its answer counts when it comes after all.
    await page.evaluate(() => globalThis.answer());
    await finding(page).filter({ hasText: "5 claims of yours, kept in this browser." }).waitFor();
    assert.equal(await page.locator(".own-fault").count(), 0);
  }));

test("a database that stops answering before a claim is kept is said so", { timeout: 120_000 }, (t) =>
  withPage(t, { path: "#/data" }, async (first) => {
    const { page, said } = await tab(first.context(), first.url());
    assert.equal(await settled(page), 0);
    await page.evaluate(SILENT);
    await pick(page, claims(1, 3));
    await finding(page).filter({ hasText: "3 claims of yours, about to be kept." }).waitFor();
    await page.locator(".own-fault[role=alert]", { hasText: "The browser’s database does not answer" }).waitFor({ timeout: 30_000 });
    assert.ok(!said.some((text) => number(text) > 0), said.join(" | "));
    await page.evaluate(() => globalThis.answer());
    await finding(page).filter({ hasText: "3 claims of yours, kept in this browser." }).waitFor();
    assert.equal(await page.locator(".own-fault").count(), 0);
  }));
