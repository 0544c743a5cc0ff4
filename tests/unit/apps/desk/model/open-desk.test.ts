import { effect } from "@preact/signals";
import * as fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Act } from "../../../../../src/core/decisions/decision.ts";
import { takeOut } from "../../../../../src/core/decisions/redaction.ts";
import { replay } from "../../../../../src/core/decisions/replay.ts";
import type { Desk } from "../../../../../src/apps/desk/desk.ts";
import { imported, openDeskWith, openTrialDesk, saved } from "../trial-desk.ts";

afterEach(() => vi.useRealTimers());

const texts = ["Venez, dit Karim.", "La porte est ouverte.", "Une chambre, un jardin."];

/** Something to do: by its kind, of some messages, undoing by a number that may be there or not. */
const deeds = fc.array(
  fc.record({
    kind: fc.constantFrom("keep", "censor", "later", "edit", "redact", "tag", "note", "undo", "redo"),
    ids: fc.subarray(["m0", "m1", "m2"], { minLength: 1 }),
    pick: fc.nat(40),
  }),
  { maxLength: 25 },
);

function actOf(desk: Desk, kind: string, id: string, pick: number): Act {
  switch (kind) {
    case "keep":
    case "censor":
    case "later":
      return { kind };
    case "edit":
      return { kind, text: `Texte ${pick}, dit Karim.` };
    case "redact": {
      const whole = desk.cardOf(id)?.state.whole ?? "";
      const takenOut = takeOut(whole, { start: pick % 15, end: (pick % 15) + 1 }, "grain");
      return takenOut.length > 0 ? { kind, takenOut } : { kind: "note", text: "rien à retirer" };
    }
    case "tag":
      return { kind, tag: "emotion", value: pick % 2 === 0 ? "joy" : undefined };
    default:
      return { kind: "note", text: `note ${pick}` };
  }
}

const shown = ({ cards }: Desk) => cards.value.map(({ message, state }) => ({ message, state }));

