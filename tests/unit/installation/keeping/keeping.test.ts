import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { textOf } from "../../core/keeping/histories.ts";
import { decision, openScene, type Scene } from "./scene.ts";
import { TrialBrowser } from "./trial-keeping.ts";

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.end());

describe("a desk's workspace", () => {
  it("is empty at first, with its own salt, and nothing is written before anything is done", async () => {
    const { settings, ...rest } = await scene.browser.open("sel").load();
    expect(settings).toMatchObject({ salt: "sel", who: "", twoPersons: false });
    expect(rest).toEqual({ sources: [], log: [], snapshots: [], damage: [] });
    expect(scene.browser.lines.size).toBe(0);
  });

  it("is there again in the next page, with the salt it began with", async () => {
    const desk = await scene.begun();
    const snapshot = { version: "1.0.0", atMs: 7, texts: new Map([["m0", textOf("m0", 0)]]) };
    await desk.addSnapshot(snapshot);
    desk.close();
    const kept = await scene.browser.open("other").load();
    expect(kept.settings.salt).toBe("grain");
    expect(kept.log.map(({ number, message: id }) => [number, id])).toEqual([
      [1, "m0"],
      [2, "m1"],
    ]);
    expect(kept.sources[0]?.messages.map(({ id }) => id)).toEqual(["m0", "m1", "m2"]);
    expect(kept.snapshots).toEqual([snapshot]);
  });

  it("comes back from the house in a fresh profile, whatever its page was set to before it knew", async () => {
    const before = await scene.begun();
    const fresh = new TrialBrowser();
    scene.isSilent = true;
    const page = fresh.open("other");
    const blank = await page.load();
    await page.saveSettings({ ...blank.settings, who: "Bo" });
    expect(fresh.told.at(-1)).toBe("silent");
    scene.isSilent = false;
    await page.agree();
    expect(fresh.told.at(-1)).toBe("newer");
    expect(await page.load()).toEqual(await before.load());
  });

  it("loses nothing that is decided while a blank page hears of the house's", async () => {
    await scene.begun();
    const page = new TrialBrowser().open("other");
    scene.isSilent = true;
    await page.load();
    await page.saveSettings({ ...(await page.load()).settings, who: "Bo" });
    scene.isSilent = false;
    const agreeing = page.agree();
    await page.append([decision(1, "m9")]);
    await agreeing;
    const { log } = await page.load();
    expect(log.at(-1)).toEqual(decision(1, "m9"));
  });

  it("is one page's at a time", async () => {
    const desk = await scene.begun();
    const second = scene.browser.open();
    await expect(second.load()).rejects.toMatchObject({ code: "workspace-elsewhere" });
    await expect(second.append([decision(3, "m2")])).rejects.toMatchObject({ code: "workspace-elsewhere" });
    desk.close();
    expect((await second.load()).log).toHaveLength(2);
  });

  it("says that nothing was saved where the browser's disk is full, and saves the same again", async () => {
    const desk = await scene.begun();
    scene.browser.isFull = true;
    await expect(desk.append([decision(3, "m2")])).rejects.toMatchObject({ code: "store-failed" });
    scene.browser.isFull = false;
    await desk.append([decision(3, "m2")]);
    expect((await desk.load()).log.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("does not take for saved what could not be read again", async () => {
    const desk = await scene.begun();
    const far = decision(3, "m2", { kind: "edit", text: "a".repeat(200_000) });
    await expect(desk.append([far])).rejects.toMatchObject({ code: "store-failed" });
    expect((await desk.load()).log).toHaveLength(2);
  });
});

describe("a workspace's file", () => {
  it("brings all of it to another desk, and is known there then", async () => {
    const desk = await scene.begun();
    const file = await desk.file();
    scene.isSilent = true;
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
    const desk = await scene.begun();
    const file = await desk.file();
    const other = new TrialBrowser().open();
    for (let cut = 0; cut < file.length; cut += 97) {
      await expect(other.bring(file.slice(0, cut))).rejects.toMatchObject({ code: "workspace-damaged" });
    }
    const changed = file.replace("alpha", "alpho");
    await expect(other.bring(changed)).rejects.toThrow("entry 3: check");
    scene.isSilent = true;
    expect((await other.load()).log).toEqual([]);
  });
});
