import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chained, noHead } from "../../../src/core/keeping/entry.ts";
import { journalLine } from "../../../src/schema/journal-line.ts";
import { setPin } from "../../../src/server/pins.ts";
import { journalOf, wordsOf } from "../core/keeping/histories.ts";
import { type Caller, caller, enter } from "./trial-caller.ts";
import { trialHouse, type TrialHouse } from "./trial-house.ts";

const entries = journalOf([
  { kind: "keep", id: "m1", pick: 1 },
  { kind: "edit", id: "m2", pick: 2 },
]);
const lines = entries.map(journalLine);

let house: TrialHouse;
let curator: Caller;
/** While no PIN is set, whoever sits at the machine may do what curators do. */
beforeEach(() => {
  house = trialHouse();
  curator = caller(house);
});
afterEach(() => house.remove());

const asked = (who: Caller): Promise<Response[]> =>
  Promise.all([
    who.get("/desk/journal?at=1", { "Sec-Fetch-Site": "same-origin" }),
    who.get("/desk/journal/lines?after=0", { "Sec-Fetch-Site": "same-origin" }),
    who.send("POST", "/desk/journal", { after: noHead, lines }),
    who.send("POST", "/desk/journal/mended", { lines }),
    who.send("POST", "/desk/journal/set-aside", {}),
  ]);

describe("the desk's journal in the house", () => {
  it("is for curators, and for nobody else, at the machine alone", async () => {
    for (const role of ["curator", "staff", "technician"] as const)
      await setPin(house.options.state, role, "482915");
    await enter(curator, "curator", "482915");
    const visitor = caller(house);
    for (const { status } of await asked(visitor)) expect(status).toBe(401);
    for (const role of ["staff", "technician"]) {
      const other = caller(house);
      await enter(other, role, "482915");
      for (const { status } of await asked(other)) expect(status).toBe(403);
    }
    const outside = caller(house, "192.0.2.7");
    await enter(outside, "curator", "482915");
    for (const { status } of await asked(outside)) expect(status).toBe(403);
    const { head } = await (await curator.get("/desk/journal")).json();
    expect(head).toEqual(noHead);
  });

  it("is not another site's to ask for", async () => {
    const headers = { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" };
    expect((await curator.get("/desk/journal/lines?after=0", headers)).status).toBe(403);
    expect((await curator.send("POST", "/desk/journal", { after: noHead, lines }, headers)).status).toBe(403);
  });

  it("takes lines that follow its last one, and gives them as they came", async () => {
    const taken = await curator.send("POST", "/desk/journal", { after: noHead, lines: lines.slice(0, 2) });
    expect(await taken.json()).toMatchObject({ head: { number: 2, chain: entries[1]?.chain } });
    const again = await curator.send("POST", "/desk/journal", { after: noHead, lines: lines.slice(0, 2) });
    expect(again.status).toBe(409);
    const after = { number: 2, chain: entries[1]?.chain };
    expect((await curator.send("POST", "/desk/journal", { after, lines: lines.slice(2) })).status).toBe(200);
    const found = await curator.get("/desk/journal/lines?after=1");
    expect(await found.json()).toEqual({ lines: lines.slice(1), more: false });
    const standing = await curator.get("/desk/journal?at=3");
    expect(await standing.json()).toMatchObject({ chainAt: entries[2]?.chain, damage: [] });
  });

  it("takes no line that is damaged, changed, out of order, or of another journal", async () => {
    const other = chained(
      { number: 0, chain: "f".repeat(16) },
      entries.map(({ entry }) => entry),
    );
    const [first = "", second = ""] = lines;
    for (const bad of [
      [first.slice(0, -1)],
      [first.replace("grain", "grein")],
      [second, first],
      [first, first],
      [JSON.stringify({ entry: { kind: "settings" } })],
      other.map(journalLine),
      ["{}", "null", "[]"],
    ]) {
      const { status } = await curator.send("POST", "/desk/journal", { after: noHead, lines: bad });
      expect(status).toBe(400);
    }
    for (const body of [
      {},
      { after: noHead },
      { after: { number: -1, chain: "0" }, lines },
      { after: noHead, lines: [] },
    ])
      expect((await curator.send("POST", "/desk/journal", body)).status).toBe(400);
    expect((await (await curator.get("/desk/journal")).json()).head).toEqual(noHead);
  });

  it("begins anew beside what was, and no word of it comes into the log", async () => {
    await curator.send("POST", "/desk/journal", { after: noHead, lines });
    const aside = await curator.send("POST", "/desk/journal/set-aside", {});
    expect((await aside.json()).head).toEqual(noHead);
    expect(house.log.at(-1)).toContain("machine at the inner door: set the desk's journal aside: done");
    expect(house.log.join("\n")).not.toMatch(wordsOf("m1"));
    expect((await curator.send("POST", "/desk/journal", { after: noHead, lines })).status).toBe(200);
  });
});
