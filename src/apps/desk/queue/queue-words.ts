import { inBoth } from "../words.ts";
import { englishQueueWords } from "./english-queue-words.ts";
import { frenchQueueWords } from "./french-queue-words.ts";
import type { QueueWords } from "./words-of-queue.ts";

export const queueWords = inBoth<QueueWords>({ fr: frenchQueueWords, en: englishQueueWords });
