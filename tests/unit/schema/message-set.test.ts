import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseMessageSet } from "../../../src/schema/message-set.ts";
import { bytesOf, digest, linesOf, manifestOf, message } from "./message-lines.ts";

const messages = [message, { ...message, id: "h00002", lang: "fa", text: "می‌آیند" }];
const file = bytesOf(linesOf(messages));
const parse = (change: Record<string, unknown>, bytes = file) =>
  parseMessageSet(JSON.stringify({ ...manifestOf(messages, file), ...change }), bytes, digest);

describe("a message set", () => {
  it("is its manifest and its messages", async () => {
    const set = await parse({});
    expect(set).toEqual({
      name: "test",
      version: "1.0.0",
      sha256: await digest(file),
      messages,
      refused: [],
      provenance: { "for-a-test": "Made for a test." },
      licence: "CC0-1.0",
      credit: "Made for a test.",
    });
  });

  it("is refused if its bytes are others than the manifest's", async () => {
    const other = bytesOf(linesOf(messages).replace("clés", "clefs"));
    await expect(parse({}, other)).rejects.toMatchObject({
      code: "set-wrong-hash",
      detail: `expected ${await digest(file)}, found ${await digest(other)}`,
    });
  });

  it("tells who may have changed the bytes where the line ends are the difference", async () => {
    const crlf = bytesOf(linesOf(messages).replaceAll("\n", "\r\n"));
    await expect(parse({}, crlf)).rejects.toMatchObject({ detail: expect.stringMatching(/CRLF line ends/) });
  });

  it.each([
    [{ count: 3 }, "manifest: count: the manifest says 3, the file has 2"],
    [{ languages: { fr: 2, fa: 1 } }, "manifest: languages.fr: the manifest says 2, the file has 1"],
    [{ languages: { fr: 1 } }, "manifest: languages.fa: the manifest says 0, the file has 1"],
    [{ languages: { fr: 1, fa: 1, de: 4 } }, "manifest: languages.de: the manifest says 4, the file has 0"],
    [{ provenance: {} }, "manifest: provenance.for-a-test: is not explained"],
    [{ format: 2 }, "manifest: format: must be 1: another manifest format needs another version of Paume"],
    [{ licence: " " }, /^manifest: licence: /],
    [{ sha256: "AB" }, "manifest: sha256: must be 64 lower-case hexadecimal digits"],
    [{ signature: "x" }, "manifest: signature: is not a field of it"],
    [{ version: "1" }, "manifest: version: must be three numbers, as 1.0.0"],
  ])("is refused with %j", async (change, detail) => {
    const expected = detail instanceof RegExp ? expect.stringMatching(detail) : detail;
    await expect(parse(change)).rejects.toMatchObject({ code: "set-corrupt", detail: expected });
  });

  it("shows its other messages if some may not be shown, and the manifest counts them all", async () => {
    const empty = { ...message, id: "h00003", text: "" };
    const bytes = bytesOf(linesOf([...messages, empty]));
    const manifest = JSON.stringify(manifestOf([...messages, empty], bytes));
    const set = await parseMessageSet(manifest, bytes, digest);
    expect(set.messages).toEqual(messages);
    expect(set.refused).toEqual([{ message: empty, reason: "is empty" }]);
  });

  it("is refused if none of its messages may be shown", async () => {
    const empty = { ...message, text: "" };
    const bytes = bytesOf(linesOf([empty]));
    await expect(
      parseMessageSet(JSON.stringify(manifestOf([empty], bytes)), bytes, digest),
    ).rejects.toMatchObject({
      code: "set-corrupt",
      detail: "1 message is left out: h00001 is empty",
    });
  });

  it("is refused without a manifest that is JSON", async () => {
    await expect(parseMessageSet("<!doctype html>", file, digest)).rejects.toMatchObject({
      code: "set-corrupt",
      detail: "manifest: is not JSON",
    });
  });
});

describe("the bundled set", () => {
  it("is whole, in eleven languages, and says openly what it is", async () => {
    const manifest = readFileSync("messages/host-messages.manifest.json", "utf8");
    const bytes = new Uint8Array(readFileSync("messages/host-messages.jsonl"));
    const set = await parseMessageSet(manifest, bytes, digest);
    expect(set.messages).toHaveLength(12_000);
    expect(new Set(set.messages.map((one) => one.lang)).size).toBe(11);
    expect(new Set(set.messages.map((one) => one.text)).size).toBe(12_000);
    expect(set.licence).toBe("CC0-1.0");
    expect(set.credit).toMatch(/written for this installation/);
    expect(set.messages.every((one) => one.provenance === "written-for-this-installation")).toBe(true);
  });
});
