import type { MessageSet } from "../../../../src/core/messages/host-message.ts";

/** A set with the given ids; its hash is made of its name and size only. */
export function setOf(ids: readonly string[], name = "a"): MessageSet {
  const hash = Buffer.from(`${name} ${ids.length}`).toString("hex").padEnd(64, "0");
  return {
    name,
    version: "1.0.0",
    sha256: hash,
    messages: ids.map((id) => ({ id, lang: "fr", text: id, motive: "m", emotion: "e", provenance: "p" })),
    refused: [],
    provenance: { p: "made for a test" },
    licence: "CC0-1.0",
    credit: "made for a test",
  };
}

/** Ids m0, m1, … */
export const idsTo = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => `m${from + index}`);

/** A set with so many messages of each language; their ids begin with it. */
export function inLanguages(counts: Readonly<Record<string, number>>): MessageSet {
  const all = Object.entries(counts).flatMap(([lang, count]) =>
    idsTo(count).map((id) => ({ id: `${lang}-${id}`, lang })),
  );
  const set = setOf(all.map(({ id }) => id));
  return { ...set, messages: set.messages.map((message, i) => ({ ...message, lang: all[i]?.lang ?? "" })) };
}
