import { useBooth, useWords } from "../use-booth.ts";
import { STEPS } from "../steps.ts";
import { stepNames } from "../words/step-names.ts";
import { shellWords } from "./shell-words.ts";
import { standingOf, type Standing } from "./standing.ts";

const SIGN: Readonly<Record<Standing, string>> = { done: "✓", open: "", attention: "!" };

/** All steps, always in sight, each with how it stands. */
export function StepsList() {
  const booth = useBooth();
  const [words, names] = [useWords(shellWords), useWords(stepNames)];
  return (
    <nav aria-label={words.steps}>
      <ol>
        {STEPS.map((id, i) => {
          const standing = standingOf(booth, id);
          return (
            <li key={id}>
              <button
                type="button"
                disabled={booth.run.isRunning.value}
                aria-current={booth.step.value === id ? "step" : undefined}
                onClick={() => booth.go(id)}
              >
                <kbd>{i + 1}</kbd>
                <span>{names[id]}</span>
                <span class={`standing ${standing}`} aria-hidden="true">
                  {SIGN[standing]}
                </span>
                <span class="spoken">{words.standing[standing]}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
