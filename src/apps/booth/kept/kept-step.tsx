import { useEffect, useRef, useState } from "preact/hooks";
import { calibrationFile } from "../../../schema/calibration.ts";
import type { CalibrationList } from "../../../schema/kept-calibrations.ts";
import type { Command } from "../shell/commands.ts";
import { Page } from "../shell/page.tsx";
import { PinEntry } from "../shell/pin-entry.tsx";
import { useBooth, useFigures, useWords } from "../use-booth.ts";
import { stepNames } from "../words/step-names.ts";
import { download } from "../../../installation/download.ts";
import { keptWords } from "./kept-words.ts";
import { NameField } from "./name-field.tsx";

/** What was just done. */
type Told = { readonly kind: "in-use" } | { readonly kind: "brought-in"; readonly id: string };

/** All calibrations that the house keeps: use one, go back, take one out or bring one in as a file. */
export function KeptStep() {
  const { kept, language } = useBooth();
  const [words, { when }] = [useWords(keptWords), useFigures()];
  const [row, setRow] = useState(0);
  const [told, setTold] = useState<Told | undefined>(undefined);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    void kept.refresh();
    return () => void kept.leave();
  }, [kept]);
  const all = kept.list.value?.calibrations ?? [];
  const active = kept.list.value?.active ?? undefined;
  const chosen = all[Math.min(row, all.length - 1)];
  const before = kept.list.value?.history[1];
  const isNamed = kept.by.value.trim() !== "";
  const move = (by: number) => () => setRow(Math.max(0, Math.min(all.length - 1, row + by)));
  const take = async (id: string | undefined): Promise<void> => {
    setTold((await kept.use(id)) ? { kind: "in-use" } : undefined);
  };
  const give = async (id: string): Promise<void> => {
    const calibration = await kept.get(id);
    if (calibration !== undefined) download(`calibration-${id}.json`, calibrationFile(calibration));
  };
  const bringIn = async (chosenFile: File | undefined): Promise<void> => {
    if (chosenFile === undefined) return;
    const id = await kept.bringIn(await chosenFile.text());
    setTold(id === undefined ? undefined : { kind: "brought-in", id });
  };
  const commands: readonly Command[] = [
    {
      key: "Enter",
      says: words.use,
      run: () => void take(chosen?.id),
      isPrimary: true,
      isOff: chosen === undefined || chosen.id === active || !isNamed,
    },
    { key: "ArrowDown", says: words.older, run: move(1), isOff: row >= all.length - 1 },
    { key: "ArrowUp", says: words.newer, run: move(-1), isOff: row <= 0 },
    {
      key: "b",
      says: words.back,
      run: () => void take(before?.id ?? undefined),
      isOff: before === undefined || !isNamed,
    },
    {
      key: "e",
      says: words.take,
      run: () => void (chosen && give(chosen.id)),
      isOff: chosen === undefined,
    },
    { key: "i", says: words.bring, run: () => file.current?.click(), isOff: !isNamed },
  ];
  return (
    <Page
      title={useWords(stepNames).kept}
      guidance={
        told === undefined
          ? words.guidance[standsAt(all.length, active === undefined, isNamed)]
          : told.kind === "in-use"
            ? words.inUseNow
            : words.broughtIn(told.id)
      }
      commands={commands}
    >
      {kept.needsPin.value && <PinEntry language={language.value} entered={() => void kept.refresh()} />}
      <NameField />
      <input
        ref={file}
        class="spoken"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={words.file}
        onChange={({ currentTarget }) => {
          void bringIn(currentTarget.files?.[0]);
          currentTarget.value = "";
        }}
      />
      {all.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{words.columns.made}</th>
              <th scope="col">{words.columns.by}</th>
              <th scope="col">{words.columns.within}</th>
              <th scope="col">{words.columns.latency}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {all.map((one, i) => (
              <tr
                key={one.id}
                aria-current={one.id === chosen?.id ? "true" : undefined}
                onClick={() => setRow(i)}
              >
                <td>{when(one.madeAt)}</td>
                <td>{one.madeBy}</td>
                <td>{quality(one, words)}</td>
                <td>{one.latency === undefined ? "–" : `${Math.round(one.latency.latencyMs)} ms`}</td>
                <td>{one.id === active ? words.inUse : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}

function standsAt(count: number, isGiven: boolean, isNamed: boolean): "name" | "none" | "given" | "choose" {
  if (!isNamed) return "name";
  if (count === 0) return "none";
  return isGiven ? "given" : "choose";
}

/** How good a calibration is, in a few words. */
function quality(
  { method, verdict }: CalibrationList["calibrations"][number],
  words: (typeof keptWords)["fr"],
): string {
  if (verdict?.heldOutMm === undefined) return words.methods[method];
  const { median, p95 } = verdict.heldOutMm;
  return words.judged(median, p95);
}
