// The files of a flight for maps: the page's are the command's to the byte, and tools of others read them.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { check } from "@placemarkio/check-geojson";
import { kml as geojsonOfKml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import { validateXML } from "xmllint-wasm";
import { lofted } from "./command.mjs";
import { withPage } from "./flow.mjs";

const FORMATS = [["GeoJSON", "geojson"], ["KML", "kml"], ["CZML", "czml"]];

/** A flight of the record that reaches any point on Earth, one with a footprint, and one over the dateline. */
const FLIGHTS = ["2024-10-31", "2017-05-14", "2030-01-01"];
const DATELINE = "2030-01-01";

const folder = await mkdtemp(join(tmpdir(), "lofted-geography-"));
after(() => rm(folder, { recursive: true }));
const FILES = {
  claims: "id,flight,metric,low,best,high,qualifier,words,unit,claimant,source,stated_on\n"
    + `a,${DATELINE},apogee,,1000,,exact,1000 km,km,me,notes,${DATELINE}\n`
    + `b,${DATELINE},ground-distance,,4000,,exact,4000 km,km,me,notes,${DATELINE}\n`,
  claimants: "id,name,party\nme,Me,Home\n",
  sources: `id,outlet,published_on\nnotes,Notes,${DATELINE}\n`,
  flights: "id,launched_on,launched_at,launch_site,launch_latitude_deg,launch_longitude_deg,launch_basis,azimuth_deg,azimuth_basis\n"
    + `${DATELINE},${DATELINE},${DATELINE}T12:00+12:00,Somewhere,53,158.6,made up,80,made up\n`,
};
const resources = Object.keys(FILES).map((name) => ({ name, path: `${name}.csv` }));
await writeFile(join(folder, "datapackage.json"), JSON.stringify({ resources }));
for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, `${name}.csv`), text);

const written = new Map();
const of = (id, format) => {
  const key = `${id}.${format}`;
  if (!written.has(key)) {
    const record = id === DATELINE ? ["--record", folder] : [];
    written.set(key, lofted("export", "flight", id, ...record, `--${format}`, "-"));
  }
  return written.get(key);
};
const featuresOf = (geojson, kind) => geojson.features.filter((one) => one.properties.kind === kind);

const downloaded = async (page, name) => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("details", { hasText: "Take this flight" }).getByRole("button", { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
};

for (const [id, name] of [["2024-10-31", "north-korea-s-hwasong-19-31-october-2024"], ["2017-05-14", "north-korea-s-hwasong-12-14-may-2017"]]) {
  test(`the files of ${id} are the same from the page and from the command, to the byte`, (t) =>
    withPage(t, { path: `#/flights/${id}` }, async (page) => {
      await page.locator(".progress[role=status]").waitFor();
      await page.getByText("Take this flight").click();
      for (const [label, format] of FORMATS) {
        const file = await downloaded(page, label);
        assert.equal(file.name, `lofted-${name}-path.${format}`);
        assert.equal(file.text, of(id, format));
      }
      await page.getByText("The file is in your downloads.").waitFor();
    }));
}

test("other seed, draws and class give other files, the same from the page and from the command", (t) =>
  withPage(t, { path: "#/flights/2017-05-14" }, async (page) => {
    await page.locator(".progress[role=status]").waitFor();
    await page.getByLabel("Class of vehicle assumed").selectOption("one-stage-liquid");
    await page.getByLabel("Draws for each set of claims").fill("90");
    await page.keyboard.press("Enter");
    await page.locator(".progress[role=status]", { hasText: /Computed from [\d,]+ simulated flights/ }).waitFor();
    await page.getByText(/90 draws for each set of claims with seed 1,/).waitFor({ state: "attached" });
    await page.getByLabel("Seed of the draws").fill("7");
    await page.keyboard.press("Enter");
    await page.getByText(/90 draws for each set of claims with seed 7,/).waitFor({ state: "attached" });
    await page.locator(".progress[role=status]", { hasText: "Computed from" }).waitFor();
    await page.getByText("Take this flight").click();
    const file = await downloaded(page, "GeoJSON");
    const args = ["--class", "one-stage-liquid", "--draws", "90", "--seed", "7", "--geojson", "-"];
    assert.equal(file.text, lofted("export", "flight", "2017-05-14", ...args));
    assert.notEqual(file.text, of("2017-05-14", "geojson"));
  }));

/** All lists of positions of a geometry: lines and rings. */
const lines = ({ type, coordinates }) =>
  ({ Point: [[coordinates]], MultiLineString: coordinates, MultiPolygon: coordinates.flat() })[type];

const area = (ring) =>
  ring.slice(1).reduce((sum, [x, y], at) => sum + ring[at][0] * y - x * ring[at][1], 0);

/** What RFC 7946 asks beyond its grammar: outer rings counterclockwise, holes clockwise, cut at the dateline. */
function rfcFaults({ features }) {
  const faults = [];
  for (const { geometry, properties: { kind } } of features) {
    for (const line of lines(geometry)) {
      if (line.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90)) faults.push(`${kind}: off the map`);
      // The whole map is a ring of four corners, 360 degrees apart; a ring round a pole runs along it.
      const whole = geometry.type === "MultiPolygon" && line.length === 5;
      const leaps = ([x, y], at) => {
        const [before_x, before_y] = line[at - 1] ?? [x, y];
        return Math.abs(x - before_x) > 180 && !(Math.abs(y) === 90 && y === before_y);
      };
      if (!whole && line.some(leaps)) faults.push(`${kind}: not cut`);
    }
    for (const [outer, ...holes] of geometry.type === "MultiPolygon" ? geometry.coordinates : []) {
      if (area(outer) < 0) faults.push(`${kind}: outer ring clockwise`);
      if (holes.some((hole) => area(hole) > 0)) faults.push(`${kind}: hole counterclockwise`);
    }
  }
  return faults;
}

