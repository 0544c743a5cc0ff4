import { type Difference, difference } from "../../../core/import/difference.ts";
import { proposeMapping } from "../../../core/import/mapping.ts";
import { type ImportedMessage, readMessages } from "../../../core/import/read-messages.ts";
import { partsOf } from "../parts.ts";
import type { Answer, CheckWish, Part, Prospect, ToAnalyst } from "../protocol.ts";
import { readSource, type Source, type SourceWish } from "../read-source.ts";

type Send = (part: Part) => void;

/** A file, from its bytes to what it brings. */
interface FileImport {
  readonly know: (known: Extract<ToAnalyst, { readonly kind: "known" }>) => void;
  readonly read: (file: Blob, wish: SourceWish, send: Send) => Promise<Answer>;
  readonly check: (wish: CheckWish, send: Send) => Answer;
  readonly take: (send: Send) => Answer;
}

/** Rows, and messages of each list, that a page looks at. */
const shown = 200;

export function openImport(): FileImport {
  let own: ImportedMessage[] = [];
  let elsewhere = new Set<string>();
  let erased = new Set<string>();
  let source: Source | undefined;
  let found: Difference | undefined;
  return {
    know(known) {
      if (known.isFirst) [own, elsewhere, erased] = [[], new Set(), new Set()];
      for (const message of known.own) own.push(message);
      for (const id of known.elsewhere) elsewhere.add(id);
      for (const id of known.erased) erased.add(id);
    },
    async read(file, wish, send) {
      [source, found] = [undefined, undefined];
      const bytes = new Uint8Array(await file.arrayBuffer());
      source = await readSource(bytes, wish, (done, total) =>
        send({ kind: "progress", stage: "reading", done, total }),
      );
      const { form, encoding, table } = source;
      return {
        kind: "file",
        view: {
          form,
          encoding,
          columns: table.columns,
          rowCount: table.rows.length,
          rows: table.rows.slice(0, shown),
          mapping: proposeMapping(table),
        },
      };
    },
    check(wish, send) {
      if (source === undefined) throw new TypeError("no file was read");
      found = undefined;
      const read = readMessages(source.table, { ...wish, elsewhere, erased });
      if (read.kind === "faulty") {
        for (const faults of partsOf(read.faults)) send({ kind: "faults", faults });
        return { kind: "checked", prospect: undefined };
      }
      found = difference(own, read.messages);
      return { kind: "checked", prospect: prospectOf(found) };
    },
    take(send) {
      if (found === undefined) throw new TypeError("no file was found ready");
      const none = { fresh: [], changed: [], gone: [] };
      for (const fresh of partsOf(found.fresh)) send({ kind: "messages", ...none, fresh });
      for (const changed of partsOf(found.changed.map(({ now }) => now))) {
        send({ kind: "messages", ...none, changed });
      }
      for (const gone of partsOf(found.gone.map(({ id }) => id))) send({ kind: "messages", ...none, gone });
      return { kind: "taken" };
    },
  };
}

const prospectOf = ({ fresh, changed, gone, same }: Difference): Prospect => ({
  fresh: fresh.slice(0, shown),
  changed: changed.slice(0, shown),
  gone: gone.slice(0, shown),
  count: { fresh: fresh.length, changed: changed.length, gone: gone.length, same },
});
