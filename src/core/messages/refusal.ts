import type { Coverage } from "../typeset/coverage.ts";
import { normalise } from "../typeset/normalise.ts";
import type { Refusal } from "./host-message.ts";
import { codePoint } from "./text-fault.ts";
import type { Text } from "./translation.ts";

/** More need not be named: who mends them sees the rest. */
const mostCharactersTold = 5;

/** Why a text can't be set with the letters there are, or undefined. */
export function glyphFault({ text, lang }: Text, letters: Coverage): string | undefined {
  // What setting adds to a text, spaces and printers' quotation marks, any Latin file has: so most texts need not be set to be known.
  if (letters.missingFrom(text).length === 0) return undefined;
  const missing = letters.missingFrom(normalise(text, lang));
  if (missing.length === 0) return undefined;
  const told = missing.slice(0, mostCharactersTold).map(named);
  const further = missing.length - told.length;
  return `has no glyph for ${told.join(", ")}${further > 0 ? ` and ${further} more` : ""}`;
}

/** A mark alone, or a letter of an unknown script, may not show where this is read: the code points do. */
const named = (character: string): string => `${character} (${Array.from(character, codePoint).join(" ")})`;

const mostRefusalsTold = 10;

/** "3 messages are left out", and which, the first ten by id. */
export function tellRefusals(refusals: readonly Refusal[]): string {
  const told = refusals.slice(0, mostRefusalsTold).map(({ message, reason }) => `${message.id} ${reason}`);
  const further = refusals.length - told.length;
  const count = refusals.length === 1 ? "1 message is left out" : `${refusals.length} messages are left out`;
  return `${count}: ${told.join("; ")}${further > 0 ? `; and ${further} more` : ""}`;
}
