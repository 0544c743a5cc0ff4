import { useEffect, useState } from "preact/hooks";
import { areaOf } from "../../../core/floor/lit-area.ts";
import type { Command } from "../shell/commands.ts";
import { NumberField } from "../shell/number-field.tsx";
import { useBooth, useWords } from "../use-booth.ts";
import { toolWords } from "./tool-words.ts";
import { useProposal } from "./use-proposal.ts";
import { EDGES, withEdge, type Edge } from "./zone.ts";

const STEP = 0.005;
const FAST = 0.05;
/** Bright enough to see its border on the table, no brighter than the kiosk's own fill needs. */
const LEVEL = 0.4;
/** Toward the picture's own edge. */
const OUTWARD: Readonly<Record<Edge, number>> = { left: -1, top: -1, right: 1, bottom: 1 };

/** The part of the projector's picture that light keeps to, shown as it will be: lit, and nothing beyond. */
export function useArea() {
  const { light } = useBooth();
  const words = useWords(toolWords);
  const { zone, change, take } = useProposal();
  const [edge, setEdge] = useState<Edge>("left");
  const area = zone?.area;
  const projector = light.state.value;
  useEffect(() => {
    if (area === undefined || projector === undefined) return;
    light.show({ kind: "flat", level: LEVEL, within: areaOf(area, projector) }).catch(() => undefined);
  }, [light, area?.left, area?.top, area?.right, area?.bottom, projector?.widthPx, projector?.heightPx]);

  const move = (which: Edge, to: number): void => {
    if (area !== undefined) change({ area: withEdge(area, which, to) });
  };
  const by = (sign: number) => (isShift?: boolean) => {
    if (area !== undefined) move(edge, area[edge] + sign * OUTWARD[edge] * (isShift === true ? FAST : STEP));
  };
  const commands: readonly Command[] = [
    take,
    {
      key: "e",
      says: words.nextEdge,
      run: () => setEdge(EDGES[(EDGES.indexOf(edge) + 1) % EDGES.length] ?? edge),
    },
    { key: "w", says: words.outward, run: by(1) },
    { key: "s", says: words.inward, run: by(-1) },
  ];
  return {
    guidance: words.area(words.edges[edge].toLowerCase()),
    commands,
    view: (
      <>
        {area !== undefined && (
          <div class="stacked">
            {EDGES.map((each) => (
              <NumberField
                key={each}
                label={each === edge ? words.chosen(words.edges[each]) : words.edges[each]}
                unit={words.ofPicture}
                value={Math.round(1000 * area[each]) / 10}
                min={0}
                max={100}
                change={(percent) => {
                  if (percent !== undefined) move(each, percent / 100);
                }}
              />
            ))}
          </div>
        )}
        <p class="quiet prose">{words.note}</p>
      </>
    ),
  };
}
