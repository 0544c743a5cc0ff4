import { readFile } from "node:fs/promises";
import { beginDraw, drawMessage } from "../../src/core/messages/draw.ts";
import type { MessageSet } from "../../src/core/messages/host-message.ts";
import { glyphFault } from "../../src/core/messages/refusal.ts";
import type { Coverage } from "../../src/core/typeset/coverage.ts";
import { parseHostMessages } from "../../src/schema/host-messages.ts";
import { countLanguages, parseMessageManifest } from "../../src/schema/message-manifest.ts";
import { parseMessageSet } from "../../src/schema/message-set.ts";
import { openCoverage } from "../fixtures/letters.ts";

const folder = new URL("../../messages/", import.meta.url);
const runs = 11;
const drawsPerRun = 6000;

/** With the platform's own digest, as in a page. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
}

interface SetFiles {
  readonly manifest: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function load(): Promise<SetFiles> {
  const [manifest, bytes] = await Promise.all([
    readFile(new URL("host-messages.manifest.json", folder), "utf8"),
    readFile(new URL("host-messages.jsonl", folder)),
  ]);
  return { manifest, bytes: new Uint8Array(bytes) };
}

/** The set `times` over, under new ids, with a manifest that is true of it. */
async function repeated({ manifest, bytes }: SetFiles, times: number): Promise<SetFiles> {
  const { messages: one } = parseHostMessages(bytes);
  const messages = Array.from({ length: times }, (_, n) =>
    one.map((m) => ({ ...m, id: `${m.id}-${n}` })),
  ).flat();
  const many = new TextEncoder().encode(messages.map((m) => `${JSON.stringify(m)}\n`).join(""));
  const described = {
    ...parseMessageManifest(manifest),
    count: messages.length,
    languages: countLanguages(messages),
    sha256: await sha256(many),
  };
  return { manifest: JSON.stringify(described), bytes: many };
}

interface Spread {
  readonly first: number;
  readonly median: number;
  readonly p95: number;
}

/** @returns ms of each of `runs` runs; the first of them finds the code cold. */
async function timed(work: () => unknown): Promise<Spread> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return spreadOf(times);
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.ceil(share * sorted.length) - 1] ?? NaN);
  return { first: round(times[0] ?? NaN), median: at(0.5), p95: at(0.95) };
}

const round = (x: number) => Math.round(x * 100) / 100;

/** @returns ns a draw, over rounds and their beginnings, with every hundredth message censored. */
function timeDraws(set: MessageSet): Spread {
  const censored = new Set(set.messages.filter((_, n) => n % 100 === 0).map((message) => message.id));
  let progress = beginDraw(set, 1);
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    for (let n = 0; n < drawsPerRun; n += 1)
      progress = drawMessage(set, progress, censored)?.progress ?? progress;
    return ((performance.now() - start) * 1e6) / drawsPerRun;
  });
  return spreadOf(times);
}

async function measure(files: SetFiles, letters: Coverage): Promise<Record<string, unknown>> {
  const verifyAndParseMs = await timed(() => parseMessageSet(files.manifest, files.bytes, sha256));
  const set = await parseMessageSet(files.manifest, files.bytes, sha256);
  let progress = beginDraw(set, 1);
  for (let n = 0; n < 500; n += 1) progress = drawMessage(set, progress, new Set())?.progress ?? progress;
  return {
    messages: set.messages.length,
    bytes: files.bytes.length,
    verifyAndParseMs,
    hashMs: await timed(() => sha256(files.bytes)),
    parseMs: await timed(() => parseHostMessages(files.bytes)),
    glyphCheckMs: await timed(() => set.messages.filter((message) => glyphFault(message, letters))),
    refused: set.refused.length + set.messages.filter((message) => glyphFault(message, letters)).length,
    drawNs: timeDraws(set),
    progressBytes: JSON.stringify(progress).length,
  };
}

/** Loads, verifies, parses and draws from the bundled set, and from one ten times its size. */
export async function benchSet(): Promise<unknown> {
  const files = await load();
  const letters = await openCoverage();
  return {
    bench: "set",
    runs,
    drawsPerRun,
    node: process.version,
    sets: [
      { loadMs: await timed(load), ...(await measure(files, letters)) },
      await measure(await repeated(files, 10), letters),
    ],
  };
}
