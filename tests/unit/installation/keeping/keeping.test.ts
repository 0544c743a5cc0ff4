import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Act, Decision } from "../../../../src/core/decisions/decision.ts";
import type { Keeping } from "../../../../src/installation/keeping/keeping.ts";
import { setPin } from "../../../../src/server/pins.ts";
import { caller, enter } from "../../server/trial-caller.ts";
import { trialHouse, type TrialHouse } from "../../server/trial-house.ts";
import { textOf, wordsOf } from "../../core/keeping/histories.ts";
import { sha256, TrialBrowser } from "./trial-keeping.ts";

let house: TrialHouse;
let isSilent = false;
let cookie = "";
let browser = new TrialBrowser();

beforeEach(() => {
  house = trialHouse();
  [isSilent, cookie, browser] = [false, "", new TrialBrowser()];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (isSilent) throw new TypeError("fetch failed");
    return house.app.request(`http://127.0.0.1${path}`, { ...init, headers: { ...init.headers, cookie } });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  house.remove();
});

const decision = (number: number, message: string, act: Act = { kind: "keep" }): Decision => ({
  number,
  message,
  by: "Ana",
  atMs: 100 + number,
  act,
  why: undefined,
  batch: undefined,
});
const message = (id: string) => ({
  id,
  lang: "fr",
  text: textOf(id, 0),
  normalised: textOf(id, 0).replaceAll("\n", " "),
  motive: undefined,
  emotion: undefined,
});
const brought = { source: "a", atMs: 1, fresh: ["m0", "m1", "m2"].map(message), changed: [], gone: [] };

