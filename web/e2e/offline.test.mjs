// Without a network after one visit; a newer version; a page whose script does not come.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { withPage } from "./flow.mjs";
import { DIST } from "./server.mjs";

const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();
/** Waits until all that is to be kept is kept. */
const kept = async (page) => {
  await page.locator("figure.chart svg").first().waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
  });
};
const offline = { keeps: true, allow: [/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/] };

test("after one visit every page works without a network, and says of which version its record is", (t) =>
  withPage(t, offline, async (page) => {
    await kept(page);
    await page.context().setOffline(true);
    const { version } = JSON.parse(await readFile(join(DIST, "record", "datapackage.json"), "utf8"));
    const told = page.locator("#offline [role=status]");
    await told.waitFor();
    assert.match(await told.innerText(), new RegExp(`no network.*the record of version ${version.replace(".", "\\.")};`));
    for (const [address, name] of [["#/flights", "Flights"], ["#/deployments", "Deployments"], ["#/workbench", /.+/], ["#/read", /.+/], ["#/sources", "Sources"], ["#/data", "Your data"]]) {
      await page.goto(`${new URL(page.url()).origin}/${address}`);
      await page.reload();
      await heading(page, name);
    }
    // What is computed by a worker and drawn with the coasts.
    const { origin } = new URL(page.url());
    await page.goto(`${origin}/#/flights/2024-10-31`);
    await page.locator("figure.chart svg").nth(2).waitFor();
    await page.context().setOffline(false);
    await told.waitFor({ state: "detached" });
  }));

test("without a network the address of a page without script leads to the app's page of it", (t) =>
  withPage(t, offline, async (page) => {
    await kept(page);
    const list = await readFile(join(DIST, "contents.html"), "utf8");
    const leaf = /href="(flights\/[^"]+)\.html"/.exec(list)[1];
    const { origin } = new URL(page.url());
    await page.context().setOffline(true);
    await page.goto(`${origin}/${leaf}.html`);
    await page.waitForURL(`${origin}/#/${leaf}`);
    await page.locator("h1").waitFor();
  }));

test("a newer version is offered, and what is open stays", (t) =>
  withPage(t, { keeps: true }, async (page) => {
    await kept(page);
    const list = await readFile(join(DIST, "offline-files.js"), "utf8");
    const { server } = await (await import("./browser.mjs")).start();
    server.extra.set("/offline-files.js", list.replace(/"version":"/, '"version":"f'));
    try {
      await page.goto(`${server.origin}/#/workbench?apogee=7000&distance=1000`);
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
      const offer = page.locator("#newer");
      await offer.waitFor();
      await offer.getByRole("button", { name: "Show it" }).click();
      await page.waitForLoadState();
      assert.match(page.url(), /apogee=7000/);
      await page.locator("figure.chart svg").first().waitFor();
    } finally {
      server.extra.delete("/offline-files.js");
    }
  }));

test("a page whose script does not come says after a while what can be done", (t) =>
  withPage(t, {
    before: (page) => page.route("**/shell-*.js", (request) => request.abort()),
    allow: [/shell-/, /ERR_FAILED/],
  }, async (page) => {
    const late = page.locator(".late");
    assert.ok(!(await late.isVisible()));
    await late.evaluate((one) => one.getAnimations().forEach((animation) => animation.finish()));
    assert.ok(await late.isVisible());
    assert.match(await late.innerText(), /Reload the page/);
  }));

test("the page states its own policy, and has no script or style of its own in it", async () => {
  const page = await readFile(join(DIST, "index.html"), "utf8");
  assert.match(page, /^<!doctype html><html[^>]*><meta http-equiv="Content-Security-Policy"/i);
  assert.doesNotMatch(page, /<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=/i);
  // What may be kept for long lies in a folder that is named after what it holds.
  for (const [, name] of page.matchAll(/(?:src|href)="?(\.\/[^\s">]+)/g)) {
    assert.match(name, /^\.\/app-[0-9a-f]{16}\//, name);
  }
});
