import { UsageError } from "./command-line.mjs";

const testParts = ["check", "unit", "browser"];

export const testUsage = `npm test                      set everything up and run all tests
npm test -- [PART [FILE...]]  run one part, or some of its files

  check     types, lint, format
  unit      tests/unit and tests/repro
  browser   tests/browser and tests/room, in Chromium
`;

/**
 * @returns { help, parts, filters }; all parts where none is named.
 * @throws UsageError that names the offending word.
 */
export function readTestOptions([part, ...filters]) {
  if (part === undefined) return { help: false, parts: testParts, filters };
  if (part === "--help" || part === "-h") return { help: true, parts: [], filters };
  if (!testParts.includes(part)) throw new UsageError(`"${part}" is no part of the tests`);
  return { help: false, parts: [part], filters };
}
