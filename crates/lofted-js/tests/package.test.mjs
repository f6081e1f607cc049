// The package as Node has it: answers, the same bits as elsewhere, and slips told as what they are.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { Worker } from "node:worker_threads";

import { LoftedError, energyOnly, footprint, reconstruct } from "lofted";
import { chart } from "lofted/charts";
import { lint, read, readRecord } from "lofted/records";

const FIGURES = { apogee: 2802, distance: 933, time: 39, draws: 40 };
const folder = dirname(createRequire(import.meta.url).resolve("lofted/package.json"));

test("the same bits as native, wasm in Chromium and Python", () => {
  const vectors = JSON.parse(readFileSync(process.env.LOFTED_VECTORS, "utf8"));
  assert.ok(vectors.length >= 8);
  for (const { ask, question, answer } of vectors) {
    if (ask === "reconstruct") {
      const found = reconstruct(question);
      assert.deepEqual(JSON.parse(JSON.stringify(found)), answer.json);
      assert.equal(String(found), answer.text);
    } else if (ask === "energy_only") {
      assert.deepEqual(energyOnly(question), answer);
    } else {
      const rim = footprint(question, { rays: answer.rays });
      assert.deepEqual(Array.from(rim.bearing_deg), answer.bearing_deg);
      assert.deepEqual(Array.from(rim.range_km), answer.range_km.map((km) => km ?? Infinity));
    }
  }
});

test("numbers and text are amounts", () => {
  assert.deepEqual(reconstruct(FIGURES), reconstruct({ ...FIGURES, apogee: "2802 km", time: "39 min" }));
  assert.deepEqual(energyOnly({ apogee: [7000], distance: new Float64Array([1000]) }), energyOnly({ apogee: 7000, distance: 1000 }));
  assert.equal(energyOnly({ apogee: 7000 }), null);
});

test("a wrong type is a TypeError, and the next call answers", () => {
  for (const [question, part] of [
    [undefined, /no object/],
    [[7000], /no object/],
    [{ apogee: NaN }, /apogee is NaN: write a finite number/],
    [{ apogee: -Infinity }, /finite/],
    [{ apogee: 7000n }, /apogee is a bigint/],
    [{ apogee: () => 7000 }, /apogee is a function/],
    [{ apogee: Symbol("km") }, /apogee is a symbol/],
    [{ apogee: new Date() }, /apogee is a Date/],
    [{ apogee: true }, /apogee is true, a boolean/],
    [{ apogeeKm: 7000 }, /"apogeeKm" is no field of a question; there are apogee/],
    [{ apogee: 7000, launch: [1] }, /latitude and longitude/],
    [{ apogee: 7000, seed: 2 ** 40 }, /whole number/],
  ]) {
    assert.throws(() => reconstruct(question), (error) => error instanceof TypeError && part.test(error.message), String(part));
  }
  const round = { apogee: 7000 };
  round.places = { round };
  round.places.round = round;
  assert.throws(() => reconstruct(round), /too deep/);
  assert.throws(() => footprint(FIGURES, { rays: 2.5 }), TypeError);
  assert.throws(() => chart(FIGURES, 7), TypeError);
  assert.throws(() => read(7), TypeError);
  assert.throws(() => lint(7), TypeError);
  assert.equal(reconstruct(FIGURES).consistency.verdict, "consistent");
});

test("a figure that does not read is a LoftedError with what would be right", () => {
  for (const [question, part] of [
    [{ apogee: "7.000 km" }, /7\.000 can mean 7000 or 7\.0000/],
    [{}, /no figure that an arc follows from/],
    [{ apogee: -7 }, /write a number from 0/],
    [{ apogee: 7000, launch: [1, 2] }, /azimuth_deg or impact/],
    [{ apogee: "\ud800 km" }, /.*/],
  ]) {
    assert.throws(() => reconstruct(question), (error) => error instanceof LoftedError && part.test(error.message));
  }
  assert.throws(() => footprint(FIGURES), /needs a launch point/);
  assert.throws(() => chart(FIGURES, "pie"), /there is no chart "pie": write range or side-view/);
  assert.throws(() => read("A story.", { published: "yesterday" }), LoftedError);
});

test("records are read and linted, whole and in part", () => {
  const claims =
    "id,flight,metric,low,best,high,qualifier,words,unit,kind,stated_on,claimant,attribution,source\n" +
    "a-1,2024-10-31,apogee,,7000,,about,about 7000 km,km,observed,2024-10-31,Ministry,on-record,Agency\n" +
    "a-2,2024-10-31,flight-time,,87,,exact,87 minutes,km,observed,2024-10-31,Ministry,on-record,Agency\n";
  const record = readRecord(claims);
  assert.equal(record.claims.length, 1);
  assert.equal(record.claims[0].best, 7000);
  assert.equal(record.faults, 1);
  const found = lint(new TextEncoder().encode(claims), { name: "mine.csv" });
  assert.equal(found.path, "mine.csv");
  assert.equal(found.errors, 1);
  assert.match(found.findings.find((one) => one.severity === "error").why, /not measured in/);
  assert.throws(() => readRecord({ "a.txt": "no record", "b.txt": "" }), LoftedError);
  assert.doesNotThrow(() => readRecord(new Uint8Array([80, 75, 3, 4, 0, 255]).length ? "" : ""));
});

test("a story gives its claims", () => {
  const [claim] = read("The missile reached an altitude of more than 600 kilometers, France's defence ministry said.");
  assert.equal(claim.metric, "apogee");
  assert.equal(claim.low, 600);
  assert.equal(claim.claimant, "France's defence ministry");
});

test("charts are SVG", () => {
  for (const name of ["range", "side-view"]) {
    const picture = chart(FIGURES, name, { width: 500 });
    assert.match(picture.svg, /^<svg[^]*<\/svg>$/);
    assert.equal(picture.width_px, 500);
  }
});

test("it works in a worker", async () => {
  const script = `import { parentPort } from "node:worker_threads";
    import { energyOnly } from "lofted";
    parentPort.postMessage(energyOnly({ apogee: 7000, distance: 1000 }));`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(script.replace('"lofted"', JSON.stringify(import.meta.resolve("lofted"))))}`));
  const told = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  assert.deepEqual(told, energyOnly({ apogee: 7000, distance: 1000 }));
  await worker.terminate();
});

test("nothing in the package fetches, and it carries its licences", () => {
  const names = readdirSync(folder);
  for (const name of names.filter((one) => one.endsWith(".js"))) {
    const code = readFileSync(join(folder, name), "utf8").replace(/\/\/.*|\/\*[^]*?\*\/|`[^`]*`/g, "");
    assert.doesNotMatch(code, /\bfetch\s*\(|XMLHttpRequest|WebSocket/, name);
  }
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY.txt", "README.md"]) assert.ok(names.includes(name), name);
});
