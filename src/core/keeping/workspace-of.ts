import type { Decision } from "../decisions/decision.ts";
import type { Snapshot } from "../decisions/workspace.ts";
import { atOnce, type Sliced } from "../slices.ts";
import type { Entry, JournalEntry } from "./entry.ts";
import type { Damage, KeptMessage, KeptWorkspace } from "./kept-workspace.ts";
import type { Settings } from "./settings.ts";
import type { Brought } from "./workspace-store.ts";

/** A journal, as far as it could be read. */
export interface ReadJournal {
  readonly entries: readonly JournalEntry[];
  readonly damage: readonly Damage[];
}

/** What the entries of a journal make, one after the other. @param settings those that count where it has none. */
export const workspaceOf = (journal: ReadJournal, settings: Settings): KeptWorkspace =>
  atOnce(makingWorkspace(journal, settings));

/** The same, with a rest after each entry. */
export function* makingWorkspace(
  { entries, damage }: ReadJournal,
  settings: Settings,
): Sliced<KeptWorkspace> {
  const sources = new Map<string, Map<string, KeptMessage>>();
  const log: Decision[] = [];
  const snapshots = new Map<string, Snapshot>();
  let set = settings;
  for (const entry of withoutHalves(entries, damage)) {
    yield;
    switch (entry.kind) {
      case "decisions":
        for (const decision of entry.decisions) log.push(decision);
        break;
      case "import":
        sources.set(entry.source, brought(sources.get(entry.source) ?? new Map(), entry));
        break;
      case "snapshot": {
        const { version, atMs } = entry;
        const key = `${version}\n${atMs}`;
        const texts = new Map([...(snapshots.get(key)?.texts ?? []), ...entry.texts]);
        snapshots.set(key, { version, atMs, texts });
        break;
      }
      case "settings":
        set = entry.settings;
        break;
      default:
        entry satisfies never;
    }
  }
  return {
    sources: Array.from(sources, ([name, messages]) => ({ name, messages: [...messages.values()] })),
    log,
    snapshots: [...snapshots.values()],
    settings: set,
    damage,
  };
}

/** @param messages of the import's source, which get what it brings. @returns the same. */
export function brought(
  messages: Map<string, KeptMessage>,
  { atMs, fresh, changed, gone }: Omit<Brought, "source">,
): Map<string, KeptMessage> {
  for (const message of [...fresh, ...changed]) {
    const before = messages.get(message.id);
    const isSame = before === undefined || before.normalised === message.normalised;
    messages.set(message.id, {
      ...message,
      importedAtMs: before?.importedAtMs ?? atMs,
      changedAtMs: isSame ? before?.changedAtMs : atMs,
      goneAtMs: undefined,
    });
  }
  for (const id of gone) {
    const message = messages.get(id);
    if (message !== undefined) messages.set(id, { ...message, goneAtMs: message.goneAtMs ?? atMs });
  }
  return messages;
}

/**
 * Without the parts of what never came to its end: an import whose browser died for good while it was sent to the house. A part that is damaged
 * has come: the others of it count.
 */
function withoutHalves(entries: readonly JournalEntry[], damage: readonly Damage[]): readonly Entry[] {
  const whole: Entry[] = [];
  let group: JournalEntry[] = [];
  const settle = (): void => {
    const [first, last] = [group[0], group.at(-1)];
    if (first !== undefined && last !== undefined && hasCome(first, last, damage)) {
      for (const { entry } of group) whole.push(entry);
    }
    group = [];
  };
  for (const one of entries) {
    const before = group.at(-1);
    if (before !== undefined && !continues(before.entry, one.entry)) settle();
    group.push(one);
  }
  settle();
  return whole;
}

function continues(before: Entry, entry: Entry): boolean {
  if (before.kind === "import" && entry.kind === "import")
    return before.source === entry.source && before.atMs === entry.atMs && before.part < entry.part;
  if (before.kind === "snapshot" && entry.kind === "snapshot")
    return before.version === entry.version && before.atMs === entry.atMs && before.part < entry.part;
  return false;
}

/** @param first,last of what follows each other of one thing. */
function hasCome(first: JournalEntry, last: JournalEntry, damage: readonly Damage[]): boolean {
  if (!("part" in first.entry && "part" in last.entry) || last.entry.part === last.entry.of) return true;
  const from = first.number - first.entry.part + 1;
  const to = from + first.entry.of - 1;
  return damage.some(({ entry }) => entry >= from && entry <= to);
}
