import { PaumeError } from "../../core/error.ts";
import type { Answer, FromAnalyst, Part, Question, ToAnalyst } from "./protocol.ts";
import { workerUrl } from "./worker-url.ts";

interface Waiting {
  readonly heard: (part: Part) => void;
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/** A question without its number; written out, since `Omit` would merge the kinds. */
export type Asked<Q = Question> = Q extends Question ? Omit<Q, "number"> : never;

/** A worker of one's own, for one import or one search. */
export interface Line {
  /** Lists, part by part; the page takes a breath between them. */
  readonly tell: (parts: Iterable<ToAnalyst>) => Promise<void>;
  /** @throws PaumeError analysis-failed: the worker died. Whatever `signal` was aborted with. */
  readonly ask: <K extends Answer["kind"]>(
    question: Asked,
    kind: K,
    heard?: (part: Part) => void,
  ) => Promise<Extract<Answer, { readonly kind: K }>>;
}

/** @param signal ends the worker, whatever it is at, and with it all that it holds. */
export function openLine(signal: AbortSignal): Line {
  const worker = new Worker(workerUrl, { type: "module", name: "analysis" });
  const waiting = new Map<number, Waiting>();
  let number = 0;
  let dead: { readonly why: unknown } | undefined;

  const die = (why: unknown): void => {
    dead ??= { why };
    worker.terminate();
    for (const { failed } of waiting.values()) failed(dead.why);
    waiting.clear();
  };
  const died = (how: string): void => die(new PaumeError("analysis-failed", `the worker ${how}`));
  worker.addEventListener("message", ({ data }: MessageEvent<FromAnalyst>) => {
    const asked = waiting.get(data.number);
    if (
      data.kind === "progress" ||
      data.kind === "faults" ||
      data.kind === "messages" ||
      data.kind === "found"
    ) {
      asked?.heard(data);
      return;
    }
    waiting.delete(data.number);
    if (data.kind === "failed") asked?.failed(new PaumeError("analysis-failed", data.detail));
    else asked?.answered(data);
  });
  worker.addEventListener("error", ({ message }) => died(`has died: ${message || "it did not load"}`));
  worker.addEventListener("messageerror", () => died("has sent an unreadable message"));
  signal.addEventListener("abort", () => die(signal.reason), { once: true });
  if (signal.aborted) die(signal.reason);

  const post = (message: ToAnalyst): void => worker.postMessage(message);
  return {
    async tell(parts) {
      for (const part of parts) {
        if (dead !== undefined) throw dead.why;
        post(part);
        await breath();
      }
    },
    ask: <K extends Answer["kind"]>(
      question: Asked,
      kind: K,
      heard: (part: Part) => void = () => undefined,
    ) =>
      new Promise<Extract<Answer, { readonly kind: K }>>((resolve, reject) => {
        if (dead !== undefined) return reject(dead.why);
        number += 1;
        const answered = (answer: Answer): void =>
          isOf(answer, kind)
            ? resolve(answer)
            : reject(new PaumeError("analysis-failed", `${kind}: ${answer.kind}`));
        waiting.set(number, { heard, answered, failed: reject });
        post({ ...question, number });
      }),
  };
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const isOf = <K extends Answer["kind"]>(
  answer: Answer,
  kind: K,
): answer is Extract<Answer, { readonly kind: K }> => answer.kind === kind;
