import { mix, seedOf } from "../chance.ts";
import type { Act, Decision } from "../decisions/decision.ts";
import type { ImportedMessage } from "../import/read-messages.ts";
import type { Settings } from "./settings.ts";

/** What is too long for one entry comes in several that follow each other; it counts once the last one is there. */
export interface Part {
  readonly part: number;
  readonly of: number;
}

/** One thing that happened to a workspace. All of them, in their order, are the workspace. */
export type Entry =
  | { readonly kind: "decisions"; readonly decisions: readonly Decision[] }
  | (Part & {
      readonly kind: "import";
      readonly source: string;
      readonly atMs: number;
      readonly fresh: readonly ImportedMessage[];
      readonly changed: readonly ImportedMessage[];
      readonly gone: readonly string[];
    })
  | (Part & {
      readonly kind: "snapshot";
      readonly version: string;
      readonly atMs: number;
      readonly texts: readonly (readonly [id: string, text: string])[];
    })
  | { readonly kind: "settings"; readonly settings: Settings };

/** An entry in its place. The journal only grows; erasing alone takes words out of what is there. */
export interface JournalEntry {
  /** 1, 2, 3, … */
  readonly number: number;
  /** 64 bits, hex: of all entries up to this one. Two journals with the same one are the same up to there. */
  readonly chain: string;
  readonly entry: Entry;
}

/** How far a journal goes. */
export type Head = Pick<JournalEntry, "number" | "chain">;

export const noHead: Head = { number: 0, chain: "0".repeat(16) };

/** Entries in their places behind the head. */
export function chained(head: Head, entries: readonly Entry[]): readonly JournalEntry[] {
  let last = head;
  return entries.map((entry) => {
    const next = { number: last.number + 1, chain: chainOf(last.chain, entry), entry };
    last = next;
    return next;
  });
}

/** What the chain is after this entry. It is of who did what when, without the words: so it stays as it is where words are erased. */
export function chainOf(before: string, entry: Entry): string {
  const bones = JSON.stringify(bonesOf(entry));
  const [a, b] = [seedOf(`${before}\n${bones}`), seedOf(`${bones}\n${before}`)];
  return [mix(a), mix(b ^ bones.length)].map((half) => half.toString(16).padStart(8, "0")).join("");
}

function bonesOf(entry: Entry): unknown {
  switch (entry.kind) {
    case "decisions":
      return entry.decisions.map(({ number, message, by, atMs, act, batch }: Decision) => [
        number,
        message,
        by,
        atMs,
        batch ?? null,
        withoutText(act),
      ]);
    case "import":
      return [entry.source, entry.atMs, entry.part, entry.of];
    case "snapshot":
      return [entry.version, entry.atMs, entry.part, entry.of];
    case "settings":
      return entry.settings;
    default:
      return entry satisfies never;
  }
}

const withoutText = (act: Act): unknown =>
  act.kind === "edit" || act.kind === "note" ? { kind: act.kind } : act;
