import type { Answer, FromAnalyst, Part, Question, ToAnalyst } from "../protocol.ts";
import { openImport } from "./import.ts";
import { openSearch } from "./search.ts";

declare const self: DedicatedWorkerGlobalScope;

const file = openImport();
const search = openSearch();

self.addEventListener("message", ({ data }: MessageEvent<ToAnalyst>) => {
  if (data.kind === "known") file.know(data);
  else if (data.kind === "texts") search.add(data.texts);
  else void answer(data);
});

const post = (message: FromAnalyst): void => self.postMessage(message);

async function answer(question: Question): Promise<void> {
  const { number } = question;
  const send = (part: Part): void => post({ ...part, number });
  try {
    post({ ...(await answerTo(question, send)), number });
  } catch (error) {
    post({ kind: "failed", number, detail: String(error) });
  }
}

async function answerTo(question: Question, send: (part: Part) => void): Promise<Answer> {
  switch (question.kind) {
    case "read":
      return file.read(question.file, question.wish, send);
    case "check":
      return file.check(question.wish, send);
    case "take":
      return file.take(send);
    case "find":
      return search.find(question, send);
    default:
      return question satisfies never;
  }
}