/** Every byte of every file that the house keeps. */
const houseKeeps = (): string =>
  readdirSync(house.options.state, { recursive: true, encoding: "utf8" })
    .map((name) => join(house.options.state, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");

async function begun(): Promise<Keeping> {
  const desk = browser.open();
  await desk.load();
  await desk.addImport(brought);
  await desk.append([decision(1, "m0"), decision(2, "m1", { kind: "note", text: "vu" })]);
  await desk.agree();
  return desk;
}

describe("a desk's workspace", () => {
  it("is empty at first, with its own salt, and nothing is written before anything is done", async () => {
    const { settings, ...rest } = await browser.open("sel").load();
    expect(settings).toMatchObject({ salt: "sel", who: "", twoPersons: false });
    expect(rest).toEqual({ sources: [], log: [], snapshots: [], damage: [] });
    expect(browser.lines.size).toBe(0);
  });

  it("is there again in the next page, with the salt it began with", async () => {
    const desk = await begun();
    const snapshot = { version: "1.0.0", atMs: 7, texts: new Map([["m0", textOf("m0", 0)]]) };
    await desk.addSnapshot(snapshot);
    desk.close();
    const kept = await browser.open("other").load();
    expect(kept.settings.salt).toBe("grain");
    expect(kept.log.map(({ number, message: id }) => [number, id])).toEqual([
      [1, "m0"],
      [2, "m1"],
    ]);
    expect(kept.sources[0]?.messages.map(({ id }) => id)).toEqual(["m0", "m1", "m2"]);
    expect(kept.snapshots).toEqual([snapshot]);
  });

  it("comes back from the house in a fresh profile, whatever its page was set to before it knew", async () => {
    const before = await begun();
    const fresh = new TrialBrowser();
    isSilent = true;
    const page = fresh.open("other");
    const blank = await page.load();
    await page.saveSettings({ ...blank.settings, who: "Bo" });
    expect(fresh.told.at(-1)).toBe("silent");
    isSilent = false;
    await page.agree();
    expect(fresh.told.at(-1)).toBe("newer");
    expect(await page.load()).toEqual(await before.load());
  });

  it("is one page's at a time", async () => {
    const desk = await begun();
    const second = browser.open();
    await expect(second.load()).rejects.toMatchObject({ code: "workspace-elsewhere" });
    await expect(second.append([decision(3, "m2")])).rejects.toMatchObject({ code: "workspace-elsewhere" });
    desk.close();
    expect((await second.load()).log).toHaveLength(2);
  });

  it("says that nothing was saved where the browser's disk is full, and saves the same again", async () => {
    const desk = await begun();
    browser.isFull = true;
    await expect(desk.append([decision(3, "m2")])).rejects.toMatchObject({ code: "store-failed" });
    browser.isFull = false;
    await desk.append([decision(3, "m2")]);
    expect((await desk.load()).log.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("does not take for saved what could not be read again", async () => {
    const desk = await begun();
    const far = decision(3, "m2", { kind: "edit", text: "a".repeat(5000) });
    await expect(desk.append([far])).rejects.toMatchObject({ code: "store-failed" });
    expect((await desk.load()).log).toHaveLength(2);
  });
});

describe("browser and house", () => {
  it("are brought together when the house answers again, or when somebody logs in", async () => {
    const desk = await begun();
    isSilent = true;
    await desk.append([decision(3, "m2")]);
    await desk.agree();
    expect(browser.told.at(-1)).toBe("silent");
    expect(houseKeeps()).not.toContain('"number":3,"message":"m2"');
    isSilent = false;
    await setPin(house.options.state, "curator", "482915");
    await desk.agree();
    expect(browser.told.at(-1)).toBe("logged-out");
    const curator = caller(house);
    await enter(curator, "curator", "482915");
    ({ cookie } = curator);
    await desk.agree();
    expect(browser.told.at(-1)).toBe("agrees");
    expect(houseKeeps()).toContain('"number":3,"message":"m2"');
  });

  it("keep what they have where each has what the other has not, until somebody chooses", async () => {
    const desk = await begun();
    const other = new TrialBrowser();
    const twin = other.open();
    await twin.load();
    isSilent = true;
    await desk.append([decision(3, "m2", { kind: "censor" })]);
    isSilent = false;
    await twin.append([decision(3, "m0", { kind: "later" })]);
    await twin.agree();
    const [mine, theirs] = [browser.written, houseKeeps()];
    await desk.agree();
    expect(browser.told.at(-1)).toBe("forked");
    expect([browser.written, houseKeeps()]).toEqual([mine, theirs]);

    await desk.giveMine();
    expect(browser.told.at(-1)).toBe("agrees");
    expect(houseKeeps()).toContain('"kind":"later"');
    await twin.takeTheirs();
    expect((await twin.load()).log.at(-1)?.act.kind).toBe("censor");
    expect(other.written).toBe(browser.written);
  });

  it("mend each other's damage", async () => {
    const desk = await begun();
    const whole = browser.written;
    browser.lines.set(2, (browser.lines.get(2) ?? "").replace("alpha", "alpho"));
    const kept = await desk.load();
    expect(kept.damage).toEqual([]);
    expect(browser.written).toBe(whole);
    desk.close();

    const file = join(house.options.state, "desk", "journal", "journal-00000001.jsonl");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("alpha", "alpho"));
    house.restart();
    const next = browser.open();
    await next.load();
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("tell damage that nobody can mend, and open the rest", async () => {
    const desk = await begun();
    isSilent = true;
    browser.lines.set(3, "{torn");
    const kept = await desk.load();
    expect(kept.damage).toEqual([{ entry: 3, reason: "is not JSON: SyntaxError" }]);
    expect(kept.sources[0]?.messages).toHaveLength(3);
    await desk.append([decision(3, "m2")]);
    expect((await desk.load()).log.map(({ number }) => number)).toEqual([3]);
  });
});

describe("an erased message", () => {
  it("is in no byte that browser or house keep, what was set aside too, and a hash and the reason are", async () => {
    const desk = await begun();
    await desk.append([
      decision(3, "m1", { kind: "edit", text: `${textOf("m1", 4)}!` }),
      decision(4, "m2", { kind: "note", text: `comme « ${textOf("m1", 0)} »` }),
    ]);
    await desk.addSnapshot({ version: "1.0.0", atMs: 7, texts: new Map([["m1", textOf("m1", 0)]]) });
    await desk.giveMine();
    expect(houseKeeps().match(new RegExp(wordsOf("m1"), "gu"))?.length).toBeGreaterThan(12);

    const kept = await desk.erase({
      message: "m1",
      by: "Ana",
      atMs: 999,
      why: `demande : ${textOf("m1", 0)}`,
    });
    await desk.agree();
    for (const all of [browser.written, houseKeeps(), await desk.file()]) {
      expect(all).not.toMatch(wordsOf("m1"));
      expect(all).toMatch(wordsOf("m2"));
      expect(all).toContain(sha256(textOf("m1", 0)));
      expect(all).toContain("demande : …");
    }
    expect(kept.log.at(-1)).toMatchObject({ number: 5, message: "m1", act: { kind: "erase" } });
    expect(await desk.load()).toEqual(kept);
    expect(house.log.join("\n")).not.toMatch(wordsOf("m1"));
    expect(house.log.join("\n")).toContain("erase messages: done, 1");
  });

  it("goes from a house that was silent when it was erased, as soon as that answers", async () => {
    const desk = await begun();
    isSilent = true;
    await desk.erase({ message: "m1", by: "Ana", atMs: 999, why: undefined });
    expect(browser.written).not.toMatch(wordsOf("m1"));
    expect(houseKeeps()).toMatch(wordsOf("m1"));
    isSilent = false;
    await desk.agree();
    expect(houseKeeps()).not.toMatch(wordsOf("m1"));
  });

  it("goes from another browser as it hears of it", async () => {
    const desk = await begun();
    desk.close();
    const other = new TrialBrowser();
    const twin = other.open();
    await twin.load();
    await twin.erase({ message: "m1", by: "Bo", atMs: 999, why: undefined });
    await twin.agree();
    expect(browser.written).toMatch(wordsOf("m1"));
    await browser.open().load();
    expect(browser.written).not.toMatch(wordsOf("m1"));
    expect(browser.written).toBe(other.written);
  });
});

describe("a workspace's file", () => {
  it("brings all of it to another desk, and is known there then", async () => {
    const desk = await begun();
    const file = await desk.file();
    isSilent = true;
    const other = new TrialBrowser();
    const page = other.open();
    const blank = await page.load();
    await page.saveSettings({ ...blank.settings, who: "Bo" });
    expect(await page.bring(file)).toBe("taken");
    expect(await page.bring(file)).toBe("known");
    expect(await page.load()).toEqual(await desk.load());
    await page.append([decision(3, "m2")]);
    expect(await page.bring(file)).toBe("known");
    await desk.append([decision(3, "m2", { kind: "later" })]);
    expect(await page.bring(await desk.file())).toBe("forked");
  });

  it("is taken whole or not at all", async () => {
    const desk = await begun();
    const file = await desk.file();
    const other = new TrialBrowser().open();
    for (let cut = 0; cut < file.length; cut += 97) {
      await expect(other.bring(file.slice(0, cut))).rejects.toMatchObject({ code: "workspace-damaged" });
    }
    const changed = file.replace("alpha", "alpho");
    await expect(other.bring(changed)).rejects.toThrow("entry 2: check");
    isSilent = true;
    expect((await other.load()).log).toEqual([]);
  });
});
