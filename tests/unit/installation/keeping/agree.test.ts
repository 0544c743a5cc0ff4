import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setPin } from "../../../../src/server/pins.ts";
import { caller, enter } from "../../server/trial-caller.ts";
import { textOf, wordsOf } from "../../core/keeping/histories.ts";
import { decision, openScene, type Scene } from "./scene.ts";
import { sha256, TrialBrowser } from "./trial-keeping.ts";

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.end());

describe("browser and house", () => {
  it("are brought together when the house answers again, or when somebody logs in", async () => {
    const desk = await scene.begun();
    scene.isSilent = true;
    await desk.append([decision(3, "m2")]);
    await desk.agree();
    expect(scene.browser.told.at(-1)).toBe("silent");
    expect(scene.houseKeeps()).not.toContain('"number":3,"message":"m2"');
    scene.isSilent = false;
    await setPin(scene.house.options.state, "curator", "482915");
    await desk.agree();
    expect(scene.browser.told.at(-1)).toBe("logged-out");
    const curator = caller(scene.house);
    await enter(curator, "curator", "482915");
    scene.cookie = curator.cookie;
    await desk.agree();
    expect(scene.browser.told.at(-1)).toBe("agrees");
    expect(scene.houseKeeps()).toContain('"number":3,"message":"m2"');
  });

  it("keep what they have where each has what the other has not, until somebody chooses", async () => {
    const desk = await scene.begun();
    const other = new TrialBrowser();
    const twin = other.open();
    await twin.load();
    scene.isSilent = true;
    await desk.append([decision(3, "m2", { kind: "censor" })]);
    scene.isSilent = false;
    await twin.append([decision(3, "m0", { kind: "later" })]);
    await twin.agree();
    const [mine, theirs] = [scene.browser.written, scene.houseKeeps()];
    await desk.agree();
    expect(scene.browser.told.at(-1)).toBe("forked");
    expect([scene.browser.written, scene.houseKeeps()]).toEqual([mine, theirs]);

    await desk.giveMine();
    expect(scene.browser.told.at(-1)).toBe("agrees");
    expect(scene.houseKeeps()).toContain('"kind":"later"');
    await twin.takeTheirs();
    expect((await twin.load()).log.at(-1)?.act.kind).toBe("censor");
    expect(other.written).toBe(scene.browser.written);
  });

  it("mend each other's damage", async () => {
    const desk = await scene.begun();
    const whole = scene.browser.written;
    scene.browser.lines.set(3, (scene.browser.lines.get(3) ?? "").replace("alpha", "alpho"));
    const kept = await desk.load();
    expect(kept.damage).toEqual([]);
    expect(scene.browser.written).toBe(whole);
    desk.close();

    const file = join(scene.house.options.state, "desk", "journal", "journal-00000001.jsonl");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("alpha", "alpho"));
    scene.house.restart();
    const next = scene.browser.open();
    await next.load();
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("tell damage that nobody can mend, and open the rest", async () => {
    const desk = await scene.begun();
    scene.isSilent = true;
    scene.browser.lines.set(4, "{torn");
    const kept = await desk.load();
    expect(kept.damage).toEqual([{ entry: 4, reason: "is not JSON: SyntaxError" }]);
    expect(kept.sources[0]?.messages).toHaveLength(3);
    await desk.append([decision(3, "m2")]);
    expect((await desk.load()).log.map(({ number }) => number)).toEqual([3]);
  });
});

describe("a salt that is lost", () => {
  it("keeps the desk shut where words were taken out, and is there as long as one of its two entries is", async () => {
    const desk = await scene.begun();
    await desk.append([decision(3, "m2", { kind: "redact", takenOut: { seal: "0".repeat(16), length: 3 } })]);
    scene.isSilent = true;
    scene.browser.lines.set(1, "");
    expect((await desk.load()).settings.salt).toBe("grain");
    scene.browser.lines.set(2, "");
    await expect(desk.load()).rejects.toMatchObject({ code: "store-failed" });
  });
});

describe("an erased message", () => {
  it("is in no byte that browser or house keep, what was set aside too, and a hash and the reason are", async () => {
    const desk = await scene.begun();
    await desk.append([
      decision(3, "m1", { kind: "edit", text: `${textOf("m1", 4)}!` }),
      decision(4, "m2", { kind: "note", text: `comme « ${textOf("m1", 0)} »` }),
    ]);
    await desk.addSnapshot({ version: "1.0.0", atMs: 7, texts: new Map([["m1", textOf("m1", 0)]]) });
    await desk.giveMine();
    expect(scene.houseKeeps().match(new RegExp(wordsOf("m1"), "gu"))?.length).toBeGreaterThan(12);

    const kept = await desk.erase({
      messages: ["m1"],
      by: "Ana",
      atMs: 999,
      why: `demande : ${textOf("m1", 0)}`,
      batch: undefined,
    });
    await desk.agree();
    for (const all of [scene.browser.written, scene.houseKeeps(), await desk.file()]) {
      expect(all).not.toMatch(wordsOf("m1"));
      expect(all).toMatch(wordsOf("m2"));
      expect(all).toContain(sha256(textOf("m1", 0)));
      expect(all).toContain("demande : …");
    }
    expect(kept.log.at(-1)).toMatchObject({ number: 5, message: "m1", act: { kind: "erase" } });
    expect(await desk.load()).toEqual(kept);
    expect(scene.house.log.join("\n")).not.toMatch(wordsOf("m1"));
    expect(scene.house.log.join("\n")).toContain("erase messages: done, 1");
  });

  it("goes from a house that was silent when it was erased, as soon as that answers", async () => {
    const desk = await scene.begun();
    scene.isSilent = true;
    await desk.erase({ messages: ["m1"], by: "Ana", atMs: 999, why: undefined, batch: undefined });
    expect(scene.browser.written).not.toMatch(wordsOf("m1"));
    expect(scene.houseKeeps()).toMatch(wordsOf("m1"));
    scene.isSilent = false;
    await desk.agree();
    expect(scene.houseKeeps()).not.toMatch(wordsOf("m1"));
  });

  it("goes from the house's own history too, where that is chosen", async () => {
    const desk = await scene.begun();
    const twin = new TrialBrowser().open();
    await twin.load();
    scene.isSilent = true;
    await desk.erase({ messages: ["m1"], by: "Ana", atMs: 999, why: "demande", batch: undefined });
    scene.isSilent = false;
    await twin.append([decision(3, "m0", { kind: "later" })]);
    await twin.agree();
    await desk.agree();
    expect(scene.browser.told.at(-1)).toBe("forked");
    await desk.takeTheirs();
    await desk.agree();
    expect(scene.browser.told.at(-1)).toBe("agrees");
    expect(scene.houseKeeps()).not.toMatch(wordsOf("m1"));
    expect((await desk.load()).log.map(({ act }) => act.kind)).toEqual(["keep", "note", "later", "erase"]);
  });

  it("goes from another browser as it hears of it", async () => {
    const desk = await scene.begun();
    desk.close();
    const other = new TrialBrowser();
    const twin = other.open();
    await twin.load();
    await twin.erase({ messages: ["m1"], by: "Bo", atMs: 999, why: undefined, batch: undefined });
    await twin.agree();
    expect(scene.browser.written).toMatch(wordsOf("m1"));
    await scene.browser.open().load();
    expect(scene.browser.written).not.toMatch(wordsOf("m1"));
    expect(scene.browser.written).toBe(other.written);
  });
});
