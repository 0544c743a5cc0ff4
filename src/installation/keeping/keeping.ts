import { inTurn } from "../../core/in-turn.ts";
import { PaumeError } from "../../core/error.ts";
import { erasureOf, type ErasureRequest, requestsOf } from "../../core/decisions/erase.ts";
import type { Entry } from "../../core/keeping/entry.ts";
import { decidable, type KeptWorkspace } from "../../core/keeping/kept-workspace.ts";
import { decisionEntries, importEntries, snapshotEntries } from "../../core/keeping/parts.ts";
import { freshSettings } from "../../core/keeping/settings.ts";
import { erasuresIn, saidBy } from "../../core/keeping/silence.ts";
import { makingWorkspace, type ReadJournal } from "../../core/keeping/workspace-of.ts";
import type { WorkspaceStore } from "../../core/keeping/workspace-store.ts";
import type { DeskHouse } from "../../devices/house/desk.ts";
import { inSlices } from "../../devices/in-slices.ts";
import { readWorkspaceFile, workspaceFile } from "../../schema/workspace-file.ts";
import { agree, mendOwn, type Agreement } from "./agree.ts";
import type { OwnJournal } from "./own-journal.ts";

/**
 * How the house's disk stands to the browser: as `Agreement` says; nothing of it known yet; it does not answer, or takes no more, and is sent
 * what it lacks when it does. After "newer", load again: what the page knows is old.
 */
export type HouseStanding = Agreement | "unknown" | "silent" | "full";

/** What became of a workspace's file: all of it is kept now; it was known already; it is another workspace, or another history of this one. */
export type BroughtFile = "taken" | "known" | "forked";

/** The desk's workspace: in the browser first, and on the house's disk as soon as that takes it. */
export interface Keeping extends WorkspaceStore {
  /** Compares with the house, and sends what it lacks: after a PIN was entered, or when somebody asks. It goes on by itself after each change. */
  readonly agree: () => Promise<void>;
  /** The whole workspace as one file, with everything in it that was not erased: it is as secret as the desk. */
  readonly file: () => Promise<string>;
  /** Takes in such a file, if this workspace is the beginning of it. Load again after it was taken. @throws PaumeError workspace-damaged, store-failed. */
  readonly bring: (text: string) => Promise<BroughtFile>;
  /** Where both have gone on differently: the house's counts, and this browser's is given up. Export it before. Load again. */
  readonly takeTheirs: () => Promise<void>;
  /** As above: this browser's counts, and the house sets its own aside. */
  readonly giveMine: () => Promise<void>;
}

export interface KeepingParts {
  readonly own: OwnJournal;
  readonly house: DeskHouse;
  /** @returns what gives the turn back; undefined where another page writes. */
  readonly takeTurn: () => Promise<(() => void) | undefined>;
  /** Hex, of a text in UTF-8. */
  readonly sha256: (text: string) => Promise<string>;
  /** Chance, for a new workspace. */
  readonly salt: string;
  readonly told: (standing: HouseStanding) => void;
}

/** A house that is silent is asked again after this long. */
const againMs = 15_000;
/**
 * So long the house may take before something is called saved without it. A browser that is killed may, rarely, find its whole storage gone at its
 * next start; what is on two disks is there all the same.
 */
const patienceMs = 1500;

