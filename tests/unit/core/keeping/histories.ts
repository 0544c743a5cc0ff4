import * as fc from "fast-check";
import type { Decision } from "../../../../src/core/decisions/decision.ts";
import type { Snapshot } from "../../../../src/core/decisions/workspace.ts";
import { chained, type Entry, type JournalEntry, noHead } from "../../../../src/core/keeping/entry.ts";
import { decisionEntries, importEntries, snapshotEntries } from "../../../../src/core/keeping/parts.ts";
import { freshSettings } from "../../../../src/core/keeping/settings.ts";
import type { Brought } from "../../../../src/core/keeping/workspace-store.ts";
import type { ImportedMessage } from "../../../../src/core/import/read-messages.ts";

export const ids = ["m0", "m1", "m2", "m3"];

/** A text in which every word but the common ones is its own, so that where a word turns up says where it comes from. */
export const textOf = (id: string, version: number): string =>
  `${id}v${version}alpha et ${id}v${version}beta\n« ${id}v${version}gamma »`;

/** The words of a message, in any of its versions and edits. */
export const wordsOf = (id: string): RegExp => new RegExp(`${id}v\\d+[a-z]+`, "u");

const message = (id: string, version: number): ImportedMessage => ({
  id,
  lang: "fr",
  text: textOf(id, version),
  normalised: textOf(id, version).replaceAll("\n", " "),
  motive: version % 2 === 0 ? undefined : "accueil",
  emotion: undefined,
});

/** What somebody does at a desk; `pick` chooses among what there is. */
export interface Deed {
  readonly kind: "import" | "keep" | "censor" | "edit" | "note" | "redact" | "snapshot" | "settings";
  readonly id: string;
  readonly pick: number;
}

export const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Deed["kind"]>(
      "import",
      "keep",
      "censor",
      "edit",
      "note",
      "redact",
      "snapshot",
      "settings",
    ),
    id: fc.constantFrom(...ids),
    pick: fc.nat(50),
  }),
  { minLength: 1, maxLength: 20 },
);

/** The entries that these deeds leave. All are done after a first import of every message. */
export function entriesOf(done: readonly Deed[]): readonly Entry[] {
  let number = 0;
  const decided = (id: string, pick: number, act: Decision["act"]): readonly Entry[] => {
    number += 1;
    const why = pick % 3 === 0 ? `voir « ${textOf(id, 0)} »` : undefined;
    return decisionEntries([{ number, message: id, by: "Ana", atMs: number, act, why, batch: undefined }]);
  };
  const first: Brought = {
    source: "a",
    atMs: 1,
    fresh: ids.map((id) => message(id, 0)),
    changed: [],
    gone: [],
  };
  return [
    { kind: "settings", settings: freshSettings("grain") },
    ...importEntries(first),
    ...done.flatMap(({ kind, id, pick }, index): readonly Entry[] => {
      const other = ids[(ids.indexOf(id) + 1) % ids.length] ?? id;
      switch (kind) {
        case "import":
          return importEntries({
            source: "a",
            atMs: 10 + index,
            fresh: [],
            changed: [message(id, pick)],
            gone: [other],
          });
        case "edit":
          return decided(id, pick, { kind, text: `${textOf(id, pick)} corrigé` });
        case "note":
          return decided(other, pick, { kind, text: `comme « ${textOf(id, 0)} »` });
        case "redact":
          return decided(id, pick, { kind, takenOut: { seal: "0123456789abcdef", length: 1 + pick } });
        case "snapshot": {
          const texts: Snapshot["texts"] = new Map(ids.map((each) => [each, textOf(each, 0)]));
          return snapshotEntries({ version: `1.0.${pick}`, atMs: index, texts });
        }
        case "settings":
          return [{ kind, settings: { ...freshSettings("grain"), who: `Bo ${pick}` } }];
        default:
          return decided(id, pick, { kind });
      }
    }),
  ];
}

export const journalOf = (done: readonly Deed[]): readonly JournalEntry[] => chained(noHead, entriesOf(done));
