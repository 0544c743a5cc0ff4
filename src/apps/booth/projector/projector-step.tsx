import type { LightState } from "../../../schema/booth-channel.ts";
import { Choice } from "../shell/choice.tsx";
import type { Command } from "../shell/commands.ts";
import { NumberField } from "../shell/number-field.tsx";
import { Page } from "../shell/page.tsx";
import { useBooth } from "../use-booth.ts";
import type { LightDesk } from "./light-desk.ts";
import { useLight } from "./use-light.ts";

const CARD = { kind: "pixel-card" } as const;

export function ProjectorStep() {
  const { light, go } = useBooth();
  useLight(CARD);
  const now = light.state.value;
  const setCard = (seen: "even" | "uneven") => () => {
    light.card.value = seen;
  };
  const open: Command = {
    key: "Enter",
    says: light.wasOpen.value ? "Open the window again" : "Open the projector’s window",
    run: () => void light.open(),
    isPrimary: true,
  };
  const even: Command = { key: "Enter", says: "All patches are even", run: setCard("even"), isPrimary: true };
  const uneven: Command = { key: "n", says: "I see bands or waves", run: setCard("uneven") };
  const on: Command = { key: "Enter", says: "Go on", run: () => go("calibrate"), isPrimary: true };
  const close: Command = { key: "x", says: "Close the window", run: light.close };
  const commands =
    now === undefined ? [open] : light.card.value === "even" ? [on, uneven, close] : [even, uneven, close];
  return (
    <Page title="Projector" guidance={guidanceOf(light, now)} commands={commands}>
      <div class="columns">
        <div>
          <Choice
            legend="Which screen is the projector"
            options={(now === undefined ? (light.screens.value ?? []) : []).map((screen) => ({
              id: `${screen.left},${screen.top}`,
              says: `${screen.label}, ${screen.widthPx} × ${screen.heightPx}`,
              value: screen,
            }))}
            chosen={undefined}
            choose={(screen) => void light.open(screen)}
          />
          <h2>The projector’s own resolution, from its data sheet</h2>
          <div class="fields">
            <NumberField
              label="Width"
              unit="px"
              min={320}
              max={7680}
              value={light.native.value.widthPx}
              change={(widthPx) => {
                if (widthPx !== undefined) light.native.value = { ...light.native.value, widthPx };
              }}
            />
            <NumberField
              label="Height"
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
          <h2>In the projector’s menu</h2>
          <ul>
            <li>Keystone and four-corner correction off, zoom and overscan off.</li>
            <li>Focus on a sheet held at 900 mm. The card’s lines are one pixel wide.</li>
          </ul>
          <h2>If the kiosk is open</h2>
          <p>
            This window lies over the kiosk’s. Leave the kiosk as it is; when this window is closed, the
            kiosk’s light is back.
          </p>
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
  const isNative = now.widthPx === native.widthPx && now.heightPx === native.heightPx;
  return (
    <p class={isNative ? "good" : "warning"}>
      The window has {now.widthPx} × {now.heightPx} px
      {isNative
        ? ": every pixel is one of the projector’s."
        : now.isFullScreen
          ? ": set the system’s resolution of this screen to the projector’s own."
          : ": press F in it, so that it fills the projector’s screen."}
    </p>
  );
}

function guidanceOf(light: LightDesk, now: LightState | undefined): string {
  if (light.isBlocked.value)
    return "The browser kept the window from opening. Allow windows for this address, then press Enter again.";
  if (now === undefined && (light.screens.value?.length ?? 0) > 1) return "Choose the projector’s screen.";
  if (now === undefined)
    return light.wasOpen.value
      ? "The projector’s window is closed. Nothing is lost: open it again."
      : "Open a window for the projector’s light.";
  if (!now.isVisible) return "The projector’s window is covered: bring it to the front.";
  if (!now.isFullScreen) return "Drag the window onto the projector’s screen, then press F in it.";
  if (light.card.value === "uneven")
    return "The picture is scaled or bent. Turn keystone and zoom off, set the own resolution, and look again.";
  return "Look at the card of light from near: are all fine patches one even grey?";
}
