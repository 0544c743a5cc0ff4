import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import type { Booth } from "../booth.ts";
import { CameraStep } from "../camera/camera-step.tsx";
import { CalibrateStep } from "../calibrate/calibrate-step.tsx";
import { CheckStep } from "../check/check-step.tsx";
import { KeptStep } from "../kept/kept-step.tsx";
import { LatencyStep } from "../latency/latency-step.tsx";
import { ProjectorStep } from "../projector/projector-step.tsx";
import type { StepId } from "../steps.ts";
import { ToolsStep } from "../tools/tools-step.tsx";
import { VerdictStep } from "../verdict/verdict-step.tsx";
import { BoothContext } from "../use-booth.ts";
import { Notices } from "./notices.tsx";
import { shellWords } from "./shell-words.ts";
import { StepsList } from "./steps-list.tsx";

const PAGES: Readonly<Record<StepId, FunctionComponent>> = {
  camera: CameraStep,
  projector: ProjectorStep,
  calibrate: CalibrateStep,
  verdict: VerdictStep,
  latency: LatencyStep,
  check: CheckStep,
  kept: KeptStep,
  tools: ToolsStep,
};

export function Shell({ booth }: { readonly booth: Booth }) {
  const Step = PAGES[booth.step.value];
  const language = booth.language.value;
  const words = shellWords[language];
  const other = language === "fr" ? "en" : "fr";
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);
  return (
    <BoothContext.Provider value={booth}>
      <div class="booth">
        {/* Whoever clicked here goes on with Enter for what is to be done, not for the same button again. */}
        <header
          onClick={({ detail }) => {
            if (detail > 0 && document.activeElement instanceof HTMLElement) document.activeElement.blur();
          }}
        >
          <p class="name">
            <a href="/" lang="fr">
              Paume
            </a>{" "}
            {words.booth}
          </p>
          <StepsList />
          <p class="keys">
            <kbd>1</kbd>–<kbd>8</kbd> {words.keys.steps} <kbd>Tab</kbd> {words.keys.fields} <kbd>Enter</kbd>{" "}
            {words.keys.marked}
          </p>
          <button
            type="button"
            class="other-language"
            lang={other}
            onClick={() => {
              booth.language.value = other;
            }}
          >
            {words.otherLanguage}
          </button>
        </header>
        <Step />
        <Notices />
      </div>
    </BoothContext.Provider>
  );
}
