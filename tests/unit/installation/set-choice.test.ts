import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { PaumeError, type PaumeErrorCode } from "../../../src/core/error.ts";
import { openSetChoice, type ChosenSets, type SetChoice } from "../../../src/installation/set-choice.ts";
import type { Trial } from "../../../src/devices/store/set-store.ts";
import type { ActiveSet } from "../../../src/schema/kept-sets.ts";
import type { SetFiles } from "../../../src/schema/published-set.ts";
import type { Publisher } from "../../../src/schema/signature.ts";
import { sha256 } from "../../../src/server/sha256.ts";
import { messagesOf, trialDesk, type TrialDesk } from "../../fixtures/published-sets.ts";

let desk: TrialDesk;
let older: SetFiles;
let newer: SetFiles;
/** What the house keeps and has on the floor; undefined while it is silent. */
let kept: Map<string, SetFiles>;
let active: ActiveSet | undefined;
let copy: SetFiles | undefined;
let trial: Trial | undefined;
let named: readonly Publisher[];
const present = new Map<PaumeErrorCode, string>();

beforeAll(async () => {
  desk = await trialDesk();
  older = await desk.sign("1.0.0", messagesOf(3, "1.0.0"));
  newer = await desk.sign("1.1.0", messagesOf(4, "1.1.0"));
});
beforeEach(() => {
  kept = new Map([
    ["1.0.0", older],
    ["1.1.0", newer],
  ]);
  active = { version: null, sha256: null, chosen: null };
  [copy, trial] = [undefined, undefined];
  named = [desk.publisher];
  present.clear();
});

const askHouse = async (): Promise<ActiveSet> => {
  if (active === undefined) throw new PaumeError("house-silent", "/sets/active");
  return active;
};
const fetchFiles = vi.fn(async (version: string): Promise<SetFiles> => {
  const files = kept.get(version);
  if (files === undefined) throw new PaumeError("house-silent", `/sets/${version}`);
  return files;
});
const openSets = (): ChosenSets =>
  openSetChoice({
    askHouse,
    fetchFiles,
    publishers: async () => named,
    store: {
      load: async () => copy,
      keep: async (files) => {
        [copy, trial] = [files, undefined];
      },
      trial: async () => trial,
      begin: async (begun) => {
        trial = begun;
      },
    },
    faults: {
      raise: ({ code, detail }) => void present.set(code, detail),
      clear: (...codes) => {
        for (const code of codes) present.delete(code);
      },
    },
  });

/** Whatever is chosen lives through its first minute. */
const open = (): ChosenSets["choose"] => {
  const { choose, lived } = openSets();
  return async () => {
    const choice = await choose();
    await lived(choice.published);
    return choice;
  };
};

const hasOnFloor = async (version: string, lines = kept.get(version)?.lines ?? ""): Promise<void> => {
  active = { version, sha256: await sha256(Buffer.from(lines)), chosen: version };
};
const versionOf = ({ published }: SetChoice): string | undefined => published?.publication.version;
const fault = { code: "set-refused", detail: "1.1.0: is gone" } as const;

