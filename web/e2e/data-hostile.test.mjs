// Broken, odd and hostile inputs in the page of own data: each gets a clear word, whatever reads is kept, and what was
// pasted stays until it is taken in.

import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { withPage } from "./flow.mjs";

const HEAD = "id,flight,metric,low,best,high,qualifier,words,unit,stated_on,claimant,source\n";
const GOOD = "good-1,2024-10-31,apogee,,7000,,about,about that,km,2024-10-31,My office,My notes\n";
const record = (rows) => `${HEAD}${GOOD}${rows}`;
const row = (id, rest) => `${id},2024-10-31,apogee,${rest},km,2024-10-31,My office,My notes\n`;

/** A zip of files, stored or deflated, without a library that would refuse to make a bad one. */
function zip(files, { cut = 0, claims } = {}) {
  const crc = (bytes) => {
    let value = ~0;
    for (const byte of bytes) {
      value ^= byte;
      for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
    }
    return ~value >>> 0;
  };
  const [local, central] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(claims ? 0 : crc(bytes), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(claims ?? bytes.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    head.copy(entry, 10, 8, 30);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    local.push(head, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  const whole = Buffer.concat([...local, directory, end]);
  return whole.subarray(0, whole.length - cut);
}

const described = (version, resources) => JSON.stringify({ name: "mine", lofted_profile: version, resources });
const CLAIMS = { name: "claims", path: "claims.csv" };

/** Name, what is given, and what must be said; of what has a good row, one claim is found. */
const FILES = [
  ["an empty file", "empty.csv", "", /no|empty|nothing|0/i],
  ["a byte order mark alone", "bom.csv", "\ufeff", /no|empty|nothing|0/i],
  ["UTF-16", "wide.csv", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(record(""), "utf16le")]), /UTF-8|1 claim/],
  ["Latin-1", "latin.csv", Buffer.from(record("").replace("about that", "env. déjà"), "latin1"), /UTF-8|1 claim/],
  ["semicolons and decimal commas", "semi.csv", "Launch date;Said by;Max altitude;Flight time;Outlet\n31.10.2024;My office;7687,5 km;85,9 min;My notes\n", /2|column|claim/],
  ["tabs", "tabs.tsv", "Launch date\tSaid by\tMax altitude\tOutlet\n31 October 2024\tMy office\t7,000 km\tMy notes\n", /1|column|claim/],
  ["lines of an old Macintosh", "mac.csv", record("").replaceAll("\n", "\r"), /1 claim|row/],
  ["lines of Windows", "crlf.csv", record("").replaceAll("\n", "\r\n"), /1 claim/],
  ["names that stand twice", "twice.csv", record(GOOD), /good-1/],
  ["a quote that is not closed", "quote.csv", record("bad-1,2024-10-31,apogee,,\"7000,,about,,km,2024-10-31,My office,My notes\n"), /quot|row|1 claim/i],
  ["zero bytes", "zero.csv", record(row("bad-1", ",70\u000000,,about,x")), /row 3|1 claim/],
  ["formulas", "formula.csv", record(row("bad-1", ",=1+1,,about,\"=HYPERLINK(\"\"http://x\"\")\"")), /row 3[\s\S]*=1\+1/],
  ["a cell of 10 MB", "cell.csv", record(row("bad-1", `,7000,,about,${"x".repeat(10_000_000)}`)), /row 3|long/],
  ["a zip bomb", "bomb.zip", zip({ "datapackage.json": described("lofted/2", [CLAIMS]), "claims.csv": Buffer.alloc(200_000_000, 0x61) }), /more than|larger|too/i],
  ["a zip that lies about its size", "lies.zip", zip({ "datapackage.json": described("lofted/2", [CLAIMS]), "claims.csv": record("") }, { claims: 4_000_000_000 }), /checksum|larger|more than/i],
  ["half a zip", "half.zip", zip({ "datapackage.json": described("lofted/2", [CLAIMS]), "claims.csv": record("") }, { cut: 60 }), /zip cannot be read/],
  ["a zip without a descriptor", "plain.zip", zip({ "notes.txt": "hello" }), /datapackage\.json/],
  ["paths out of the package", "out.zip", zip({ "datapackage.json": described("lofted/2", [{ name: "claims", path: "../../etc/passwd" }]), "claims.csv": "x" }), /path/],
  ["a path of another machine", "far.zip", zip({ "datapackage.json": described("lofted/2", [{ name: "claims", path: "https://example.org/claims.csv" }]) }), /path/],
  ["half a package", "part.zip", zip({ "datapackage.json": described("lofted/2", [CLAIMS, { name: "claimants", path: "claimants.csv" }]), "claims.csv": record("") }), /claimants/],
  ["a descriptor that is no JSON", "json.zip", zip({ "datapackage.json": "{", "claims.csv": record("") }), /JSON/],
  ["a later version", "later.zip", zip({ "datapackage.json": described("lofted/99", [CLAIMS]), "claims.csv": record("") }), /version|1 claim|99/],
  ["a PDF by mistake", "story.pdf", Buffer.from("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n"), /claim|table|column|read|UTF-8/i],
  ["a picture", "chart.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /claim|table|column|read|UTF-8/i],
  ["a workbook", "book.xlsx", zip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" }), /datapackage\.json/],
  ["a web page", "page.html", "<!doctype html><title>No</title><p>7,000 km", /claim|column|read/i],
  ["JSON", "data.json", "[{\"apogee\": 7000}]", /claim|column|read/i],
  ["no header", "bare.csv", GOOD, /column|claim|row/i],
  ["a header alone", "head.csv", HEAD, /0 claims|no claim/i],
  ["rows of other lengths", "long.csv", record("bad-1,2024-10-31,apogee\nbad-2,a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p\n"), /row 3|row 4/],
  ["numbers that are none", "nan.csv", record(["NaN", "inf", "1e999", "-5", "7.0.0"].map((value, at) => row(`bad-${at}`, `,${value},,about,x`)).join("")), /5 rows|row 3/],
  ["days that are none", "days.csv", record(["2024-02-30", "31/10/2024", "20241031", "yesterday"].map((day, at) => `bad-${at},2024-10-31,apogee,,7000,,about,x,km,${day},My office,My notes\n`).join("")), /row 3[\s\S]*2024-02-30/],
  ["signs that nobody sees", "zero-width.csv", record(row("bad\u200b-1", ",70\u200b00,,about,x")), /row 3/],
  ["names in other scripts", "emoji.csv", record(row("🚀", ",7000,,about,x")), /row 3/],
  ["unknown metrics and units", "unknown.csv", record("bad-1,2024-10-31,apogeee,,7000,,about,x,km,2024-10-31,My office,My notes\nbad-2,2024-10-31,apogee,,7000,,about,x,furlongs,2024-10-31,My office,My notes\n"), /apogeee[\s\S]*furlongs|furlongs[\s\S]*apogeee/],
  ["thousands of columns", "wide-table.csv", `${Array.from({ length: 3000 }, (_, at) => `c${at}`).join(",")}\n${"1,".repeat(2999)}1\n`, /column|claim/i],
  ["markup", "markup.csv", record(row("bad-1", ",<img src=x onerror=alert(1)>,,about,x")), /row 3/],
];

test("each broken, odd or hostile file gets a clear word, and what reads beside it is kept", { timeout: 420_000 }, (t) =>
  withPage(t, { path: "#/data" }, async (page) => {
    for (const [what, name, content, says] of FILES) {
      // What was said of the file before is no answer to this one.
      await page.reload();
      await page.getByRole("heading", { level: 1, name: "Your data" }).waitFor();
      await page.locator(".finding").filter({ hasNotText: "being looked up" }).waitFor();
      await page.locator("#own-files").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
      const answer = page.locator(".own-ended, .own-report .lead, .table-look .lead").first();
      await page.locator(".progress").waitFor({ state: "detached", timeout: 60_000 });
      await answer.waitFor({ timeout: 60_000 });
      const text = (await page.locator(".own-ended, .own-report, .table-look").allInnerTexts()).join("\n");
      if (process.env.LOFTED_SAY) console.log(`\n## ${what}\n${text.slice(0, 400)}`);
      assert.match(text, says, what);
      assert.doesNotMatch(text, /panicked|undefined|RuntimeError|unreachable/, what);
      assert.equal(await page.locator("img[src=x]").count(), 0, what);
    }
    await page.reload();
    await page.locator("table.claims tbody tr", { hasText: "about that" }).first().waitFor();
  }));

const PASTED = [
  ["nothing", " ", /no|nothing|empty/i],
  ["a sentence", "The missile flew for 87 minutes, officials said.", /claim|column|story|read/i],
  ["a table of one cell", "7,000 km", /claim|column|read/i],
  ["a table whose rows differ", "Launch date\tSaid by\tMax altitude\tOutlet\n31 October 2024\tMy office\n\t\t\t\nx\ty\tz\tw\tv\tu\n", /row 2|row 4|claim/i],
  ["amounts that can mean two things", "Launch date\tSaid by\tMax altitude\tOutlet\n31 October 2024\tMy office\t7.000 km\tMy notes\n", /7\.000/],
  ["markup", "Launch date\tSaid by\tMax altitude\tOutlet\n31 October 2024\t<script>alert(1)</script>\t7,000 km\tMy notes\n", /1|claim/],
];

test("what was pasted stays there, whatever is wrong with it, after a reload too", (t) =>
  withPage(t, { path: "#/data" }, async (page) => {
    await page.getByRole("heading", { level: 1, name: "Your data" }).waitFor();
    for (const [what, text, says] of PASTED) {
      const field = page.locator("#own-pasted");
      await field.fill(text);
      await page.getByRole("button", { name: "Read the pasted table" }).click();
      await page.locator(".own-ended, .table-look .lead").first().waitFor({ timeout: 30_000 });
      await page.locator(".progress").waitFor({ state: "detached" });
      const said = (await page.locator(".own-ended, .own-report, .table-look").allInnerTexts()).join("\n");
      if (process.env.LOFTED_SAY) console.log(`\n## ${what}\n${said.slice(0, 300)}`);
      assert.match(said, says, what);
      await page.reload();
      await page.locator("#own-pasted").waitFor();
      assert.equal(await page.locator("#own-pasted").inputValue(), text, what);
    }
  }));
