import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { parseSync, type Plugin } from "vite";

/** Addresses in the built files that are names, not places: nothing ever asks for them. Each with who brings it. */
const namesNotPlaces: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/1999/xhtml", "three: the namespace of the elements it creates"],
  ["http://www.w3.org/1998/Math/MathML", "preact: the namespace of the elements it creates"],
  ["http://www.w3.org/2000/svg", "the namespace of an SVG file"],
  ["http://[", "zod: the start of an address that its IPv6 check hands to URL, which asks for nothing"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships/", "read-excel-file: namespace in a spreadsheet"],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "read-excel-file: namespace in a spreadsheet",
  ],
  ["https://json-schema.org/draft/2020-12/schema", "zod: identifier of a JSON Schema dialect"],
  ["http://json-schema.org/draft-07/schema#", "zod: identifier of a JSON Schema dialect"],
  ["http://json-schema.org/draft-04/schema#", "zod: identifier of a JSON Schema dialect"],
]);

/** Marks of measuring services. Any of them, in any place, is one too many. */
const telemetry = [
  "play.googleapis.com",
  "google-analytics",
  "googletagmanager",
  "clearcut",
  "odml_",
  "sentry.io",
  "doubleclick",
];

const address = /(?:https?|wss?):\/\/[^\s"'`<>)]*|^\/\/[\w-]+(?:\.[\w-]+)+[^\s"'`<>)]*/g;

/**
 * Addresses outside the house that a built file could ask for, and marks of telemetry.
 * In scripts only strings count: MediaPipe's loader and three cite papers and bug reports in comments.
 * @throws Error where a script does not parse: what can't be read can't be vouched for.
 */
export function outsideReferences(file: string, text: string): readonly string[] {
  const marks = telemetry.filter((mark) => text.includes(mark));
  if (binaries.has(extname(file))) return marks;
  const strings = /\.m?js$/.test(file)
    ? stringsOf(file, text)
    : [text.replaceAll(/<!--.*?-->|\/\*.*?\*\//gs, "")];
  const addresses = strings.flatMap((string) => string.match(address) ?? []);
  return [...new Set([...addresses.filter((found) => !namesNotPlaces.has(found)), ...marks])];
}

function stringsOf(file: string, text: string): readonly string[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const strings: string[] = [];
  const waiting: unknown[] = [program];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node === "string") strings.push(node);
    else if (typeof node === "object" && node !== null) waiting.push(...Object.values(node));
  }
  return strings;
}

const checked = new Set([".css", ".html", ".js", ".json", ".mjs", ".svg", ".webmanifest", ".txt"]);
/** They ask for nothing themselves, but through a script that is checked, and cite bug reports in their messages: only marks of telemetry count. */
const binaries = new Set([".glb", ".task", ".wasm"]);

/** Fails the build when anything in the folder of built files could ask for an address outside the house. */
export function nothingFromOutside(): Plugin {
  return {
    name: "paume:nothing-from-outside",
    apply: "build",
    // On disk rather than in the bundle: what was copied from public/ is there too.
    writeBundle: ({ dir = "." }) => {
      const files = readdirSync(dir, { recursive: true, encoding: "utf8" });
      const found = files
        .filter((file) => checked.has(extname(file)) || binaries.has(extname(file)))
        .flatMap((file) => {
          // Each byte of a binary as one letter: marks are ASCII.
          const text = readFileSync(join(dir, file), binaries.has(extname(file)) ? "latin1" : "utf8");
          return outsideReferences(file, text).map((what) => `${file}: ${what}`);
        });
      if (found.length > 0) {
        throw new Error(
          `The built files refer to addresses outside the house:\n${found.join("\n")}\n` +
            "Remove them, or, if one is only a name, list it with its reason in src/setup/egress.ts.",
        );
      }
    },
  };
}