describe("the set that a kiosk shows", () => {
  it("is the installation's own where the house has none on the floor", async () => {
    expect(await open()()).toEqual({ published: undefined, isHeard: true });
    expect(present.size).toBe(0);
  });

  it("is the house's, verified, copied, and fetched once for as long as it is the same", async () => {
    await hasOnFloor("1.0.0");
    fetchFiles.mockClear();
    const choose = open();
    const choice = await choose();
    expect(choice.published?.set.messages).toEqual(messagesOf(3, "1.0.0"));
    expect(copy).toEqual(older);
    expect((await choose()).published).toBe(choice.published);
    expect(fetchFiles).toHaveBeenCalledTimes(1);
    await hasOnFloor("1.1.0");
    expect(versionOf(await choose())).toBe("1.1.0");
    expect(copy).toEqual(newer);
    // After a start, what is copied need not be fetched.
    expect(versionOf(await open()())).toBe("1.1.0");
    expect(fetchFiles).toHaveBeenCalledTimes(2);
  });

  it("goes back to the installation's own with the house, and so does the copy", async () => {
    await hasOnFloor("1.0.0");
    const choose = open();
    await choose();
    active = { version: null, sha256: null, chosen: null };
    expect(await choose()).toEqual({ published: undefined, isHeard: true });
    expect(copy).toBeUndefined();
  });

  it("is the copy while the house is silent or has lost everything, and stays what it is", async () => {
    copy = older;
    active = undefined;
    const choice = await open()();
    expect([versionOf(choice), choice.isHeard]).toEqual(["1.0.0", false]);
    expect([...present.keys()]).toEqual(["house-silent"]);
    active = { version: null, sha256: null, chosen: null, fault };
    expect(versionOf(await open()())).toBe("1.0.0");
    expect([...present.keys()]).toContain("set-refused");
  });

  it("is not the house's last good one where its own copy is the chosen one", async () => {
    copy = newer;
    await hasOnFloor("1.0.0");
    active = { version: "1.0.0", sha256: active?.sha256 ?? null, chosen: "1.1.0", fault };
    expect(versionOf(await open()())).toBe("1.1.0");
    copy = undefined;
    expect(versionOf(await open()())).toBe("1.0.0");
    expect(present.get("set-refused")).toBe(fault.detail);
  });

  it("is never one that is refused: the last good one stays, it is told, and told no more once another is there", async () => {
    await hasOnFloor("1.0.0");
    const choose = open();
    await choose();
    const spoilt = { ...newer, lines: newer.lines.replace("Message 2", "Message 3") };
    kept.set("1.1.0", spoilt);
    await hasOnFloor("1.1.0");
    expect(await choose()).toMatchObject({
      isHeard: true,
      published: { publication: { version: "1.0.0" } },
    });
    expect(present.get("set-refused")).toBe("1.1.0: the messages are not those that were signed");
    expect(copy).toEqual(older);
    kept.set("1.1.0", newer);
    await hasOnFloor("1.1.0");
    expect(versionOf(await choose())).toBe("1.1.0");
    expect(present.size).toBe(0);
  });

  it("is nobody's whose key the installation does not name, be it a copy", async () => {
    named = [];
    copy = older;
    await hasOnFloor("1.0.0");
    const choose = open();
    expect(versionOf(await choose())).toBeUndefined();
    expect(present.get("set-refused")).toContain("messages.publishers");
    named = [desk.publisher];
    expect(versionOf(await choose())).toBe("1.0.0");
  });

  it("is fetched anew when something was erased from it", async () => {
    await hasOnFloor("1.0.0");
    const choose = open();
    await choose();
    const [line = ""] = older.lines.split("\n");
    const erased = older.lines.replace(line, `{"erased":"${await sha256(Buffer.from(line))}"}`);
    kept.set("1.0.0", { ...older, lines: erased });
    await hasOnFloor("1.0.0");
    const { published } = await choose();
    expect(published).toMatchObject({ erased: 1, set: { messages: messagesOf(3, "1.0.0").slice(1) } });
    expect(copy?.lines).toBe(erased);
  });

  it("is refused once the page did not live through its first minute with it three times; the last good one stays", async () => {
    copy = older;
    await hasOnFloor("1.1.0");
    for (let start = 1; start <= 3; start++) expect(versionOf(await openSets().choose())).toBe("1.1.0");
    expect(copy).toBe(older);
    expect(versionOf(await openSets().choose())).toBe("1.0.0");
    expect(present.get("set-refused")).toBe(
      "1.1.0: the page has not lived through its first minute, 3 times",
    );
    // Another one has its own three.
    const mended = await desk.sign("1.1.1", messagesOf(4, "1.1.1"));
    kept.set("1.1.1", mended);
    await hasOnFloor("1.1.1");
    const { choose, lived } = openSets();
    const choice = await choose();
    expect(versionOf(choice)).toBe("1.1.1");
    await lived(undefined);
    expect(copy).toBe(older);
    await lived(choice.published);
    expect([copy, trial]).toEqual([mended, undefined]);
    expect(present.size).toBe(0);
  });
});