describe("a desk (seed 621)", () => {
  it("shows after every act what a replay of its log says, counts it, and finds all of it again", async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (done) => {
        const { desk, browser, close } = await openDeskWith(texts);
        for (const { kind, ids, pick } of done) {
          if (kind === "undo" || kind === "redo") desk[kind]([pick]);
          else desk.decideTogether(ids.map((id) => ({ message: id, act: actOf(desk, kind, id, pick) })));
          const { log, texts: written, rules } = desk.workspace();
          const replayed = replay(log, written, rules);
          for (const { message, state } of desk.cards.value) expect(state).toEqual(replayed.get(message.id));
          const statuses = [...replayed.values()].map(({ status }) => status);
          for (const [status, count] of Object.entries(desk.standing.value))
            expect(count).toBe(statuses.filter((one) => one === status).length);
          const unsearched = desk.cards.value.filter(({ findings }) => findings === undefined);
          expect(desk.unsearched.value).toBe(unsearched.length);
        }
        await saved(desk);
        close();
        const again = await openTrialDesk(browser);
        expect(again.desk.log.value).toEqual(desk.log.value);
        expect(again.desk.cards.value.map((card) => card.state)).toEqual(
          desk.cards.value.map((card) => card.state),
        );
        again.close();
      }),
      { seed: 621, numRuns: 15, endOnFailure: true },
    );
  });

  it("calls nothing durable that the disk did not take, tells why, and writes it once there is room", async () => {
    const { desk, browser, close } = await openDeskWith(texts);
    await saved(desk);
    vi.useFakeTimers();
    browser.isFull = true;
    desk.decide(["m0"], { kind: "keep" });
    desk.decide(["m1"], { kind: "censor" });
    await vi.advanceTimersByTimeAsync(2000);
    expect(desk.cardOf("m0")?.state.status).toBe("kept");
    expect(desk.durable.value).toBe(0);
    expect(desk.faults.present.value.map(({ code }) => code)).toEqual(["store-failed"]);
    browser.isFull = false;
    await vi.advanceTimersByTimeAsync(4000);
    expect(desk.durable.value).toBe(2);
    expect(desk.faults.present.value).toEqual([]);
    close();
  });

  it("keeps the order of what is decided before, while and after a message is erased", async () => {
    const { desk, browser, close } = await openDeskWith(texts);
    desk.decide(["m0"], { kind: "note", text: "Karim, encore" });
    const erasing = desk.erase(["m0"], "sur demande");
    desk.decide(["m1"], { kind: "keep" });
    await erasing;
    desk.decide(["m2"], { kind: "censor" });
    await saved(desk);
    expect(desk.log.value.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(desk.cardOf("m0")).toBeUndefined();
    expect(JSON.stringify(desk.workspace().log)).not.toContain("Karim");
    close();
    const again = await openTrialDesk(browser);
    expect(again.desk.log.value).toEqual(desk.log.value);
    expect(browser.written).not.toContain("Karim");
    again.close();
  });

  it("erases many at once, with a line for each under one batch, by the rule that asks for it", async () => {
    const { desk, browser, close } = await openDeskWith(texts);
    desk.decide(["m0"], { kind: "censor" });
    await desk.erase(["m0", "m2"], "censuré depuis 180 jours", "censoredDays");
    desk.decide(["m1"], { kind: "keep" });
    await saved(desk);
    const erasures = desk.log.value.filter(({ act }) => act.kind === "erase");
    expect(
      erasures.map(({ message, by, batch, act }) => [message, by, batch, "rule" in act && act.rule]),
    ).toEqual(["m0", "m2"].map((id) => [id, "Ana", "batch-1", "censoredDays"]));
    expect(desk.cards.value.map(({ message }) => message.id)).not.toContain("m0");
    expect(browser.written).not.toContain(texts[0]);
    expect(browser.written).not.toContain(texts[2]);
    close();
    const again = await openTrialDesk(browser);
    expect(again.desk.log.value).toEqual(desk.log.value);
    again.close();
  });

  it("takes nobody's decision for somebody's", async () => {
    const { desk, close } = await openDeskWith(texts);
    desk.sayWho(" ");
    expect(() => desk.decide(["m0"], { kind: "keep" })).toThrow(RangeError);
    await expect(desk.erase(["m0"], "sur demande")).rejects.toThrow(RangeError);
    expect(desk.log.value).toEqual([]);
    close();
  });

  it("keeps a message once two people have said so, where two are asked for", async () => {
    const { desk, close } = await openDeskWith(texts);
    desk.change({ twoPersons: true });
    desk.decide(["m0"], { kind: "keep" });
    desk.decide(["m0"], { kind: "keep" });
    expect(desk.cardOf("m0")?.state.status).toBe("kept-once");
    desk.sayWho(" ANA ");
    desk.decide(["m0"], { kind: "keep" });
    expect(desk.cardOf("m0")?.state.status).toBe("kept-once");
    desk.sayWho("Bo");
    desk.decide(["m0"], { kind: "keep" });
    expect(desk.log.value.map(({ by }) => by)).toEqual(["Ana", "Ana", "Ana", "Bo"]);
    expect(desk.cardOf("m0")?.state.status).toBe("kept");
    desk.change({ twoPersons: false });
    expect(desk.standing.value.kept).toBe(1);
    close();
  });

  it("asks for a new verdict on a text that a file changed, and searches an edited text at once", async () => {
    const { desk, close } = await openDeskWith(texts);
    desk.decide(["m1"], { kind: "keep" });
    desk.decide(["m2"], { kind: "edit", text: "Je m’appelle Nadia Benali, venez." });
    expect(desk.cardOf("m2")?.findings?.map(({ detector }) => detector)).toContain("name");
    const changed = [imported("m1", "La porte est fermée.")];
    await desk.addImport({ source: "essai", fresh: [], changed, gone: ["m2"] });
    expect(desk.cardOf("m1")).toMatchObject({ findings: undefined, state: { status: "open" } });
    expect(desk.cardOf("m2")?.message.goneAtMs).toBeGreaterThan(0);
    expect(desk.cardOf("m0")?.findings).toHaveLength(1);
    close();
  });

  it("shows after an import, whatever was decided and erased meanwhile, what reading it all again shows", async () => {
    const { desk, browser, close } = await openDeskWith(texts);
    const many = Array.from({ length: 300 }, (_, n) => imported(`n${n}`, `Texte ${n}.`));
    const bringing = [
      desk.addImport({ source: "autre", fresh: many, changed: [], gone: [] }),
      desk.addImport({ source: "essai", fresh: [], changed: [imported("m2", "Un jardin.")], gone: ["m1"] }),
    ];
    desk.decide(["m0"], { kind: "keep" });
    const erasing = desk.erase(["m1"], "sur demande");
    desk.decide(["m2"], { kind: "censor" });
    await Promise.all([...bringing, erasing]);
    await saved(desk);
    expect(desk.cards.value).toHaveLength(302);
    close();
    const again = await openTrialDesk(browser);
    expect(shown(desk)).toEqual(shown(again.desk));
    expect(desk.log.value).toEqual(again.desk.log.value);
    again.close();
  });

  it("tells who reads a card of its changes, and not of what is decided of another", async () => {
    const { desk, close } = await openDeskWith(texts);
    const seen: (string | undefined)[] = [];
    const end = effect(() => {
      seen.push(desk.cardOf("m1")?.state.status);
    });
    desk.decide(["m0"], { kind: "keep" });
    expect(seen).toEqual(["open"]);
    desk.decide(["m1", "m2"], { kind: "censor" });
    await desk.erase(["m1"], "sur demande");
    expect(seen.filter((status, at) => status !== seen[at - 1])).toEqual(["open", "censored", undefined]);
    end();
    close();
  });

  it("changes nothing where the disk does not take an import", async () => {
    const { desk, browser, close } = await openDeskWith(texts);
    const before = desk.cards.value;
    browser.isFull = true;
    const fresh = [imported("n1", "Encore une.")];
    await expect(desk.addImport({ source: "essai", fresh, changed: [], gone: [] })).rejects.toMatchObject({
      code: "store-failed",
    });
    expect(desk.cards.value).toBe(before);
    browser.isFull = false;
    desk.decide(["m0"], { kind: "keep" });
    await saved(desk);
    close();
  });

  it("tells whoever follows one by one of each change, and of nothing else", async () => {
    const { desk, close } = await openDeskWith(texts);
    const heard: string[] = [];
    const end = desk.heed((before, now) => {
      heard.push(`${now?.message.id}: ${before?.state.status} → ${now?.state.status}`);
    });
    desk.decide(["m2", "m0"], { kind: "later" });
    expect(heard).toEqual(["m2: open → later", "m0: open → later"]);
    end();
    desk.decide(["m1"], { kind: "keep" });
    expect(heard).toHaveLength(2);
    close();
  });
});
