import { useBooth } from "../use-booth.ts";
import { STEPS } from "../steps.ts";
import { standingOf, type Standing } from "./standing.ts";

const SIGN: Readonly<Record<Standing, string>> = { done: "✓", open: "", attention: "!" };
const SAID: Readonly<Record<Standing, string>> = { done: "done", open: "", attention: "needs attention" };

/** All steps, always in sight, each with how it stands. */
export function StepsList() {
  const booth = useBooth();
  return (
    <nav aria-label="Steps">
      <ol>
        {STEPS.map(({ id, title }, i) => {
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
                <span>{title}</span>
                <span class={`standing ${standing}`} aria-hidden="true">
                  {SIGN[standing]}
                </span>
                <span class="spoken">{SAID[standing]}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
