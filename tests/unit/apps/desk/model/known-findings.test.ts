import { afterEach, describe, expect, it, vi } from "vitest";
import type { Desk } from "../../../../../src/apps/desk/desk.ts";
import { TrialBrowser } from "../../../installation/keeping/trial-keeping.ts";
import { TrialShelf } from "../../../installation/keeping/trial-shelf.ts";
import { imported, lookThrough, openDeskWith, openTrialDesk, saved } from "../trial-desk.ts";

afterEach(() => vi.useRealTimers());

const texts = ["Venez, dit Karim.", "La porte est ouverte.", "La porte est ouverte !"];
const alike = [["m1", "m2"]];

const seen = ({ cards }: Desk) =>
  cards.value.map(({ message: { id }, findings, cluster }) => ({ id, findings, cluster }));

const written = ({ lines }: TrialShelf): string => lines.map(({ line }) => line).join("\n");

/** A desk whose texts were looked through, and what was found has come to the disk. */
async function lookedThrough() {
  const trial = await openDeskWith(texts);
  lookThrough(trial.desk, alike);
  await expect.poll(() => trial.shelf.lines[0]?.line).toContain("m2");
  return trial;
}

describe("what was found in a desk's texts", () => {
  it("is there at the next opening, with what is alike, before anything is searched", async () => {
    const { desk, browser, shelf, close } = await lookedThrough();
    desk.decide(["m0"], { kind: "keep" });
    await saved(desk);
    close();
    const again = await openTrialDesk(browser, shelf);
    expect(again.desk.unsearched.value).toBe(0);
    expect(seen(again.desk)).toEqual(seen(desk));
    expect(again.desk.order.value).toEqual(["m0", "m1", "m2"]);
    const [, card] = again.desk.cards.value;
    expect(card && again.desk.alikeTo(card)).toEqual(["m1", "m2"]);
    again.close();
  });

  it("is searched anew where a text changed since, and by other rules", async () => {
    const { desk, browser, shelf, close } = await lookedThrough();
    desk.decide(["m1"], { kind: "edit", text: "La porte est fermée." });
    await saved(desk);
    close();
    const again = await openTrialDesk(browser, shelf);
    expect(seen(again.desk).map(({ findings }) => findings?.length)).toEqual([1, undefined, 0]);
    again.desk.change({ findings: { ...again.desk.settings.value.findings, longest: 300 } });
    expect(again.desk.unsearched.value).toBe(3);
    await again.desk.reload();
    again.close();
    const last = await openTrialDesk(browser, shelf);
    expect(last.desk.unsearched.value).toBe(3);
    last.close();
  });

  it("goes with a text that is erased, from the disk too, and from the list of what is alike", async () => {
    const { desk, browser, shelf, close } = await lookedThrough();
    expect(written(shelf)).toContain("name-given");
    expect(written(shelf)).not.toContain("Karim");
    const marks = (): number => written(shelf).match(/"[0-9a-f]{16}"/gu)?.length ?? 0;
    expect(marks()).toBe(3);
    await desk.erase(["m0"], "sur demande");
    expect(written(shelf)).not.toContain("name-given");
    await desk.erase(["m2"], "sur demande");
    expect(marks()).toBe(1);
    expect(written(shelf)).not.toContain("m2");
    close();
    const again = await openTrialDesk(browser, shelf);
    expect(seen(again.desk)).toEqual([{ id: "m1", findings: [], cluster: undefined }]);
    again.close();
  });

  it("goes once the disk has room; where the page was left before that, at the next opening", async () => {
    const { desk, browser, shelf, close } = await lookedThrough();
    const [left, next] = [new TrialShelf(), new TrialBrowser()];
    vi.useFakeTimers();
    shelf.isFull = true;
    const erasing = desk.erase(["m0"], "sur demande");
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.faults.present.value.map(({ code }) => code)).toEqual(["store-failed"]);
    left.lines = shelf.lines;
    next.lines = new Map(browser.lines);
    shelf.isFull = false;
    await vi.advanceTimersByTimeAsync(4000);
    await erasing;
    vi.useRealTimers();
    expect(written(shelf)).not.toContain("name-given");
    close();
    expect(written(left)).toContain("name-given");
    const again = await openTrialDesk(next, left);
    await expect.poll(() => written(left)).not.toContain("name-given");
    again.close();
  });

  it("stops nothing where it can't be kept", async () => {
    const shelf = new TrialShelf();
    shelf.isFull = true;
    const { desk, browser, close } = await openDeskWith(texts, shelf);
    await desk.addImport({ source: "essai", fresh: [imported("m9", "Venez.")], changed: [], gone: [] });
    expect(desk.faults.present.value).toEqual([]);
    close();
    const again = await openTrialDesk(browser, shelf);
    expect(again.desk.unsearched.value).toBe(4);
    again.close();
  });
});
