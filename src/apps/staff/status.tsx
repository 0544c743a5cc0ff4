import type { Language } from "../../core/language.ts";
import type { FloorStatus } from "../../schema/floor.ts";
import { useStaff } from "./use-staff.ts";
import type { Words } from "./words.ts";

/** How everything is, at arm's length. */
export function Status() {
  const { staff, words } = useStaff();
  const status = staff.status.value;
  if (status === undefined) return null;
  const isWell = status.amiss.length === 0;
  return (
    <section aria-labelledby="status">
      <h2 id="status">{words.status}</h2>
      <p class={isWell ? "well" : "amiss"}>
        {isWell ? words.well : status.amiss.map((fault) => words.amiss[fault]).join(", ")}
      </p>
      {status.kiosks > 1 && <p class="warning">{words.kiosks(status.kiosks)}</p>}
      <dl>
        {figuresOf(status, words, staff.language.value).map(([name, value, isBad]) => (
          <div key={name} class={isBad === true ? "bad" : ""}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Figure = readonly [name: string, value: string, isBad?: boolean];

function figuresOf(status: FloorStatus, words: Words, language: Language): readonly Figure[] {
  const { pace, today, phase, projector } = status;
  const age = pace?.frameAgeMs ?? undefined;
  return [
    [words.today, String(today.visits)],
    [words.messages, String(today.messages)],
    [
      words.pace,
      pace === null ? "–" : `${pace.framesPerSecond.toFixed(0)} · ${pace.picturesPerSecond.toFixed(0)}`,
    ],
    [words.age, age === undefined ? "–" : `${Math.round(age)} ms`],
    checked(status, words, language),
    [words.faults, `${today.faults} · ${today.recoveries}`, today.faults > today.recoveries],
    [words.hours, phase === null ? words.always : words.phases[phase]],
    [
      words.projector,
      projector === null ? words.byHand : projector.replace(/^projector: /, ""),
      projector !== null && !projector.startsWith("projector: "),
    ],
  ];
}

/** The opening check's word, unless the marks of the day are more alarming. */
function checked({ checked: entry, marks }: FloorStatus, words: Words, language: Language): Figure {
  const when = new Intl.DateTimeFormat(language, { dateStyle: "short" });
  if (marks?.note.kind === "marks" && marks.note.isAlarming) {
    return [words.check, `${words.verdict.drifting} ${marks.note.mm.toFixed(1)} mm`, true];
  }
  if (entry?.note.kind !== "opening") return [words.check, words.never];
  const { verdict, errorMm } = entry.note;
  const error = errorMm === undefined ? "" : ` ${errorMm.toFixed(1)} mm`;
  return [
    words.check,
    `${words.verdict[verdict]}${error}, ${when.format(new Date(entry.at))}`,
    verdict !== "good",
  ];
}
