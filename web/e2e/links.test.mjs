// Links: a page's state copied from its address shows the same in a new page; a broken link says what is wrong
// and shows the rest; an old link works; and the command prints the same numbers.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { promisify } from "node:util";
import { assertAccessible } from "./axe.mjs";
import { withPage } from "./flow.mjs";

const run = promisify(execFile);
const plain = (text) => text.replaceAll("\u00a0", " ").replace(/\s+/g, " ").trim();
const hash = (page) => new URL(page.url()).hash;
const done = (page) => page.locator(".progress[role=status]").waitFor({ timeout: 90_000 });
const heading = (page, text) => page.getByRole("heading", { level: 1, name: text }).waitFor();
const becomes = (page, wanted) => page.waitForFunction((wanted) => location.hash === wanted, wanted);
const figure = (page, title) => page.locator("figure.chart", { has: page.getByRole("heading", { name: title, exact: true }) });
const faults = (page) => page.locator(".page .faults[role=alert]");

/** Uses a page until its state is set, then opens its address in a page of its own and looks at both. */
function roundTrip(name, path, { use, address, look }) {
  test(`${name}: its address shows the same in a new page`, (t) =>
    withPage(t, { path }, async (page) => {
      await use(page);
      await becomes(page, address);
      const before = await look(page);
      await withPage(t, { path: address }, async (other) => {
        assert.deepEqual(await look(other), before);
        assert.equal(hash(other), address, "looking changes nothing");
        assert.equal(await faults(other).count(), 0);
      });
    }));
}

roundTrip("The list of flights", "#/flights", {
  address: "#/flights?q=2017&sort=apogee&flights=2017-11-29,2017-07-28",
  use: async (page) => {
    await page.getByLabel("Search: a name by any party, a year, a word").fill("2017");
    await page.getByText("7 of 38 flights shown").waitFor();
    await page.getByLabel("Sorted by").selectOption("apogee");
    for (const day of ["29 November 2017", "28 July 2017"]) await page.getByLabel(new RegExp(`Compare .*${day}`)).check();
  },
  look: async (page) => {
    await page.getByRole("link", { name: "Compare 2 flights" }).waitFor();
    return {
      titles: await page.locator(".cards h2").allInnerTexts(),
      ticked: await page.locator(".cards input:checked").count(),
      sort: await page.getByLabel("Sorted by").inputValue(),
      compare: await page.getByRole("link", { name: "Compare 2 flights" }).getAttribute("href"),
    };
  },
});

roundTrip("Flights side by side", "#/compare", {
  address: "#/compare?flights=2024-10-31,2023-12-18",
  use: async (page) => {
    await page.getByLabel("Hwasong-19, 31 October 2024").check();
    await page.getByLabel("Hwasong-18, 18 December 2023").check();
  },
  look: async (page) => {
    await page.getByText("2 flights, each with the figures").waitFor();
    return page.getByRole("region", { name: "Figures by flight and party" }).innerText();
  },
});

const OVER_TIME = "Claims over time";
const REVISED = "How one claimant’s figure moved";

roundTrip("The deployment", "#/deployment", {
  address: "#/deployment?party=Kyiv&metric=in-place:russia&to=2024-10-20&scale=log&revised=rok-nis.killed",
  use: async (page) => {
    const filters = page.locator("details.filters");
    await filters.locator("summary").click();
    await filters.getByLabel("Kyiv").check();
    await filters.getByLabel("Metric").selectOption("in-place:russia");
    await filters.getByLabel("Scale").selectOption("log");
    await filters.getByLabel("To", { exact: true }).fill("2024-10-20");
    await figure(page, REVISED).getByLabel(/Claimant and metric/).selectOption("rok-nis.killed");
  },
  look: async (page) => {
    await page.locator(".filters .count", { hasText: /^2 of/ }).waitFor();
    await figure(page, REVISED).getByText(/257 days later more than 2,000/).waitFor();
    const findings = [OVER_TIME, REVISED].map((title) => figure(page, title).locator(".chart-finding").innerText());
    return [await page.locator(".finding").innerText(), ...await Promise.all(findings)];
  },
});

