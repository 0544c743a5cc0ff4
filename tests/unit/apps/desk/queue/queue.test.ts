import { describe, expect, it } from "vitest";
import { openQueue } from "../../../../../src/apps/desk/queue/queue.ts";
import { openDeskWith } from "../trial-desk.ts";

const texts = [
  "La porte est ouverte.",
  "Venez, dit Karim.",
  "Une chambre, un jardin.",
  "Karim et Karim vous attendent.",
];

async function openTrialQueue() {
  const trial = await openDeskWith(texts);
  return { ...trial, queue: openQueue(trial.desk) };
}

describe("the queue", () => {
  it("opens the most pressing message, and goes on to the next with every verdict", async () => {
    const { desk, queue, close } = await openTrialQueue();
    expect(queue.rows.value).toEqual(["m1", "m3", "m0", "m2"]);
    expect(desk.chosen.value).toBe("m1");
    queue.run("keep");
    queue.run("censor");
    queue.run("later");
    expect(desk.chosen.value).toBe("m2");
    expect(queue.rows.value).toEqual(["m1", "m3", "m0", "m2"]);
    expect(desk.log.value.map(({ message, act }) => [message, act.kind])).toEqual([
      ["m1", "keep"],
      ["m3", "censor"],
      ["m0", "later"],
    ]);
    close();
  });

  it("stays where nothing waits any more, and shows a part of what was decided", async () => {
    const { desk, queue, close } = await openTrialQueue();
    for (const _ of texts) queue.run("keep");
    expect(desk.chosen.value).toBe("m2");
    queue.choosePart("undecided");
    expect(queue.rows.value).toEqual([]);
    queue.choosePart("kept");
    expect(queue.rows.value).toHaveLength(4);
    close();
  });

  it("goes to the same message again when it is undone, and takes one act at a time", async () => {
    const { desk, queue, close } = await openTrialQueue();
    queue.run("keep");
    queue.run("censor");
    queue.run("undo");
    expect([desk.chosen.value, desk.cardOf("m3")?.state.status]).toEqual(["m3", "open"]);
    expect(desk.cardOf("m1")?.state.status).toBe("kept");
    queue.run("undo");
    expect([desk.chosen.value, desk.cardOf("m1")?.state.status]).toEqual(["m1", "open"]);
    queue.run("redo");
    expect(desk.cardOf("m1")?.state.status).toBe("kept");
    close();
  });

  it("takes out all that was found and keeps the rest with one key, and one key brings both back", async () => {
    const { desk, queue, close } = await openTrialQueue();
    queue.open(1);
    queue.run("redact-and-keep");
    expect(desk.cardOf("m3")?.state).toMatchObject({ status: "kept", text: "… et … vous attendent." });
    expect(desk.chosen.value).toBe("m0");
    queue.run("undo");
    expect(desk.cardOf("m3")?.state).toMatchObject({ status: "open", text: texts[3] });
    close();
  });

  it("takes out the selected words alone, and stays", async () => {
    const { desk, queue, close } = await openTrialQueue();
    queue.run("next-word");
    expect(queue.picked.value).toEqual({ start: 0, end: 5 });
    queue.run("redact");
    expect(desk.cardOf("m1")?.state.text).toBe("…, dit Karim.");
    expect([desk.chosen.value, queue.picked.value]).toEqual(["m1", undefined]);
    queue.open(2);
    expect(queue.isOff("redact")).toBe(true);
    close();
  });

  it("asks before it decides of many, and logs each with the reason, under one batch", async () => {
    const { desk, queue, close } = await openTrialQueue();
    queue.run("next", true);
    expect([...desk.marked.value]).toEqual(["m1", "m3"]);
    queue.why.value = "essais";
    queue.run("censor");
    expect(desk.log.value).toEqual([]);
    expect(queue.asked.value).toEqual({ verdict: "censor", ids: ["m1", "m3"] });
    queue.agree();
    expect(desk.log.value.map(({ message, why, batch }) => [message, why, batch])).toEqual([
      ["m1", "essais", "batch-1"],
      ["m3", "essais", "batch-1"],
    ]);
    expect([desk.marked.value.size, desk.chosen.value]).toEqual([0, "m0"]);
    queue.run("undo");
    expect(desk.standing.value.open).toBe(4);
    close();
  });

  it("offers a message kept once to the other person only", async () => {
    const { desk, queue, close } = await openTrialQueue();
    desk.change({ twoPersons: true });
    for (const _ of texts) queue.run("keep");
    expect(desk.standing.value["kept-once"]).toBe(4);
    expect(desk.chosen.value).toBe("m2");
    desk.sayWho("Bo");
    queue.run("keep");
    expect([desk.cardOf("m2")?.state.status, desk.chosen.value]).toEqual(["kept", "m1"]);
    close();
  });

  it("edits and keeps in one act, and logs no edit that changes nothing", async () => {
    const { desk, queue, close } = await openTrialQueue();
    queue.edit("Venez, dit-il.", "keep");
    expect(desk.cardOf("m1")?.state).toMatchObject({ status: "kept", text: "Venez, dit-il." });
    queue.edit(texts[3] ?? "");
    expect(desk.decisionsOf("m3")).toEqual([]);
    queue.note(" à relire ");
    expect(desk.cardOf("m3")?.state.notes.map(({ act }) => act)).toEqual([
      { kind: "note", text: "à relire" },
    ]);
    close();
  });
});