const KINDS = ["trajectory", "ground-track", "launch-point", "apogee", "impact", "impact-area", "footprint"];

for (const id of FLIGHTS) {
  test(`GeoJSON of ${id}: read by check-geojson, and by the rules of RFC 7946`, () => {
    const text = of(id, "geojson");
    const read = check(text);
    assert.deepEqual(rfcFaults(read), []);
    for (const kind of KINDS) assert.equal(featuresOf(read, kind).length, 1, kind);
    for (const { properties } of read.features) {
      assert.ok(properties.method ?? properties.description, properties.name);
      if (properties.time_s > 0) assert.match(properties.caveats, /generic vehicle .* payload flown.*seed 1, 400 draws/);
    }
    const [trajectory] = featuresOf(read, "trajectory");
    assert.ok(trajectory.geometry.coordinates.flat().some((position) => position.length === 3));
  });

  test(`KML of ${id}: valid by the OGC's schema, and read as the same places`, async () => {
    const text = of(id, "kml");
    assert.deepEqual(await kmlFaults(text), []);
    const read = geojsonOfKml(new DOMParser().parseFromString(text, "text/xml"));
    const own = JSON.parse(of(id, "geojson"));
    assert.equal(read.features.length, own.features.length);
    const path = ({ geometry }) => (geometry.geometries ?? [geometry]).flatMap((one) =>
      one.type === "LineString" ? [one.coordinates] : one.coordinates);
    const heights = (list) => list.map((line) => line.map(([x, y, z]) => [x, y, z ?? 0]));
    assert.deepEqual(heights(path(read.features[0])), heights(own.features[0].geometry.coordinates));
    const named = read.features.map((one) => one.properties.name);
    assert.ok(named.includes("Trajectory") && named.some((name) => name.startsWith("Launch point: ")), named);
    assert.match(text, /<altitudeMode>absolute<\/altitudeMode>/);
  });

  test(`CZML of ${id}: loaded by Cesium, which flies the path of the flight`, async () => {
    const { faults, ids } = await cesiumFaults(of(id, "czml"), JSON.parse(of(id, "geojson")));
    assert.deepEqual(faults, []);
    for (const part of ["flight", "ground-track", "launch-point-0", "apogee-1", "impact-2"]) assert.ok(ids.includes(part), part);
  });
}

test("a flight over the dateline is cut there, on both sides at one height", () => {
  const read = JSON.parse(of(DATELINE, "geojson"));
  const [trajectory] = featuresOf(read, "trajectory");
  const [west, east] = trajectory.geometry.coordinates;
  assert.equal(trajectory.geometry.coordinates.length, 2);
  assert.deepEqual([west.at(-1)[0], east[0][0]], [180, -180]);
  assert.deepEqual(west.at(-1).slice(1), east[0].slice(1));
});

test("the rules of GeoJSON can be broken", () => {
  const spoilt = (id, spoil) => {
    const read = JSON.parse(of(id, "geojson"));
    spoil(read);
    return read;
  };
  const footprint = (read) => featuresOf(read, "footprint")[0].geometry;
  const turned = spoilt("2017-05-14", (read) => footprint(read).coordinates[0][0].reverse());
  assert.deepEqual(rfcFaults(turned), ["footprint: outer ring clockwise"]);
  const joined = spoilt(DATELINE, (read) => {
    const [{ geometry }] = featuresOf(read, "trajectory");
    geometry.coordinates = [geometry.coordinates.flat()];
  });
  assert.deepEqual(rfcFaults(joined), ["trajectory: not cut"]);
  const open = spoilt("2017-05-14", (read) => footprint(read).coordinates[0][0].pop());
  assert.throws(() => check(JSON.stringify(open)), /First and last positions/);
});