roundTrip("The timeline", "#/timeline", {
  address: "#/timeline?from=2024-10-28&to=2024-10-31&without=flight-claims",
  use: async (page) => {
    await page.getByLabel("Claims on flights", { exact: true }).uncheck();
    await page.getByLabel("From", { exact: true }).fill("2024-10-28");
    await page.getByLabel("To", { exact: true }).fill("2024-10-31");
  },
  look: async (page) => {
    await heading(page, "Timeline");
    return [await page.locator(".finding").innerText(), await page.locator(".statements > li").count()];
  },
});

roundTrip("The sources", "#/sources", {
  address: "#/sources?q=KBS",
  use: (page) => page.getByLabel("Find a source by outlet, day, claimant or words").fill("KBS"),
  look: async (page) => {
    await page.locator(".search [role=status]", { hasText: /of \d+ sources/ }).waitFor();
    return page.locator("ul.lined > li").allInnerTexts();
  },
});

roundTrip("The workbench", "#/workbench", {
  address: "#/workbench?s=Scenario+1&apogee=7,000+km&distance=1,000+km&time=87+min&s=Scenario+2&apogee=7687.5&distance=1,000+km&time=87+min&class=three-stage-solid&open=2",
  use: async (page) => {
    await page.locator(".lead").waitFor();
    await page.getByRole("button", { name: "Copy" }).click();
    await page.locator("#apogee").fill("7687.5");
    await page.getByLabel("Class of vehicle").selectOption("three-stage-solid");
  },
  look: async (page) => {
    await done(page);
    return page.getByRole("region", { name: "Values of each scenario" }).innerText();
  },
});

const FLIGHT = "#/flights/2024-10-31";
const SOLID = `${FLIGHT}?class=three-stage-solid&seed=7&draws=90&drawn=kcna-2024-11-01-flight-time&map=reach&t=2700`;

/** What of a flight's page depends on its link, once all is computed. */
async function flightState(page) {
  await done(page);
  for (const title of ["Map about the launch point", "Globe"]) await figure(page, title).locator(".chart-frame > svg").waitFor();
  await figure(page, "Map about the launch point").locator("svg[aria-label*='the whole Earth']").waitFor();
  await figure(page, "Globe").locator("svg[aria-label*='seen from above']").waitFor();
  return {
    verdicts: await page.locator(".verdicts > li").allInnerTexts(),
    drawn: await page.getByLabel("Figures whose flight is drawn").inputValue(),
    profiles: await figure(page, "The flight, minute by minute").locator(".chart-finding").innerText(),
    globe: await figure(page, "Globe").locator(".chart-frame > svg").getAttribute("aria-label"),
    reach: await page.getByRole("button", { name: "Within reach" }).getAttribute("aria-pressed"),
    moment: await page.locator(".moment").innerText(),
    fields: [
      await page.getByLabel("Class of vehicle assumed").inputValue(),
      await page.getByLabel("Seed of the draws").inputValue(),
      await page.getByLabel("Draws for each set of claims").inputValue(),
    ],
  };
}

roundTrip("The flight's page", FLIGHT, {
  address: SOLID,
  use: async (page) => {
    await done(page);
    await page.getByLabel("Class of vehicle assumed").selectOption("three-stage-solid");
    for (const [label, value] of [["Seed of the draws", "7"], ["Draws for each set of claims", "90"]]) {
      await page.getByLabel(label).fill(value);
      await page.keyboard.press("Enter");
    }
    await page.getByText(/three solid-fuel stages\), 90 draws for each set of claims with seed 7,/).waitFor({ state: "attached" });
    await page.getByLabel("Figures whose flight is drawn").selectOption("kcna-2024-11-01-flight-time");
    await page.getByRole("button", { name: "Within reach" }).click();
    await page.getByRole("slider", { name: "Time since launch" }).fill("2700");
  },
  look: flightState,
});

