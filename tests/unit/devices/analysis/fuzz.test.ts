import { expect, it } from "vitest";
import { fuzzedFile, fuzzKindOf } from "../../../fixtures/imports/fuzzed-file.ts";
import { judgeImport } from "../../../fixtures/imports/judge-import.ts";

const files = 400;

it(`takes each of ${files} bad files rightly or says what is wrong with it`, async () => {
  const wrong: string[] = [];
  let right = 0;
  for (let n = 0; n < files; n++) {
    // What fills the memory, or nearly, takes seconds: `bench -- fuzz-import` has it.
    if (fuzzKindOf(n) === "bomb") continue;
    const file = fuzzedFile(n);
    try {
      if ((await judgeImport(file)) === "right") right += 1;
    } catch (error) {
      wrong.push(`${n} ${file.kind}: ${String(error)}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(right).toBeGreaterThan(files / 5);
});