export function openKeeping({ own, house, takeTurn, sha256, salt, told }: KeepingParts): Keeping {
  let giveBack: (() => void) | undefined;
  let isClosed = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  /** A number is given once. */
  const writing = inTurn();
  /** What is written does not wait for the house; only its being called saved does, for a moment. */
  const comparing = inTurn();

  const turn = async (): Promise<void> => {
    giveBack ??= await takeTurn();
    if (giveBack === undefined || isClosed)
      throw new PaumeError("workspace-elsewhere", "another page has the desk open");
  };

  /** What the house has is written between decisions. */
  const ownInTurn: OwnJournal = {
    ...own,
    take: (entries) => writing(() => own.take(entries)),
    mend: (entries) => writing(() => own.mend(entries)),
    clear: () => writing(own.clear),
    giveWay: () => writing(own.giveWay),
  };
  const compare = async (): Promise<HouseStanding> => {
    try {
      return await agree(ownInTurn, house);
    } catch (error) {
      if (!(error instanceof PaumeError) || error.code === "store-failed") throw error;
      return error.code === "state-unsaved" ? "full" : "silent";
    }
  };
  const agreeOnce = async (): Promise<HouseStanding> => {
    clearTimeout(again);
    const standing = isClosed ? "unknown" : await compare();
    if ((standing === "silent" || standing === "full") && !isClosed)
      again = setTimeout(() => void agreeSoon(), againMs);
    return standing;
  };
  const mend = (damaged: readonly number[]): Promise<boolean> =>
    mendOwn(ownInTurn, house, damaged).catch(() => false);
  const agreeAndTell = async (): Promise<void> => told(await agreeOnce());
  let coming: Promise<void> | undefined;
  const agreeSoon = (): Promise<void> => {
    coming ??= comparing(async () => {
      coming = undefined;
      await agreeAndTell();
    }).catch(() => told("unknown"));
    return coming;
  };

  const settings = freshSettings(salt);
  const workspace = async (journal: ReadJournal): Promise<KeptWorkspace> => {
    const kept = await inSlices(makingWorkspace(journal, settings));
    const isSalted = journal.entries.some(({ entry }) => entry.kind === "settings");
    // Under another salt, every word that was taken out would be shown.
    if (!isSalted && kept.log.some(({ act }) => act.kind === "redact"))
      throw new PaumeError("store-failed", "the workspace's settings can't be read, nor had from the house");
    return kept;
  };
  /** Twice, since nothing that was taken out is known again without the salt. */
  const beginning: readonly Entry[] = [
    { kind: "settings", settings },
    { kind: "settings", settings },
  ];
  const add = async (entries: readonly Entry[]): Promise<void> => {
    await writing(async () => {
      await turn();
      await own.add(own.head().number === 0 ? [...beginning, ...entries] : entries);
    });
    await Promise.race([agreeSoon(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  };
  const erase = (request: ErasureRequest): Promise<KeptWorkspace> =>
    writing(async () => {
      await turn();
      const journal = await own.read();
      const before = decidable(await workspace(journal));
      const entries = journal.entries.map(({ entry }) => entry);
      const hashes = new Map<string, string>();
      for (const id of request.messages) hashes.set(id, await sha256(before.texts.get(id) ?? ""));
      const { erased } = erasureOf(before, request, [], hashes);
      const { decisions } = erasureOf(before, request, saidBy(erased, entries), hashes);
      if (decisions.length > 0) await own.add(decisionEntries(decisions));
      void agreeSoon();
      return workspace(await own.read());
    });

  return {
    load: async () => {
      await turn();
      const journal = await writing(own.read);
      const standing = await comparing(agreeOnce);
      const damaged = journal.damage.map(({ entry }) => entry);
      const isMended = standing === "agrees" && damaged.length > 0 && (await mend(damaged));
      told(standing === "newer" ? "agrees" : standing);
      return workspace(isMended || standing === "newer" ? await writing(own.read) : journal);
    },
    append: (decisions) => {
      if (decisions.some(({ act }) => act.kind === "erase")) throw new RangeError("erase: by itself");
      return add(decisionEntries(decisions));
    },
    addImport: (brought) => add(importEntries(brought)),
    addSnapshot: (snapshot) => add(snapshotEntries(snapshot)),
    saveSettings: (now) => add([{ kind: "settings", settings: now }]),
    erase,
    agree: () => comparing(agreeAndTell),
    file: () => writing(async () => workspaceFile((await own.read()).entries)),
    bring: (text) =>
      writing(async () => {
        await turn();
        const { entries } = readWorkspaceFile(text);
        const [mine, theirs] = [own.head(), entries.at(-1)];
        if (own.isBlank() && mine.number > 0) await own.clear();
        const meeting = entries.find(({ number }) => number === own.head().number);
        const isBeginning = own.head().number === 0 || meeting?.chain === own.head().chain;
        if (theirs !== undefined && own.chainAt(theirs.number) === theirs.chain) return "known";
        if (!isBeginning) return "forked";
        await own.take(entries.filter(({ number }) => number > own.head().number));
        void agreeSoon();
        return "taken";
      }),
    takeTheirs: () =>
      comparing(async () => {
        await turn();
        const standing = await house.standing(0);
        if (standing === undefined || standing.head.number === 0) return agreeAndTell();
        const { entries } = await writing(own.read);
        await ownInTurn.clear();
        await agreeAndTell();
        // What somebody had erased here must go there, too.
        for (const request of requestsOf(erasuresIn(entries.map(({ entry }) => entry)))) await erase(request);
      }),
    giveMine: () =>
      comparing(async () => {
        await turn();
        await house.setAside();
        await agreeAndTell();
      }),
    close: () => {
      isClosed = true;
      clearTimeout(again);
      giveBack?.();
      own.close();
    },
  };
}
