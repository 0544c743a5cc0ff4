import type { ReadonlySignal, Signal } from "@preact/signals";
import type { PaumeError } from "../../core/error.ts";
import type { Card } from "../../core/desk/card.ts";
import type { Added } from "../../core/desk/ledger.ts";
import type { Act, Decision, DecisionLog, RetentionRule } from "../../core/decisions/decision.ts";
import type { Status } from "../../core/decisions/replay.ts";
import type { Snapshot, Workspace } from "../../core/decisions/workspace.ts";
import type { Finding } from "../../core/findings/finding.ts";
import type { Damage } from "../../core/keeping/kept-workspace.ts";
import type { Settings } from "../../core/keeping/settings.ts";
import type { Brought } from "../../core/keeping/workspace-store.ts";
import type { Faults } from "../../installation/faults.ts";
import type { ViewId } from "./views.ts";
import type { DeskLanguage } from "./words.ts";

/** Part of all messages, by a search or by facets. It stays as it was made: what is decided does not vanish from under the hand. */
export interface Filter {
  readonly ids: ReadonlySet<string>;
  /** What it lets through, in the words of whoever made it: "émotion : peur". */
  readonly says: string;
}

/** Told of every card that changes, with nothing between: `before` undefined for a new one, `now` for one that is gone. */
export type Heed = (before: Card | undefined, now: Card | undefined) => void;

/** One thing to be done to one message. */
export type Wish = Pick<Decision, "message" | "act">;

/** What was found in one message. */
export interface Found {
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** All that the desk knows and can do. Views show it, and do nothing behind its back. */
export interface Desk {
  readonly view: Signal<ViewId>;
  /** Of the interface, not of messages. */
  readonly language: Signal<DeskLanguage>;
  /** Who decides at this desk, in this session; "" while nobody has said so. */
  readonly who: ReadonlySignal<string>;
  /** @param said a name, as `nameOf` takes it; "" where whoever comes next shall say theirs. */
  readonly sayWho: (said: string) => void;
  readonly faults: Faults & { readonly present: ReadonlySignal<readonly PaumeError[]> };
  /** Whether everything kept was loaded: before that nothing is shown or decided. */
  readonly isOpen: ReadonlySignal<boolean>;
  /** What could not be read of what was kept. */
  readonly damage: ReadonlySignal<readonly Damage[]>;

  /** Source by source, in the order in which they were imported. A new array at each change; cards that did not change are the same objects. */
  readonly cards: ReadonlySignal<readonly Card[]>;
  /** How many there are. */
  readonly count: ReadonlySignal<number>;
  /** Ids in the order in which they are read (see `riskOrder`). Deciding moves nothing; a search for findings and an import do. */
  readonly order: ReadonlySignal<readonly string[]>;
  /** As it is now; undefined for one that is erased. Whoever reads it in a component or a computed hears of changes. */
  readonly cardOf: (id: string) => Card | undefined;
  /** How many messages stand where. */
  readonly standing: ReadonlySignal<Readonly<Record<Status, number>>>;
  /** How many were not looked through yet. */
  readonly unsearched: ReadonlySignal<number>;
  /** Ids of all that say nearly the same as this one, itself among them; none where nothing else does. */
  readonly alikeTo: (card: Card) => readonly string[];
  /** For indexes that follow one by one, as 120,000 cards are not gone through at each key. @returns the end of it. */
  readonly heed: (heed: Heed) => () => void;

  /** What a search or facets let through; undefined for all messages. */
  readonly filter: Signal<Filter | undefined>;
  /** The id of the card that is open in the queue. */
  readonly chosen: Signal<string | undefined>;
  /** Ids that are marked for a decision on many. */
  readonly marked: Signal<ReadonlySet<string>>;
  /** Opens the queue at this card. */
  readonly show: (id: string) => void;

  readonly log: ReadonlySignal<DecisionLog>;
  /** Of one message, in their order. */
  readonly decisionsOf: (id: string) => readonly Decision[];
  /** Published sets, oldest first. */
  readonly snapshots: ReadonlySignal<readonly Snapshot[]>;
  /** Whether two must decide (`twoPersons`), thresholds (`findings`), salt, keys, mappings, retention. */
  readonly settings: ReadonlySignal<Settings>;
  readonly change: (settings: Partial<Omit<Settings, "salt">>) => void;
  /** Number of the last decision that is on the disk; 0 for none. What is later may not be called saved. */
  readonly durable: ReadonlySignal<number>;
  /** Everything as the pure functions of `core/decisions` want it: for exports and publishing. Made anew each time. */
  readonly workspace: () => Workspace;

  /**
   * The same of each of these messages, under one batch where they are many. At once in `cards` and `log`, later `durable`.
   * @throws RangeError while nobody has said who decides.
   */
  readonly decide: (ids: readonly string[], act: Act, why?: string) => Added;
  /** Several acts that are undone together: words taken out and the text kept, an edit and its verdict. @throws RangeError, as `decide`. */
  readonly decideTogether: (wishes: readonly Wish[], why?: string) => Added;
  /** Of any decisions, whenever they were made; what was decided later stays. @param numbers of the log. */
  readonly undo: (numbers: readonly number[]) => Added;
  readonly redo: (numbers: readonly number[]) => Added;
  /**
   * Takes messages' texts out of everything (see `eraseMessages`), under one batch where they are many. Resolves once that is on the disk.
   * @param rule by which it is done, where nobody asked for it.
   */
  readonly erase: (ids: readonly string[], why: string, rule?: RetentionRule) => Promise<void>;
  /** Resolves once it is on the disk. */
  readonly addSnapshot: (snapshot: Snapshot) => Promise<void>;

  /** Findings in the cards' whole texts, as a search of them goes on. A text that is edited is searched anew by the desk itself. */
  readonly setFindings: (found: readonly Found[]) => void;
  /** Ids that are near-duplicates of each other, in lists of at least two; all other cards have none. */
  readonly setClusters: (clusters: readonly (readonly string[])[]) => void;
  /** Takes in what a file brought, once it is on the disk. @throws PaumeError "store-failed": then nothing changed. */
  readonly addImport: (brought: Omit<Brought, "atMs">) => Promise<void>;
  /** Takes what is kept in the place of what is here, after another browser or a file brought it there. */
  readonly reload: () => Promise<void>;
}
