import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chained, noHead } from "../../../../src/core/keeping/entry.ts";
import { importEntries } from "../../../../src/core/keeping/parts.ts";
import { freshSettings } from "../../../../src/core/keeping/settings.ts";
import { withImport } from "../../../../src/core/keeping/with-import.ts";
import { workspaceOf } from "../../../../src/core/keeping/workspace-of.ts";
import { atOnce } from "../../../../src/core/slices.ts";
import type { Source } from "../../../../src/core/keeping/kept-workspace.ts";

/** Of two sources, with ids of their own; what is fresh, changed or gone may be in any state before. */
const files = fc.array(
  fc.record({
    source: fc.constantFrom("a", "b"),
    fresh: fc.uniqueArray(fc.nat(5)),
    changed: fc.uniqueArray(fc.nat(5)),
    gone: fc.uniqueArray(fc.nat(5)),
    version: fc.nat(2),
  }),
  { maxLength: 8 },
);

describe("the sources with an import (seed 33)", () => {
  it("are what reading the whole journal again would say", () => {
    fc.assert(
      fc.property(files, (all) => {
        const brought = all.map(({ source, fresh, changed, gone, version }, index) => {
          const message = (n: number) => ({
            id: `${source}${n}`,
            lang: "fr",
            text: `version ${version}`,
            normalised: `version ${version}`,
            motive: undefined,
            emotion: undefined,
          });
          return {
            source,
            atMs: index,
            fresh: fresh.map(message),
            changed: changed.map(message),
            gone: gone.map((n) => `${source}${n}`),
          };
        });
        let sources: readonly Source[] = [];
        for (const file of brought) sources = atOnce(withImport(sources, file));
        const entries = chained(noHead, brought.flatMap(importEntries));
        expect(sources).toEqual(workspaceOf({ entries, damage: [] }, freshSettings("sel")).sources);
      }),
      { seed: 33 },
    );
  });
});
