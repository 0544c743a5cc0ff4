import type { RowFault } from "../../../core/import/table.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { faultWords } from "./fault-words.ts";
import type { ImportModel } from "./import-model.ts";
import { importWords } from "./import-words.ts";

const shown = 200;

/** Everything that keeps a file out, by row; rows may be left out, having been seen. */
export function FaultList({
  desk,
  faults,
  leftOut,
  model,
}: {
  readonly desk: Desk;
  readonly faults: readonly RowFault[];
  readonly leftOut: ReadonlySet<number>;
  readonly model: ImportModel;
}) {
  const words = wordsOf(importWords, desk);
  const reasons = wordsOf(faultWords, desk);
  const isWhole = faults.some(({ concerns }) => concerns === "file");
  const lines = new Set(faults.map(({ line }) => line));
  const isUnread = isWhole && faults.every(({ column }) => column === undefined) && faults.length === 1;
  if (isUnread) {
    return faults.map(({ reason, value, line }) => (
      <p key={reason} class="warning" role="alert">
        {reasons[reason]} {value !== "" && <small>{`${words.row} ${line}: ${value}`}</small>}
      </p>
    ));
  }
  return (
    <>
      <p class="warning" role="alert">
        {words.faults(faults.length, lines.size)}
      </p>
      {!isWhole && (
        <button type="button" onClick={() => model.wish({ leftOut: new Set([...leftOut, ...lines]) })}>
          {words.leaveOut(lines.size)}
        </button>
      )}
      <table class="faults">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, shown).map(({ line, column, value, reason, concerns }, index) => (
            <tr key={index}>
              <td>{concerns === "file" ? words.wholeFile : line}</td>
              <td>{column}</td>
              <td dir="auto">{value}</td>
              <td>{reasons[reason]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > shown && <p class="quiet">{words.moreFaults(faults.length - shown)}</p>}
    </>
  );
}
