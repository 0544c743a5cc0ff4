import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { seedOf } from "../../src/core/chance.ts";
import {
  firstProposed,
  type ProposedTag,
  proposedTags,
  proposeTags,
} from "../../src/core/tags/propose-tags.ts";
import type { HostMessage } from "../../src/core/messages/host-message.ts";
import { parseHostMessages } from "../../src/schema/host-messages.ts";
import type { BenchOptions } from "./main.ts";

const bundled = join(import.meta.dirname, "../../messages/host-messages.jsonl");

/** The lists were written looking at two thirds of the set; what is said of them is said of this third. */
const isHeldOut = ({ id }: HostMessage): boolean => seedOf(id) % 3 === 0;

const share = (part: number, of: number): number => Math.round((1000 * part) / Math.max(1, of)) / 1000;

/** How the first proposal agrees with a set's own labels, which are one reader's choice among several that would do. */
function agreement(messages: readonly HostMessage[], tag: ProposedTag): Record<string, unknown> {
  const all = messages.map((message) => {
    const proposals = proposeTags(message.text).filter((proposal) => proposal.tag === tag);
    const isAmong = proposals.some(({ value }) => value === message[tag]);
    return { label: message[tag], proposed: firstProposed(proposals, tag), isAmong };
  });
  const told = all.filter(({ proposed }) => proposed !== undefined);
  const right = all.filter(({ label, proposed }) => proposed === label);
  const values = [...new Set(all.map(({ label }) => label))].toSorted();
  const mostCommon = Math.max(...values.map((value) => all.filter(({ label }) => label === value).length));
  return {
    messages: all.length,
    coverage: share(told.length, all.length),
    precision: share(right.length, told.length),
    recall: share(right.length, all.length),
    recallAmongAll: share(all.filter(({ isAmong }) => isAmong).length, all.length),
    // What always proposing the most common value would be right in.
    byGuessing: share(mostCommon, all.length),
    byValue: Object.fromEntries(
      values.map((value) => {
        const of = right.filter(({ label }) => label === value).length;
        const precision = share(of, told.filter(({ proposed }) => proposed === value).length);
        return [value, { precision, recall: share(of, all.filter(({ label }) => label === value).length) }];
      }),
    ),
  };
}

/** Proposals for motive and emotion against the bundled set's labels: on the third that their lists were not written by, and on the rest. */
export async function benchTags({ say }: BenchOptions): Promise<unknown> {
  const { messages } = parseHostMessages(await readFile(bundled));
  say("proposing for the bundled messages");
  const cpu = process.cpuUsage();
  for (const { text } of messages) proposeTags(text);
  const { user, system } = process.cpuUsage(cpu);
  const parts = {
    heldOut: messages.filter(isHeldOut),
    seen: messages.filter((message) => !isHeldOut(message)),
  };
  return {
    bench: "tags",
    node: process.version,
    messages: messages.length,
    cpuMs: Math.round((user + system) / 1000),
    ...Object.fromEntries(
      Object.entries(parts).map(([part, some]) => [
        part,
        Object.fromEntries(proposedTags.map((tag) => [tag, agreement(some, tag)])),
      ]),
    ),
  };
}
