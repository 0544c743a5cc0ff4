import { charactersIn } from "../typeset/coverage.ts";
import { type Script, scriptOf, scripts } from "../typeset/script.ts";
import type { HostMessage } from "./host-message.ts";

/**
 * The scripts whose letters must be there to show these messages: those of their languages, and those of foreign words in them. Latin is
 * always among them.
 * @param rangesOf what the files of a script have glyphs for, as CSS writes it.
 */
export function scriptsOf(
  messages: readonly Pick<HostMessage, "lang" | "text">[],
  rangesOf: (script: Script) => readonly string[],
): readonly Script[] {
  const needed = new Set<Script>([
    "Latn",
    ...Array.from(new Set(messages.map(({ lang }) => lang)), scriptOf),
  ]);
  const foreign = charactersOf(messages);
  const take = (script: Script): boolean => {
    const found = rangesOf(script)
      .flatMap(charactersIn)
      .filter((character) => foreign.has(character));
    for (const character of found) foreign.delete(character);
    return found.length > 0;
  };
  for (const script of needed) take(script);
  for (const script of scripts) if (!needed.has(script) && take(script)) needed.add(script);
  return scripts.filter((script) => needed.has(script));
}

/** Every code point of the messages, once. */
function charactersOf(messages: readonly { readonly text: string }[]): Set<number> {
  const found = new Set<number>();
  const known = new Uint8Array(0x10000);
  for (const { text } of messages) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      // Halves of a pair are looked at each time: they are rare, and the pair is what counts.
      if (known[unit] === 1) continue;
      const character = text.codePointAt(at) ?? unit;
      if (character === unit) known[unit] = 1;
      found.add(character);
    }
  }
  return found;
}
