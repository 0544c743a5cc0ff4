import { join } from "node:path";
import { PaumeError } from "../../core/error.ts";
import { compareVersions, VERSION } from "../../core/publish/version.ts";
import { eraseLines } from "../../schema/erased-lines.ts";
import { SetActivations, type ActiveSet, type SetActivation, type SetList } from "../../schema/kept-sets.ts";
import { parsePublication, Statement } from "../../schema/publication.ts";
import { parsePublishedSet, verifySet, type SetFiles } from "../../schema/published-set.ts";
import type { Publisher } from "../../schema/signature.ts";
import { sha256 } from "../sha256.ts";
import { openActivations } from "./activations.ts";
import type { Disk } from "./disk.ts";
import { inTurn } from "../../core/in-turn.ts";
import { keepFile } from "./keep-file.ts";

/** Published sets on disk, three readable files each: they are only ever added, and one of them is on the floor. Erasing alone changes them. */
export interface KeptSets {
  readonly list: () => Promise<Omit<SetList, "seen">>;
  /** @returns undefined where there is none of that version. */
  readonly one: (version: string) => Promise<SetFiles | undefined>;
  /** What is to be shown: the version that was chosen last, or the last one before it that is whole and signed. */
  readonly active: () => Promise<ActiveSet>;
  /** @throws PaumeError set-refused: it is not whole, not signed by a publisher, or holds what cannot be shown. */
  readonly check: (files: SetFiles) => Promise<Statement>;
  /** @returns false where another one has that version: it stays. @throws PaumeError set-refused, state-unsaved. */
  readonly save: (files: SetFiles) => Promise<boolean>;
  /** @returns false where there is none of that version. @throws PaumeError set-refused, state-unsaved. */
  readonly activate: (activation: SetActivation) => Promise<boolean>;
  /**
   * Takes messages, by id, and whatever has the same text out of every set that has them, for good; each leaves its line's hash, by which the set can still be verified. Doing it again
   * changes nothing, and ends what a power cut has broken off.
   * @returns the versions that had any. @throws PaumeError state-unsaved.
   */
  readonly erase: (messages: ReadonlySet<string>) => Promise<readonly string[]>;
}

const LINES = /^(.+)\.jsonl$/;
/** What a power cut may have left of one. */
const LINES_ASIDE = /\.jsonl\.aside$/;

/** @param folder theirs alone. @param publishers as the installation names them now. */
export function keepSets(
  folder: string,
  disk: Disk,
  publishers: () => Promise<readonly Publisher[]>,
): KeptSets {
  const next = inTurn();
  const chosen = openActivations(disk, folder, SetActivations, "set-refused");
  const pathOf = (version: string, part: "publication.json" | "manifest.json" | "jsonl"): string =>
    join(folder, `${version}.${part}`);

  const one = async (version: string): Promise<SetFiles | undefined> => {
    if (!VERSION.test(version)) return undefined;
    const [publication, manifest, lines] = await Promise.all([
      disk.read(pathOf(version, "publication.json")),
      disk.read(pathOf(version, "manifest.json")),
      disk.read(pathOf(version, "jsonl")),
    ]);
    if (publication === undefined) return undefined;
    return { publication, manifest: manifest ?? "", lines: lines ?? "" };
  };

  /** Of a version that is whole: the hash of its lines. */
  const whole = async (version: string): Promise<string | PaumeError> => {
    const files = await one(version);
    if (files === undefined) return new PaumeError("set-refused", `${version}: is gone`);
    try {
      const found = await verifySet(files, await publishers(), sha256);
      if (found.version !== version)
        return new PaumeError("set-refused", `${version}: holds ${found.version}`);
      return await sha256(new TextEncoder().encode(files.lines));
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      return new PaumeError(error.code, told(version, error), { cause: error });
    }
  };

  const active = async (): Promise<ActiveSet> => {
    const { all, fault: pointerFault } = await chosen.read();
    let fault = pointerFault;
    const meant = all.at(-1)?.id ?? null;
    const answer = (version: string | null, hash: string | null): ActiveSet => ({
      version,
      sha256: hash,
      chosen: meant,
      ...(fault && { fault: { code: fault.code, detail: fault.detail } }),
    });
    for (const { id } of all.toReversed()) {
      if (id === null) break;
      const found = await whole(id);
      if (typeof found === "string") return answer(id, found);
      fault ??= found;
    }
    return answer(null, null);
  };

  const check = async (files: SetFiles): Promise<Statement> => {
    const { publication, set } = await parsePublishedSet(files, await publishers(), sha256);
    const [refused] = set.refused;
    if (refused !== undefined) {
      const { version } = publication;
      throw new PaumeError("set-refused", `${version}: ${refused.message.id} ${refused.reason}`);
    }
    return Statement.strip().parse(publication);
  };

  return {
    one,
    active,
    check,
    async list() {
      const names = await disk.names(folder);
      const versions = names
        .map((name) => name.replace(/\.publication\.json$/, ""))
        .filter((name) => VERSION.test(name))
        .toSorted(compareVersions)
        .toReversed();
      const found = await Promise.all(
        versions.map(async (version) =>
          statementIn(version, (await disk.read(pathOf(version, "publication.json"))) ?? ""),
        ),
      );
      const { all, fault } = await chosen.read();
      const damaged = found.flatMap((file) => (file instanceof PaumeError ? [file] : []));
      const faults = [...damaged, ...(fault ? [fault] : [])];
      return {
        sets: found.flatMap((file) => (file instanceof PaumeError ? [] : [file])),
        active: await active(),
        history: all.toReversed(),
        faults: faults.map(({ code, detail }) => ({ code, detail })),
      };
    },
    save: (files) =>
      next(async () => {
        const { version } = await check(files);
        const kept = await one(version);
        // What is damaged is put right by publishing the same version again.
        if (kept !== undefined && typeof (await whole(version)) === "string") {
          return kept.publication === files.publication;
        }
        // The publication comes last: without it, the set is not there.
        await keepFile(disk, pathOf(version, "jsonl"), files.lines);
        await keepFile(disk, pathOf(version, "manifest.json"), files.manifest);
        await keepFile(disk, pathOf(version, "publication.json"), files.publication);
        return true;
      }),
    activate: (activation) =>
      next(async () => {
        const { id } = activation;
        if (id !== null) {
          if ((await one(id)) === undefined) return false;
          const found = await whole(id);
          if (typeof found !== "string") throw found;
        }
        await chosen.add(activation);
        return true;
      }),
    erase: (messages) =>
      next(async () => {
        const touched: string[] = [];
        for (const name of await disk.names(folder)) {
          const path = join(folder, name);
          if (LINES_ASIDE.test(name)) await keepFile(disk, path, "");
          const [, version] = LINES.exec(name) ?? [];
          if (version === undefined) continue;
          const left = await eraseLines((await disk.read(path)) ?? "", messages, sha256);
          if (left === undefined) continue;
          await keepFile(disk, path, left);
          touched.push(version);
        }
        return touched.toSorted(compareVersions);
      }),
  };
}

const told = (version: string, { detail }: PaumeError): string =>
  detail.startsWith(`${version}: `) ? detail : `${version}: ${detail}`;

function statementIn(version: string, text: string): Statement | PaumeError {
  try {
    return Statement.strip().parse(parsePublication(text));
  } catch (error) {
    if (!(error instanceof PaumeError)) throw error;
    return new PaumeError(error.code, `${version}.publication.json: ${error.detail}`, { cause: error });
  }
}
