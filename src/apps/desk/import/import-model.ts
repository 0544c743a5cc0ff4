import { type ReadonlySignal, signal as state } from "@preact/signals";
import { PaumeError } from "../../../core/error.ts";
import type { Mapping } from "../../../core/import/mapping.ts";
import type { FileView } from "../../../devices/analysis/protocol.ts";
import { type Checked, type Known, openReading, type Reading } from "../../../devices/analysis/reading.ts";
import type { SourceWish } from "../../../devices/analysis/read-source.ts";
import type { Desk } from "../desk.ts";
import { knownOf } from "./known.ts";
import { guessSource } from "./source.ts";

/** What the curator says of a file. */
export interface Wishes extends SourceWish {
  /** The name under which its messages are kept. */
  readonly source: string;
  readonly mapping: Mapping;
  readonly lang: string;
  readonly leftOut: ReadonlySet<number>;
}

/** Where an import stands. Before "taken" nothing of the file is anywhere but in memory. */
export type ImportState =
  | { readonly kind: "waiting"; readonly error: PaumeError | undefined }
  | { readonly kind: "reading"; readonly name: string; readonly done: number; readonly total: number }
  | {
      readonly kind: "read";
      readonly name: string;
      readonly view: FileView;
      readonly wishes: Wishes;
      /** Undefined while it is being looked at. */
      readonly checked: Checked | undefined;
      readonly isTaking: boolean;
    }
  | {
      readonly kind: "taken";
      readonly source: string;
      readonly count: Readonly<Record<"fresh" | "changed" | "gone" | "leftOut", number>>;
    };

export interface ImportModel {
  readonly state: ReadonlySignal<ImportState>;
  /** @param name of the file; "" for what was pasted. */
  readonly choose: (file: Blob, name: string) => void;
  readonly wish: (wishes: Partial<Wishes>) => void;
  readonly takeIn: () => void;
  /** Ends whatever is going on, and forgets the file. */
  readonly cancel: () => void;
}

const waiting: ImportState = { kind: "waiting", error: undefined };
const guessed: SourceWish = { encoding: undefined, delimiter: undefined, hasHeader: undefined };
const nothing: ReadonlySet<never> = new Set<never>();

export function openImport(desk: Desk): ImportModel {
  const now = state<ImportState>(waiting);
  let life = new AbortController();
  let reading: Reading | undefined;
  let file: { readonly bytes: Blob; readonly name: string } | undefined;
  let known: { readonly cards: unknown; readonly source: string; readonly is: Known } | undefined;
  let asked = 0;

  const end = (next: ImportState): void => {
    life.abort();
    life = new AbortController();
    [reading, file, known] = [undefined, undefined, undefined];
    asked += 1;
    now.value = next;
  };
  /** Only the newest question is heard; what fails ends the import. */
  const ask = async <T>(question: Promise<T>): Promise<T | undefined> => {
    const number = ++asked;
    const { signal } = life;
    try {
      const answer = await question;
      return number === asked ? answer : undefined;
    } catch (error) {
      if (!signal.aborted) end({ kind: "waiting", error: asFault(error) });
      return undefined;
    }
  };

  const read = async (wish: SourceWish, kept: Partial<Wishes>): Promise<void> => {
    if (file === undefined) return;
    reading ??= openReading(life.signal);
    const { bytes, name } = file;
    const progress = (done: number, total: number): void => {
      if (now.peek().kind === "reading") now.value = { kind: "reading", name, done, total };
    };
    const view = await ask(reading.read(bytes, wish, progress));
    if (view === undefined) return;
    const { source, mapping } = guessSource(view, name, desk.settings.peek().mappings);
    const lang = desk.language.peek();
    const wishes = { source, lang, ...kept, ...wish, mapping, leftOut: nothing };
    now.value = { kind: "read", name, view, wishes, checked: undefined, isTaking: false };
    await check();
  };
  const check = async (): Promise<void> => {
    const here = now.peek();
    if (here.kind !== "read" || reading === undefined) return;
    const { source, ...wish } = here.wishes;
    const cards = desk.cards.peek();
    if (known?.cards !== cards || known.source !== source)
      known = { cards, source, is: knownOf(desk, source) };
    const checked = await ask(reading.check(wish, known.is));
    if (checked !== undefined) now.value = { ...here, checked };
  };
  const takeIn = async (): Promise<void> => {
    const here = now.peek();
    if (here.kind !== "read" || here.checked?.kind !== "ready" || reading === undefined) return;
    now.value = { ...here, isTaking: true };
    const { source, mapping, leftOut } = here.wishes;
    const taken = await ask(reading.take());
    if (taken === undefined) return;
    const { fresh, changed, gone } = taken;
    const isKept = await ask(desk.addImport({ source, ...taken }).then(() => true));
    if (isKept === undefined) return;
    desk.change({ mappings: { ...desk.settings.peek().mappings, [source]: mapping } });
    const count = {
      fresh: fresh.length,
      changed: changed.length,
      gone: gone.length,
      leftOut: leftOut.size,
    };
    end({ kind: "taken", source, count });
  };

  return {
    state: now,
    choose(bytes, name) {
      end({ kind: "reading", name, done: 0, total: bytes.size });
      file = { bytes, name };
      void read(guessed, {});
    },
    wish(wishes) {
      const here = now.peek();
      if (here.kind !== "read" || here.isTaking) return;
      const wanted = { ...here.wishes, ...wishes };
      now.value = { ...here, wishes: wanted, checked: undefined };
      const { encoding, delimiter, hasHeader, source, lang } = wanted;
      const isReread = "encoding" in wishes || "delimiter" in wishes || "hasHeader" in wishes;
      void (isReread ? read({ encoding, delimiter, hasHeader }, { source, lang }) : check());
    },
    takeIn: () => void takeIn(),
    cancel: () => end(waiting),
  };
}

const asFault = (error: unknown): PaumeError =>
  error instanceof PaumeError ? error : new PaumeError("analysis-failed", String(error), { cause: error });

const models = new WeakMap<Desk, ImportModel>();

/** One for each desk: what is being imported stays while another view is looked at. */
export function importOf(desk: Desk): ImportModel {
  const model = models.get(desk) ?? openImport(desk);
  models.set(desk, model);
  return model;
}
