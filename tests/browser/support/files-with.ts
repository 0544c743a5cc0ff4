import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Names of the files that have the word, in any of the forms in which browsers write text. */
export function filesWith(word: string, where: string): readonly string[] {
  const forms = (["latin1", "utf8", "utf16le"] as const).map((form) => Buffer.from(word, form));
  return readdirSync(where, { recursive: true, encoding: "utf8" }).filter((name) => {
    const path = join(where, name);
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
    const bytes = readFileSync(path);
    return forms.some((form) => bytes.includes(form));
  });
}