test("the schema of KML can be broken", async () => {
  const text = of("2017-05-14", "kml");
  const spoilt = text.replace(/(<name>[^<]*<\/name>)(<description>[^<]*<\/description>)(<styleUrl>[^<]*<\/styleUrl>)/, "$3$1$2");
  assert.notEqual(spoilt, text);
  assert.match((await kmlFaults(spoilt)).join("\n"), /styleUrl|name/);
  assert.match((await kmlFaults(text.replaceAll("absolute", "high"))).join("\n"), /altitudeMode/);
});

test("the path that Cesium flies can be another", async () => {
  const own = JSON.parse(of("2024-10-31", "geojson"));
  const spoilt = (spoil) => {
    const packets = JSON.parse(of("2024-10-31", "czml"));
    spoil(packets[1].position.cartographicDegrees);
    return cesiumFaults(JSON.stringify(packets), own);
  };
  const low = await spoilt((places) => { for (let at = 3; at < places.length; at += 4) places[at] *= 0.999; });
  assert.match(low.faults.join("\n"), /m high/);
  const late = await spoilt((places) => { for (let at = 0; at < places.length; at += 4) places[at] += 1; });
  assert.notDeepEqual(late.faults, []);
});

async function kmlFaults(text) {
  const schema = async (fileName) =>
    ({ fileName, contents: await readFile(new URL(`schemas/${fileName}`, import.meta.url), "utf8") });
  const result = await validateXML({
    xml: [{ fileName: "flight.kml", contents: text }],
    schema: [await schema("ogckml22.xsd")],
    preload: [await schema("atom-author-link.xsd"), await schema("xAL.xsd")],
  });
  return result.errors.map((error) => error.rawMessage);
}

/** Where the point that Cesium moves is elsewhere than the trajectory of the GeoJSON, as lines. */
async function cesiumFaults(czml, geojson) {
  // Cesium asks for it as it loads, and draws nothing here.
  globalThis.Image ??= class {};
  const { Cartographic, CzmlDataSource, JulianDate, Math: { toDegrees } } = await import("@cesium/engine");
  const loaded = await CzmlDataSource.load(JSON.parse(czml));
  const start = loaded.clock.startTime;
  const { position } = loaded.entities.getById("flight");
  const at = (time_s) => {
    const place = position.getValue(JulianDate.addSeconds(start, time_s, new JulianDate()));
    return place && Cartographic.fromCartesian(place);
  };
  const faults = [];
  const compare = (time_s, [longitude, latitude, height = 0], tolerance_m) => {
    const place = at(time_s);
    if (!place) return faults.push(`${time_s} s: nowhere`);
    const off = Math.hypot(toDegrees(place.latitude) - latitude,
      Math.cos(place.latitude) * (((toDegrees(place.longitude) - longitude + 540) % 360) - 180));
    if (off > 1e-4) faults.push(`${time_s} s: ${off} degrees off`);
    if (Math.abs(place.height - height) > tolerance_m) faults.push(`${time_s} s: ${place.height} m high, not ${height}`);
  };
  const [{ geometry, properties }] = featuresOf(geojson, "trajectory");
  // Where the line is cut its places are drawn straight between two of the path.
  const points = geometry.coordinates.flatMap((line, piece) => line
    .map((place, nth) => [properties.times_s[piece][nth], place])
    .filter(([, place]) => Math.abs(place[0]) !== 180));
  // The very last moment may round to one after the end.
  for (const [time_s, place] of points.slice(0, -1)) compare(time_s, place, 1);
  const [apogee] = featuresOf(geojson, "apogee");
  const end_s = points.at(-1)[0];
  const top_m = apogee.geometry.coordinates[2];
  const middle = at(end_s / 2);
  if (!(Math.abs(middle?.height - top_m) < 0.02 * top_m)) faults.push(`half-way ${middle?.height} m high`);
  if (!(Math.abs(at(0)?.height) < 50)) faults.push(`at the launch ${at(0)?.height} m high`);
  // Between the points of the path it stays between their heights, give or take the bend.
  for (let nth = 1; nth < points.length; nth += 1) {
    const [[from_s, from], [to_s, to]] = [points[nth - 1], points[nth]];
    const half = at((from_s + to_s) / 2)?.height;
    const mean = ((from[2] ?? 0) + (to[2] ?? 0)) / 2;
    // Steps are long in free flight, short under power, shortest where the air brakes: a steep fall at 7.8 km/s with
    // up to 190 g (Allen and Eggers 1958: half of v² over e times the scale height, there 6.3 km).
    const step_s = to_s - from_s;
    const most_m_s2 = step_s > 25 ? 12 : step_s > 8 ? 100 : 2000;
    const bend_m = (most_m_s2 * step_s ** 2) / 8 + 50;
    if (!(Math.abs(half - mean) <= bend_m)) faults.push(`${from_s} s on: ${half} m, between ${from[2]} and ${to[2]}`);
  }
  return { faults, ids: loaded.entities.values.map((entity) => entity.id) };
}
