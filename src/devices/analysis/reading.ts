import type { ImportedMessage } from "../../core/import/read-messages.ts";
import type { RowFault } from "../../core/import/table.ts";
import { openLine } from "./line.ts";
import { partsOf } from "./parts.ts";
import type { CheckWish, FileView, Part, Prospect, ToAnalyst } from "./protocol.ts";
import type { SourceWish } from "./read-source.ts";

/** What a file would bring, or everything that is wrong with it. */
export type Checked =
  | { readonly kind: "ready"; readonly prospect: Prospect }
  | { readonly kind: "faulty"; readonly faults: readonly RowFault[] };

/** What is there already. It is gone through once, part by part, and not again while it is the same object. */
export interface Known {
  /** What the file's own source has. */
  readonly own: Iterable<ImportedMessage>;
  /** Ids that other sources have. */
  readonly elsewhere: Iterable<string>;
  /** Ids of what was erased on request. */
  readonly erased: readonly string[];
}

/** What a file brings. */
export interface Taken {
  readonly fresh: readonly ImportedMessage[];
  readonly changed: readonly ImportedMessage[];
  readonly gone: readonly string[];
}

/** A file that is being read beside the page. Each step may be asked for again; nothing is taken in by any of them. */
export interface Reading {
  /** @param progress what is read, and all of it. */
  readonly read: (
    file: Blob,
    wish: SourceWish,
    progress: (done: number, total: number) => void,
  ) => Promise<FileView>;
  readonly check: (wish: CheckWish, known: Known) => Promise<Checked>;
  /** All of what was last checked and found ready. */
  readonly take: () => Promise<Taken>;
}

/**
 * Opens a worker for one file. @param signal ends it at once: nothing of the file stays.
 * All throw PaumeError analysis-failed where the worker died, or whatever `signal` was aborted with.
 */
export function openReading(signal: AbortSignal): Reading {
  const line = openLine(signal);
  let told: Known | undefined;
  return {
    async read(file, wish, progress) {
      const heard = (part: Part): void => {
        if (part.kind === "progress") progress(part.done, part.total);
      };
      return (await line.ask({ kind: "read", file, wish }, "file", heard)).view;
    },
    async check(wish, known) {
      if (told !== known) await line.tell(knownParts(known));
      told = known;
      const faults: RowFault[] = [];
      const { prospect } = await line.ask({ kind: "check", wish }, "checked", (part) => {
        if (part.kind === "faults") for (const fault of part.faults) faults.push(fault);
      });
      return prospect === undefined ? { kind: "faulty", faults } : { kind: "ready", prospect };
    },
    async take() {
      const taken = { fresh: new Array<ImportedMessage>(), changed: new Array<ImportedMessage>() };
      const gone: string[] = [];
      await line.ask({ kind: "take" }, "taken", (part) => {
        if (part.kind !== "messages") return;
        for (const message of part.fresh) taken.fresh.push(message);
        for (const message of part.changed) taken.changed.push(message);
        for (const id of part.gone) gone.push(id);
      });
      return { ...taken, gone };
    },
  };
}

/** The first part says that what was told before no longer holds. */
function* knownParts({ own, elsewhere, erased }: Known): Generator<ToAnalyst, void, undefined> {
  const none = { isFirst: false, own: [], elsewhere: [], erased: [] };
  yield { kind: "known", ...none, isFirst: true, erased };
  for (const part of partsOf(own)) yield { kind: "known", ...none, own: part };
  for (const part of partsOf(elsewhere)) yield { kind: "known", ...none, elsewhere: part };
}
