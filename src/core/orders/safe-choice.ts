import type { HostMessage } from "../messages/host-message.ts";

/** Which messages are shown in a panic. */
export type SafeChoice =
  | { readonly kind: "built-in" }
  | { readonly kind: "ids"; readonly ids: readonly string[] }
  /** All of one motive or one emotion. */
  | { readonly kind: "motive" | "emotion"; readonly tag: string };

export const BUILT_IN: SafeChoice = { kind: "built-in" };

/**
 * Of the bundled set: an invitation each, one sentence long, that names nobody, no place, no faith, no war and no loss, read one by one. A set
 * without them has no safe messages until a curator has chosen some, and a panic leaves its floor dark: nobody has read it for that.
 */
const BUILT_IN_IDS: readonly string[] = (
  "h00035 h00391 h00604 h00691 h00744 h00756 h00769 h00819 h00913 h00972 h00985 " +
  "h01366 h01489 h01490 h01654 h04740 h02460 h06990 h05250 h00630 h03540 h01530"
).split(" ");

/** @returns the ids of those of these messages that are the choice. */
export function safeIds(messages: readonly HostMessage[], choice: SafeChoice): ReadonlySet<string> {
  return new Set(messages.filter(isChosen(choice)).map(({ id }) => id));
}

function isChosen(choice: SafeChoice): (message: HostMessage) => boolean {
  switch (choice.kind) {
    case "built-in":
      return isOneOf(BUILT_IN_IDS);
    case "ids":
      return isOneOf(choice.ids);
    case "motive":
    case "emotion":
      return (message) => message[choice.kind] === choice.tag;
    default:
      return choice satisfies never;
  }
}

function isOneOf(ids: readonly string[]): (message: HostMessage) => boolean {
  const chosen = new Set(ids);
  return ({ id }) => chosen.has(id);
}
