import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { SetFiles } from "../../../../src/schema/published-set.ts";
import type { Publisher } from "../../../../src/schema/signature.ts";
import { keepSets, type KeptSets } from "../../../../src/server/state/kept-sets.ts";
import { sha256 } from "../../../../src/server/sha256.ts";
import { messagesOf, trialDesk, type TrialDesk } from "../../../fixtures/published-sets.ts";
import { PowerCut, TrialDisk } from "./trial-disk.ts";

const folder = join("state", "sets");
const at = "2026-11-22T09:00:00.000Z";
let desk: TrialDesk;
let [first, second, third]: SetFiles[] = [];
let named: readonly Publisher[] = [];
const versions = ["1.0.0", "1.1.0", "1.10.0"] as const;

beforeAll(async () => {
  desk = await trialDesk();
  named = [desk.publisher];
  [first, second, third] = await Promise.all(versions.map((v) => desk.sign(v, messagesOf(5, v))));
});

const keeping = (disk: TrialDisk): KeptSets => keepSets(folder, disk, async () => named);
const chosen = (id: string | null) => ({ id, by: "Ada", at });
const files = (set: SetFiles | undefined): SetFiles => {
  if (set === undefined) throw new Error("not signed yet");
  return set;
};

/** A disk with these kept, and the last one on the floor. */
async function diskWith(...sets: readonly (SetFiles | undefined)[]): Promise<TrialDisk> {
  const disk = new TrialDisk();
  const kept = keeping(disk);
  for (const set of sets) {
    await kept.save(files(set));
    await kept.activate(chosen((await kept.check(files(set))).version));
  }
  return disk;
}

const shownOn = async (disk: TrialDisk): Promise<string | null> => {
  const { version, chosen: meant, fault } = await keeping(disk).active();
  expect(fault).toBeUndefined();
  expect(meant).toBe(version);
  return version;
};

describe("published sets on disk", () => {
  it("come back byte for byte, newest first, with the one on the floor and who chose it", async () => {
    const kept = keeping(await diskWith(first, third, second));
    expect(await kept.one("1.10.0")).toEqual(third);
    const list = await kept.list();
    expect(list.sets.map(({ version }) => version)).toEqual(["1.10.0", "1.1.0", "1.0.0"]);
    expect(list.history.map(({ id }) => id)).toEqual(["1.1.0", "1.10.0", "1.0.0"]);
    expect(list.active).toEqual({
      version: "1.1.0",
      sha256: await sha256(Buffer.from(files(second).lines)),
      chosen: "1.1.0",
    });
    expect(list.faults).toEqual([]);
  });

  it("are never written over: another one of the same version is refused, the same one is kept already", async () => {
    const kept = keeping(await diskWith(first));
    expect(await kept.save(files(first))).toBe(true);
    expect(await kept.save(await desk.sign("1.0.0", messagesOf(4, "1.0.0")))).toBe(false);
    expect(await kept.one("1.0.0")).toEqual(first);
  });

  it("are not taken where they are not a publisher's, nor chosen once they no longer are", async () => {
    const stranger = await trialDesk();
    const disk = await diskWith(first);
    const refused = { code: "set-refused" };
    const foreign = await stranger.sign("2.0.0", messagesOf(3, "2.0.0"));
    await expect(keeping(disk).save(foreign)).rejects.toMatchObject(refused);
    const without = keepSets(folder, disk, async () => [stranger.publisher]);
    await expect(without.activate(chosen("1.0.0"))).rejects.toMatchObject(refused);
    expect(await without.active()).toMatchObject({ version: null, chosen: "1.0.0", fault: refused });
    expect(await keeping(disk).activate(chosen("9.9.9"))).toBe(false);
  });

  it("are gone back from to the installation's own", async () => {
    const disk = await diskWith(first, second);
    await keeping(disk).activate(chosen(null));
    expect(await keeping(disk).active()).toEqual({ version: null, sha256: null, chosen: null });
  });
});

/** Everything that may be found after a cut at one step: names that came through or did not, and any share of the bytes. */
async function afterEachCut(
  before: () => Promise<TrialDisk>,
  act: (kept: KeptSets) => Promise<unknown>,
  look: (disk: TrialDisk, isDone: boolean) => Promise<void>,
): Promise<void> {
  for (let steps = 0, isDone = false; !isDone; steps++) {
    const disk = await before();
    disk.cutAfter(steps);
    isDone = true;
    try {
      await act(keeping(disk));
    } catch (error) {
      if (!(error instanceof Error && error.cause instanceof PowerCut)) throw error;
      isDone = false;
    }
    for (const names of [true, false]) {
      for (let share = 0; share <= 1; share += 0.1) await look(disk.restart(names, share), isDone);
    }
  }
}

