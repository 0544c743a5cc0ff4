import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { eraseLines } from "../../../src/schema/erased-lines.ts";
import { parsePublishedSet, type SetFiles } from "../../../src/schema/published-set.ts";
import { keyId } from "../../../src/schema/signature.ts";
import { sha256 } from "../../../src/server/sha256.ts";
import { hostMessages } from "../../fixtures/host-messages.ts";
import { messagesOf, trialDesk, type TrialDesk } from "../../fixtures/published-sets.ts";

let desk: TrialDesk;
let stranger: TrialDesk;
let files: SetFiles;
beforeAll(async () => {
  [desk, stranger] = [await trialDesk(), await trialDesk()];
  files = await desk.sign("1.0.0", messagesOf(6, "1.0.0"), { note: "Été, 2 lignes\nsans nom." });
});

const read = (set: SetFiles, trusted = [desk.publisher]) => parsePublishedSet(set, trusted, sha256);
const refused = { code: "set-refused" };
const parts = ["publication", "manifest", "lines"] as const;

describe("a published set", () => {
  it("comes back with its messages and with who published it (seed 703)", async () => {
    await fc.assert(
      fc.asyncProperty(hostMessages(1), fc.string({ maxLength: 200 }), async (messages, note) => {
        const { set, publication, erased } = await read(await desk.sign("2.1.0", messages, { note }));
        expect(set.messages).toEqual(messages);
        expect(set.version).toBe("2.1.0");
        expect(publication).toMatchObject({ version: "2.1.0", by: "Ada", note });
        expect(publication.key).toBe(await keyId(desk.key.publicKey));
        expect(erased).toBe(0);
      }),
      { seed: 703, numRuns: 25 },
    );
  });

  it("is refused with any one byte of it changed, left out or added (seed 704)", async () => {
    const change = fc.constantFrom("change", "leave-out", "add");
    const anywhere = fc.tuple(fc.constantFrom(...parts), fc.double({ min: 0, max: 1, noNaN: true }), change);
    await fc.assert(
      fc.asyncProperty(anywhere, fc.integer({ min: 1, max: 127 }), async ([part, share, how], bits) => {
        const bytes = Buffer.from(files[part]);
        const at = Math.min(bytes.length - 1, Math.floor(share * bytes.length));
        const byte = (bytes[at] ?? 0) ^ bits;
        const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at + 1)];
        const kept = how === "add" ? bytes.subarray(at) : tail;
        const put = how === "leave-out" ? [] : [Buffer.from([byte])];
        const spoilt = Buffer.concat([head, ...put, kept]).toString();
        await expect(read({ ...files, [part]: spoilt })).rejects.toMatchObject(refused);
      }),
      { seed: 704, numRuns: 400 },
    );
  });

  it("is refused with a part of another one, and signed by a key that is not named", async () => {
    const other = await desk.sign("1.0.1", messagesOf(6, "1.0.1"));
    for (const part of parts)
      await expect(read({ ...files, [part]: other[part] })).rejects.toMatchObject(refused);
    await expect(read(files, [])).rejects.toMatchObject({
      ...refused,
      detail: expect.stringMatching(/^1\.0\.0: is signed by the key [0-9a-f]{8}, .*messages\.publishers$/),
    });
    await expect(read(files, [stranger.publisher])).rejects.toMatchObject(refused);
    expect((await read(files, [stranger.publisher, desk.publisher])).set.messages).toHaveLength(6);
  });

  it("is refused where a stranger signs it under the desk's own name", async () => {
    const { publication, ...rest } = await stranger.sign("1.0.0", messagesOf(6, "1.0.0"));
    const named = publication.replace(await keyId(stranger.key.publicKey), await keyId(desk.key.publicKey));
    await expect(read({ publication: named, ...rest })).rejects.toMatchObject({
      ...refused,
      detail: "1.0.0: the signature does not hold",
    });
  });

  it("is refused, though signed, where it holds no message or one that is none", async () => {
    const [message] = messagesOf(1, "1.0.0");
    if (message === undefined) throw new Error("no message");
    await expect(read(await desk.sign("1.0.0", []))).rejects.toMatchObject(refused);
    await expect(read(await desk.sign("1.0.0", [{ ...message, motive: "Two words" }]))).rejects.toMatchObject(
      refused,
    );
    await expect(read(await desk.sign("1.0.0", [message, message]))).rejects.toMatchObject(refused);
  });
});

describe("a set from which something was erased (seed 705)", () => {
  it("is still the one that was signed, without the text in any of its bytes", async () => {
    await fc.assert(
      fc.asyncProperty(hostMessages(2), fc.nat(), async (messages, pick) => {
        const signed = await desk.sign("1.0.0", messages);
        const { id = "", text = "", translations: others = {} } = messages[pick % messages.length] ?? {};
        const lines = await eraseLines(signed.lines, new Set([id]), sha256);
        expect(lines).toBeDefined();
        expect(lines).not.toContain(text);
        const has = ({ translations = {}, ...message }: (typeof messages)[number]) =>
          [message.text, ...Object.values(translations)].some((one) =>
            [text, ...Object.values(others)].includes(one),
          );
        const left = messages.filter((message) => !has(message));
        const reading = read({ ...signed, lines: lines ?? "" });
        // An erased set of nothing is no set.
        if (left.length === 0) {
          await expect(reading).rejects.toMatchObject(refused);
          return;
        }
        const { set, erased } = await reading;
        expect(set.messages).toEqual(left);
        expect(erased).toBe(messages.length - left.length);
        // Another hash: what was drawn of the whole one does not count places in this one.
        expect(set.sha256).not.toBe(await sha256(Buffer.from(signed.lines)));
      }),
      { seed: 705, numRuns: 25 },
    );
  });

  it("is refused with any one byte of its lines changed", async () => {
    const lines = await eraseLines(files.lines, new Set(["h2"]), sha256);
    if (lines === undefined) throw new Error("nothing was erased");
    expect((await read({ ...files, lines })).erased).toBe(1);
    for (let at = 0; at < lines.length; at += 7) {
      const spoilt = `${lines.slice(0, at)}${lines[at] === "x" ? "y" : "x"}${lines.slice(at + 1)}`;
      await expect(read({ ...files, lines: spoilt })).rejects.toMatchObject(refused);
    }
  });

  it("has nothing erased where it has nothing of it", async () => {
    expect(await eraseLines(files.lines, new Set(["h9"]), sha256)).toBeUndefined();
  });
});
