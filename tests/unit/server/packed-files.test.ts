import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { innerDoor, type ByDoor } from "../../../src/server/door.ts";
import { outerName } from "./trial-caller.ts";
import { trialHouse, type TrialHouse } from "./trial-house.ts";

const script = "export const words = 12000;\n".repeat(100);
const path = "/assets/packed-C0FFEE.js";
const outer: ByDoor = { door: { kind: "outer", names: [outerName] }, address: "192.0.2.7" };
const inner: ByDoor = { door: innerDoor, address: "127.0.0.1" };

let house: TrialHouse;
beforeAll(() => {
  house = trialHouse();
  const file = join(house.options.pages, path);
  writeFileSync(file, script);
  writeFileSync(`${file}.br`, brotliCompressSync(script));
});
afterAll(() => house.remove());

const get = (asked: string, by: ByDoor, headers: HeadersInit): Promise<Response> => {
  const origin = by.door.kind === "outer" ? `https://${outerName}:8417` : "http://127.0.0.1:8417";
  return house.app.request(`${origin}${asked}`, { headers }, by);
};
const packs = { "Accept-Encoding": "gzip, deflate, br, zstd" };

test("a telephone that unpacks brotli gets the copy, once", async () => {
  const answer = await get(path, outer, packs);
  expect(answer.headers.get("content-encoding")).toBe("br");
  expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(answer.headers.get("vary")).toBe("Accept-Encoding");
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.length).toBeLessThan(script.length / 10);
  expect(brotliDecompressSync(bytes).toString()).toBe(script);
  const again = await get(path, outer, { ...packs, "If-None-Match": answer.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
});

test.each([
  ["a telephone that does not", path, outer, { "Accept-Encoding": "gzip, brr" }],
  ["one that says nothing", path, outer, {}],
  ["this machine", path, inner, packs],
  ["whoever asks for a file without a copy", "/assets/main-C0FFEE.css", outer, packs],
])("%s gets the file itself", async (_, asked, by, headers) => {
  const answer = await get(asked, by, headers);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-encoding")).toBeNull();
});

test("nobody gets the copy by its own name", async () => {
  for (const by of [outer, inner]) expect((await get(`${path}.br`, by, packs)).status).toBe(404);
});