describe("a power cut at any step, with any bytes lost that were not synced", () => {
  it("in publishing leaves a set whole or not there, and the floor as it was", async () => {
    await afterEachCut(
      () => diskWith(first),
      (kept) => kept.save(files(second)),
      async (disk, isDone) => {
        expect(await shownOn(disk)).toBe("1.0.0");
        const { sets, faults } = await keeping(disk).list();
        expect(faults).toEqual([]);
        const there = sets.map(({ version }) => version);
        expect(isDone ? [["1.1.0", "1.0.0"]] : [["1.1.0", "1.0.0"], ["1.0.0"]]).toContainEqual(there);
        // Whatever lies about from the cut is in nobody's way.
        expect(await keeping(disk).save(files(second))).toBe(true);
        await keeping(disk).activate(chosen("1.1.0"));
        expect(await shownOn(disk)).toBe("1.1.0");
      },
    );
  });

  it("in choosing leaves the old one on the floor or the new one, and the new one once that was promised", async () => {
    await afterEachCut(
      () => diskWith(first, second),
      (kept) => kept.activate(chosen("1.0.0")),
      async (disk, isDone) => expect(isDone ? ["1.0.0"] : ["1.0.0", "1.1.0"]).toContain(await shownOn(disk)),
    );
  });

  it("in erasing leaves every set whole, and doing it again ends it", async () => {
    const erasure = new Set(["h3"]);
    await afterEachCut(
      () => diskWith(first, second),
      (kept) => kept.erase(erasure),
      async (disk, isDone) => {
        expect(await shownOn(disk)).toBe("1.1.0");
        if (!isDone) await keeping(disk).erase(erasure);
        expect(await shownOn(disk)).toBe("1.1.0");
        for (const name of await disk.names(folder)) {
          expect(await disk.read(join(folder, name))).not.toContain("Message 3");
        }
      },
    );
  });
});

describe("damage on the disk", () => {
  it.each(["jsonl", "manifest.json", "publication.json"])(
    "of the %s on the floor brings back the last good one, and says so",
    async (part) => {
      const disk = await diskWith(first, second);
      disk.damage(`1.1.0.${part}`, (text) => text.slice(0, -9));
      const kept = keeping(disk);
      expect(await kept.active()).toMatchObject({
        version: "1.0.0",
        chosen: "1.1.0",
        fault: { code: "set-refused", detail: expect.stringMatching(/^1\.1\.0: /) },
      });
      await expect(kept.activate(chosen("1.1.0"))).rejects.toMatchObject({ code: "set-refused" });
      // Published again, by a desk that still has it.
      expect(await kept.save(files(second))).toBe(true);
      expect(await shownOn(disk)).toBe("1.1.0");
    },
  );

  it("of both copies of the pointer is told, and one can be chosen again", async () => {
    const disk = await diskWith(first);
    for (const name of ["active.json", "active.json.last-good"]) disk.damage(name, () => "{");
    expect(await keeping(disk).active()).toMatchObject({ version: null, fault: { code: "set-refused" } });
    await keeping(disk).activate(chosen("1.0.0"));
    expect(await shownOn(disk)).toBe("1.0.0");
  });

  it("that is a full disk takes nothing that was there", async () => {
    const disk = await diskWith(first);
    disk.isFull = true;
    const full = { code: "state-unsaved" };
    await expect(keeping(disk).save(files(second))).rejects.toMatchObject(full);
    await expect(keeping(disk).activate(chosen(null))).rejects.toMatchObject(full);
    expect(await shownOn(disk)).toBe("1.0.0");
  });
});

describe("erasing from what was published", () => {
  it("takes the text out of every set under any id, and leaves each of them to be shown", async () => {
    const same = messagesOf(3, "1.0.0").map((message) => ({ ...message, id: `other-${message.id}` }));
    const disk = await diskWith(first, await desk.sign("1.2.0", same), third);
    const kept = keeping(disk);
    const before = await kept.active();
    const erasure = new Set(["h1", "other-h1"]);
    expect(await kept.erase(erasure)).toEqual(["1.0.0", "1.2.0", "1.10.0"]);
    const now = await kept.active();
    expect(now).toEqual({ ...before, sha256: now.sha256 });
    // By this a kiosk sees that what it has is not all gone yet.
    expect(now.sha256).not.toBe(before.sha256);
    for (const version of ["1.0.0", "1.2.0"]) {
      expect((await kept.one(version))?.lines).not.toContain("Message 1 ");
      expect(await kept.activate(chosen(version))).toBe(true);
      expect(await shownOn(disk)).toBe(version);
    }
    expect(await kept.erase(erasure)).toEqual([]);
    // Sent again as it was signed, it does not come back.
    expect(await kept.save(files(first))).toBe(true);
    expect((await kept.one("1.0.0"))?.lines).not.toContain("Message 1 ");
  });
});
