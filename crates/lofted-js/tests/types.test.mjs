// The types hold what comes out, and nothing else: answers become literals, which TypeScript compares with them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { test } from "node:test";

import { energyOnly, reconstruct } from "lofted";
import { chart } from "lofted/charts";
import { lint, read, readRecord } from "lofted/records";

const CLASSES = [
  "one-stage-liquid", "two-stage-liquid", "three-stage-solid", "two-stage-solid", "short-solid", "short-liquid", "sounding-rocket",
];
const CLAIMS =
  "id,flight,metric,low,best,high,qualifier,words,unit,kind,stated_on,claimant,attribution,source\n" +
  "a-1,2024-10-31,apogee,,7000,,about,about 7000 km,km,observed,2024-10-31,Ministry,on-record,Agency\n" +
  "a-2,2024-10-31,flight-time,,87,,exact,87 minutes,km,observed,2024-10-31,Ministry,on-record,Agency\n";

function checked(lines) {
  writeFileSync("types.mts", lines.join("\n"));
  return spawnSync("npx", ["tsc", "--noEmit", "--strict", "--skipLibCheck", "false", "--module", "nodenext", "--target", "es2022", "--lib", "es2022,dom", "types.mts"], { encoding: "utf8" });
}

test("answers fit their types, with no field more and none less", () => {
  const launch = { launch: [39.13, 125.96], azimuth_deg: 66.7, places: { Hilo: [19.72, -155.09] }, heavier: "300 m/s" };
  const answers = [
    { apogee: 2802, distance: 933, time: 39, draws: 40, class: CLASSES },
    { apogee: 7000, distance: 1000, time: 20, draws: 40 },
    { distance: "800 km", speed: "Mach 11", draws: 40 },
    { apogee: ">700 km", distance: 600, time: "18 min", draws: 30, ...launch },
  ];
  const lines = [
    'import type { Answer, Question, TwoBody } from "lofted";',
    'import type { Candidate, Linted, RecordRead } from "lofted/records";',
    'import type { Chart } from "lofted/charts";',
    ...answers.map((question, at) => `export const question${at}: Question = ${JSON.stringify(question)};`),
    ...answers.map((question, at) => `export const answer${at}: Answer = ${JSON.stringify(reconstruct(question))};`),
    `export const arc: TwoBody | null = ${JSON.stringify(energyOnly({ apogee: 7000, distance: 1000 }))};`,
    `export const record: RecordRead = ${JSON.stringify(readRecord(CLAIMS))};`,
    `export const linted: Linted = ${JSON.stringify(lint(CLAIMS))};`,
    `export const story: Candidate[] = ${JSON.stringify(read("The missile reached an altitude of more than 600 kilometers, the ministry said on Thursday.", { published: "2024-10-31" }))};`,
    `export const picture: Chart = ${JSON.stringify(chart(answers[0]))};`,
  ];
  const right = checked(lines);
  assert.equal(right.status, 0, right.stdout);
  const wrong = checked([...lines, "export const bad: Question = { apogee: true, apogeeKm: 7 };"]);
  assert.notEqual(wrong.status, 0, "a wrong type passes");
});

test("every class of vehicle has its type", () => {
  try {
    reconstruct({ apogee: 1, class: "none" });
    assert.fail("a class that there is not");
  } catch (error) {
    const listed = error.message.match(/[a-z]+(?:-[a-z]+)+/g).filter((word) => CLASSES.includes(word) || /(liquid|solid|rocket)$/.test(word));
    assert.deepEqual([...new Set(listed)].sort(), [...CLASSES].sort());
  }
});
