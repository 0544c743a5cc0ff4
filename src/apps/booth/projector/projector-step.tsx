import type { LightState } from "../../../schema/booth-channel.ts";
import { Choice } from "../shell/choice.tsx";
import type { Command } from "../shell/commands.ts";
import { NumberField } from "../shell/number-field.tsx";
import { Page } from "../shell/page.tsx";
import { shellWords } from "../shell/shell-words.ts";
import { useBooth, useWords } from "../use-booth.ts";
import { stepNames } from "../words/step-names.ts";
import type { LightDesk } from "./light-desk.ts";
import { projectorWords } from "./projector-words.ts";
import { useLight } from "./use-light.ts";

const CARD = { kind: "pixel-card" } as const;

export function ProjectorStep() {
  const { light, go } = useBooth();
  const words = useWords(projectorWords);
  const { goOn } = useWords(shellWords);
  useLight(CARD);
  const now = light.state.value;
  const setCard = (seen: "even" | "uneven") => () => {
    light.card.value = seen;
  };
  const open: Command = {
    key: "Enter",
    says: light.wasOpen.value ? words.openAgain : words.open,
    run: () => void light.open(),
    isPrimary: true,
  };
  const even: Command = { key: "Enter", says: words.even, run: setCard("even"), isPrimary: true };
  const uneven: Command = { key: "n", says: words.uneven, run: setCard("uneven") };
  const on: Command = { key: "Enter", says: goOn, run: () => go("calibrate"), isPrimary: true };
  const close: Command = { key: "x", says: words.close, run: light.close };
  const commands =
    now === undefined ? [open] : light.card.value === "even" ? [on, uneven, close] : [even, uneven, close];
  return (
    <Page
      title={useWords(stepNames).projector}
      guidance={words.guidance[standsAt(light, now)]}
      commands={commands}
    >
      <div class="columns">
        <div>
          <Choice
            legend={words.which}
            options={(now === undefined ? (light.screens.value ?? []) : []).map((screen) => ({
              id: `${screen.left},${screen.top}`,
              says: `${screen.label === "" ? words.nameless : screen.label}, ${screen.widthPx} × ${screen.heightPx}`,
              value: screen,
            }))}
            chosen={undefined}
            choose={(screen) => void light.open(screen)}
          />
          <h2>{words.own}</h2>
          <div class="fields">
            <NumberField
              label={words.width}
              unit="px"
              min={320}
              max={7680}
              value={light.native.value.widthPx}
              change={(widthPx) => {
                if (widthPx !== undefined) light.native.value = { ...light.native.value, widthPx };
              }}
            />
            <NumberField
              label={words.height}
              unit="px"
              min={240}
              max={4320}
              value={light.native.value.heightPx}
              change={(heightPx) => {
                if (heightPx !== undefined) light.native.value = { ...light.native.value, heightPx };
              }}
            />
          </div>
          {now !== undefined && <SizeCheck now={now} native={light.native.value} />}
        </div>
        <div class="prose">
          <h2>{words.menu}</h2>
          <ul>
            {words.menuLines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <h2>{words.kiosk}</h2>
          <p>{words.kioskLine}</p>
        </div>
      </div>
    </Page>
  );
}

function SizeCheck({
  now,
  native,
}: {
  readonly now: LightState;
  readonly native: { readonly widthPx: number; readonly heightPx: number };
}) {
  const words = useWords(projectorWords);
  const isNative = now.widthPx === native.widthPx && now.heightPx === native.heightPx;
  const says = isNative ? words.isNative : now.isFullScreen ? words.setResolution : words.fill;
  return <p class={isNative ? "good" : "warning"}>{says(`${now.widthPx} × ${now.heightPx}`)}</p>;
}

function standsAt(
  light: LightDesk,
  now: LightState | undefined,
): "blocked" | "choose" | "closed" | "open" | "covered" | "drag" | "bent" | "look" {
  if (light.isBlocked.value) return "blocked";
  if (now === undefined && (light.screens.value?.length ?? 0) > 1) return "choose";
  if (now === undefined) return light.wasOpen.value ? "closed" : "open";
  if (!now.isVisible) return "covered";
  if (!now.isFullScreen) return "drag";
  return light.card.value === "uneven" ? "bent" : "look";
}