test("a flight's page follows its link, back and forward, and a link without a state is the usual page", (t) =>
  withPage(t, { path: `${FLIGHT}?draws=60&seed=3` }, async (page) => {
    const seed = page.getByLabel("Seed of the draws");
    await done(page);
    assert.equal(await seed.inputValue(), "3");
    await page.evaluate((to) => { location.hash = to; }, `${FLIGHT}?draws=60&seed=9&t=600`);
    await page.getByText(/60 draws for each set of claims with seed 9,/).waitFor({ state: "attached" });
    await page.locator(".moment", { hasText: /^10 min 0 s after launch/ }).waitFor();
    await page.goBack();
    await page.getByText(/60 draws for each set of claims with seed 3,/).waitFor({ state: "attached" });
    await page.locator(".moment", { hasText: /^0 min 0 s after launch/ }).waitFor();
    await page.goForward();
    await page.locator(".moment", { hasText: /^10 min 0 s after launch/ }).waitFor();
    await page.evaluate(() => { location.hash = "#/flights/2023-12-18"; });
    await heading(page, /18 December 2023/);
    assert.equal(await seed.inputValue(), "1", "another flight has a state of its own");
    assert.equal(hash(page), "#/flights/2023-12-18");
  }));

for (const [path, said, look] of [
  [
    `${FLIGHT}?class=balloon&seed=x&draws=5&drawn=nobody&map=moon&globe=91,0&t=soon&foo=1`,
    ["class=balloon", "three-stage-solid", "seed=x", "draws=5", "60 to 2000", "drawn=nobody", "map=moon", "globe=91,0", "t=soon", "foo=1"],
    (page) => page.getByText("Seoul’s 87 min and Reuters’ 7,000 km do not belong together").waitFor(),
  ],
  [
    "#/flights?sort=height&q=hwasong-19&flights=1999-01-01&foo=1",
    ["sort=height", "newest, oldest", "flights=1999-01-01", "foo=1"],
    (page) => page.getByText("1 of 38 flights shown").waitFor(),
  ],
  ["#/compare?flights=2024-10-31,1999-01-01", ["flights=1999-01-01"], (page) => page.getByText("One flight is chosen").waitFor()],
  [
    "#/deployment?from=2024-02-31&party=Mars,Seoul&v=2&of_later=1",
    ["from=2024-02-31", "party=Mars", "v=2", "later version of Lofted", "of_later=1"],
    (page) => page.locator(".filters .count", { hasText: "claims in view" }).waitFor(),
  ],
  ["#/timeline?from=soon&without=all,events", ["from=soon", "without=all"], (page) => page.getByRole("heading", { level: 2, name: /\d{4}: \d+ entr/ }).first().waitFor()],
  ["#/sources?sort=x&q=KBS", ["sort=x"], (page) => page.getByText(/of \d+ sources/).first().waitFor()],
  ["#/workbench?s=one&apogee=7000&distance=1000&speed=9", ["speed=9"], (page) => page.locator(".lead").waitFor()],
]) {
  test(`a broken link says what is wrong and shows the rest: ${path}`, (t) =>
    withPage(t, { path }, async (page) => {
      await faults(page).getByText("Not all of this link could be read").waitFor();
      const words = await faults(page).innerText();
      for (const part of said) assert.ok(words.includes(part), `${part}: ${words}`);
      await look(page);
      await assertAccessible(page);
    }));
}

test("what the record does not have is said", (t) =>
  withPage(t, { path: "#/flights/1999-01-01?seed=2" }, async (page) => {
    await heading(page, "No such flight");
    await page.evaluate(() => { location.hash = "#/claims/rok-nis-2024-10-23-in-contry"; });
    await heading(page, "No such claim");
    await page.getByRole("link", { name: "rok-nis-2024-10-23-in-country" }).waitFor();
  }));

/** Links of the list that only grows. */
const OLD = readFileSync(new URL("../../crates/lofted-view/tests/old_links.txt", import.meta.url), "utf8")
  .split("\n").filter((line) => line && !line.startsWith("//")).map((line) => line.split(" -> ")[0]).filter((link) => link.startsWith("#/"));

test("every old link opens its page, and nothing of it is said to be wrong", (t) =>
  withPage(t, { path: "#/" }, async (page) => {
    assert.ok(OLD.length > 60);
    for (const link of OLD) {
      await page.evaluate((link) => { location.hash = link; }, link);
      await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));
      await page.locator("main h1").waitFor();
      assert.equal(await faults(page).count(), 0, link);
      assert.doesNotMatch(await page.locator("main h1").innerText(), /No such|could not be loaded/, link);
    }
  }));

