import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import type { Act, Decision } from "../../../../src/core/decisions/decision.ts";
import type { Keeping } from "../../../../src/installation/keeping/keeping.ts";
import { trialHouse, type TrialHouse } from "../../server/trial-house.ts";
import { textOf } from "../../core/keeping/histories.ts";
import { TrialBrowser } from "./trial-keeping.ts";

/** A browser and a house, and whether they hear each other. */
export interface Scene {
  readonly house: TrialHouse;
  readonly browser: TrialBrowser;
  isSilent: boolean;
  /** Of whoever is logged in. */
  cookie: string;
  /** Every byte of every file that the house keeps. */
  readonly houseKeeps: () => string;
  /** The desk, after a first import and two decisions. */
  readonly begun: () => Promise<Keeping>;
  readonly end: () => void;
}

export const decision = (number: number, message: string, act: Act = { kind: "keep" }): Decision => ({
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

export function openScene(): Scene {
  const house = trialHouse();
  const browser = new TrialBrowser();
  const scene: Scene = {
    house,
    browser,
    isSilent: false,
    cookie: "",
    houseKeeps: () =>
      readdirSync(house.options.state, { recursive: true, encoding: "utf8" })
        .map((name) => join(house.options.state, name))
        .filter((path) => statSync(path).isFile())
        .map((path) => readFileSync(path, "utf8"))
        .join("\n"),
    begun: async () => {
      const desk = browser.open();
      await desk.load();
      await desk.addImport(brought);
      await desk.append([decision(1, "m0"), decision(2, "m1", { kind: "note", text: "vu" })]);
      await desk.agree();
      return desk;
    },
    end: () => {
      vi.unstubAllGlobals();
      house.remove();
    },
  };
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (scene.isSilent) throw new TypeError("fetch failed");
    const headers = new Headers(init.headers);
    headers.set("cookie", scene.cookie);
    return house.app.request(`http://127.0.0.1${path}`, { ...init, headers });
  });
  return scene;
}
