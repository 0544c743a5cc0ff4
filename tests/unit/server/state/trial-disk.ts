import { dirname } from "node:path";
import type { Disk } from "../../../../src/server/state/disk.ts";

export class PowerCut extends Error {}

/** Bytes under a name. What was not synced may be lost from any byte on. */
interface Content {
  readonly text: string;
  readonly synced: string;
}

type Names = ReadonlyMap<string, Content>;

/**
 * A disk whose power goes at a chosen step. It forgets whatever POSIX lets a disk forget: bytes that were not synced, and names whose folder
 * was not.
 */
export class TrialDisk implements Disk {
  /** As the running system sees it. */
  #present: Names = new Map();
  /** As it is found after a cut where nothing came through but what was synced. */
  #settled: Names = new Map();
  #stepsLeft = Infinity;
  steps = 0;
  isFull = false;

  /** The power goes in the midst of the `steps`th step from now, counted from 0. */
  cutAfter(steps: number): void {
    this.#stepsLeft = steps;
  }

  /**
   * The power comes back.
   * @param names whether names that were not synced came through.
   * @param share of each file's unsynced bytes that did.
   */
  restart(names: boolean, share: number): TrialDisk {
    const after = new TrialDisk();
    const found = [...(names ? this.#present : this.#settled)].map(([name, { text, synced }]) => {
      // What is appended loses its own bytes at most; what is written anew, all.
      const safe = text.startsWith(synced) ? synced.length : 0;
      const left = text.slice(0, safe + Math.floor(share * (text.length - safe)));
      return [name, { text: left, synced: left }] as const;
    });
    after.#present = new Map(found);
    after.#settled = new Map(found);
    return after;
  }

  /** Something else damages a file. */
  damage(name: string, damaged: (text: string) => string): void {
    const path = [...this.#present.keys()].find((known) => known.endsWith(name));
    if (path === undefined) throw new Error(`there is no ${name}`);
    const text = damaged(this.#present.get(path)?.text ?? "");
    this.#put(path, { text, synced: text });
    this.#settled = new Map(this.#present);
  }

  #put(path: string, content: Content): void {
    this.#present = new Map(this.#present).set(path, content);
  }

  /** @param halfway what has happened where the power goes in the midst of it. */
  async #step(whole: () => void, halfway: () => void = () => undefined): Promise<void> {
    await Promise.resolve();
    this.steps += 1;
    if (this.#stepsLeft-- > 0) return whole();
    halfway();
    throw new PowerCut();
  }

  makeFolder = async (): Promise<void> => undefined;

  write = (path: string, text: string): Promise<void> => {
    const write = () => this.#put(path, { text, synced: "" });
    if (this.isFull) {
      this.#put(path, { text: text.slice(0, 10), synced: "" });
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    }
    return this.#step(write, write);
  };

  append = (path: string, text: string): Promise<void> => {
    const before = this.#present.get(path) ?? { text: "", synced: "" };
    const append = () => this.#put(path, { ...before, text: before.text + text });
    return this.#step(append, append);
  };

  sync = (path: string): Promise<void> =>
    this.#step(() => {
      const text = this.#present.get(path)?.text ?? "";
      const synced = { text, synced: text };
      this.#put(path, synced);
      // The bytes of a file are its own, under whatever name it is found.
      if (this.#settled.has(path)) this.#settled = new Map(this.#settled).set(path, synced);
    });

  rename = (from: string, to: string): Promise<void> => {
    const rename = (): void => {
      const content = this.#present.get(from);
      if (content === undefined) throw new Error(`there is no ${from}`);
      const names = new Map(this.#present);
      names.delete(from);
      this.#present = names.set(to, content);
    };
    return this.#step(rename, rename);
  };

  syncFolder = (): Promise<void> =>
    this.#step(() => {
      this.#settled = new Map(this.#present);
    });

  read = async (path: string): Promise<string | undefined> => this.#present.get(path)?.text;

  names = async (folder: string): Promise<readonly string[]> =>
    [...this.#present.keys()]
      .filter((path) => dirname(path) === folder)
      .map((path) => path.slice(folder.length + 1));
}