const command = process.env.LOFTED_COMMAND;
const asked = { skip: command ? false : "LOFTED_COMMAND names no command" };
const printed = async (link) => plain((await run(command, ["show", link])).stdout);

/** Every text stands in what the command printed. */
function stands(texts, output) {
  assert.ok(texts.length > 0);
  for (const text of texts) assert.ok(output.includes(plain(text)), `the page says\n${plain(text)}\nthe command says\n${output}`);
}

/** A verdict's parts, as the command words them. */
const verdicts = (page) =>
  page.locator(".verdicts > li").evaluateAll((all) =>
    all.flatMap((one) => {
      const [who, word, figures] = [...one.querySelector(".verdict-head").children].map((part) => part.textContent);
      const said = one.querySelector("p:not(.verdict-head)").cloneNode(true);
      said.querySelector("a")?.remove();
      return [`${who}, ${figures}: ${word}`, said.textContent];
    }));

test("a flight's link with another seed and class: the command prints what the page shows", asked, (t) =>
  withPage(t, { path: `${FLIGHT}?class=three-stage-solid&seed=7&t=2700` }, async (page) => {
    const output = await printed(page.url());
    await done(page);
    await page.getByText(/\d+ draws for each set of claims with seed 7,/).waitFor({ state: "attached" });
    stands(await verdicts(page), output);
    stands([
      await page.locator(".finding").innerText(),
      await page.locator(".moment").innerText(),
      await figure(page, "The flight, minute by minute").locator(".chart-finding").innerText(),
      ...(await page.locator("section", { has: page.getByRole("heading", { name: "How far the same vehicle reaches" }) }).locator("li").allInnerTexts()),
    ], output);
  }));

test("every verdict of a flight opens its figures on the workbench, which judges them alike", (t) =>
  withPage(t, { path: FLIGHT }, async (page) => {
    await done(page);
    const words = await page.locator(".verdicts > li strong").allInnerTexts();
    const links = await page.locator(".verdicts > li a", { hasText: "Open in the workbench" }).evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    assert.equal(links.length, words.length);
    for (const [at, href] of links.entries()) {
      await page.evaluate((href) => { location.hash = href; }, href);
      // As whoever is sent the link opens it.
      await page.reload();
      await page.locator(".verdicts > li strong", { hasNotText: "Computing" }).first().waitFor({ timeout: 60_000 });
      await done(page);
      assert.equal(await page.locator(".verdicts > li strong").first().innerText(), words[at], href);
      assert.equal(await page.locator(".verdicts > li a").count(), 0, "they are there already");
      assert.equal(await page.locator(".field-fault, [aria-invalid=true]").count(), 0, href);
    }
  }));

test("a workbench's link: the command prints every value of the page", asked, (t) =>
  withPage(t, { path: "#/workbench?s=one&apogee=7000&distance=1000&time=87&s=two&apogee=4475&distance=950&class=two-stage-liquid&open=2" }, async (page) => {
    const output = await printed(page.url());
    await page.locator(".lead").waitFor();
    await done(page);
    await page.getByText("being computed").first().waitFor({ state: "detached" });
    const rows = await page.getByRole("region", { name: "Values of each scenario" }).locator("tr")
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()).join(" | ")));
    assert.equal(rows.length, 12, "a heading, five values at once, six of powered flight");
    stands([...rows, ...(await verdicts(page)), await page.locator(".lead").innerText()], output);
  }));

test("the list's link: the command prints the flights in their order with the first verdicts", asked, (t) =>
  withPage(t, { path: "#/flights?q=2017&sort=apogee" }, async (page) => {
    const output = await printed(page.url());
    await page.getByText("Every verdict is computed").waitFor();
    const lines = await page.locator(".cards > li").evaluateAll((cards) =>
      cards.map((card) => [
        card.querySelector("h2").textContent,
        ...[...card.querySelectorAll(".verdict-lines li")].map((line) => [...line.children].map((part) => part.textContent).join(": ")),
      ].join(" ")));
    assert.equal(lines.length, 7);
    stands([lines.join(" ")], output);
  }));
