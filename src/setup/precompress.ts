import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Plugin } from "vite";

/** What pages are made of that becomes smaller. Typefaces are compressed already. */
const worthIt = new Set([".css", ".html", ".js", ".svg"]);
/** A smaller file goes in a packet or two as it is. */
const LEAST_BYTES = 2000;
/** The smallest result of those that take seconds for everything. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

/** Puts a brotli copy, FILE.br, beside each built file that is worth it: for telephones, which come by wireless. See src/server/static-files.ts. */
export function precompressed(): Plugin {
  return {
    name: "paume:precompressed",
    apply: "build",
    writeBundle: ({ dir = "." }) => {
      for (const name of readdirSync(dir, { recursive: true, encoding: "utf8" })) {
        if (!worthIt.has(extname(name))) continue;
        const bytes = readFileSync(join(dir, name));
        if (bytes.length >= LEAST_BYTES)
          writeFileSync(join(dir, `${name}.br`), brotliCompressSync(bytes, { params }));
      }
    },
  };
}
