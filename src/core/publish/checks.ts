import type { Card } from "../desk/card.ts";
import { placesOf } from "../decisions/redaction.ts";
import { isPersonal } from "../findings/finding.ts";
import { glyphFault } from "../messages/refusal.ts";
import type { HostMessage } from "../messages/host-message.ts";
import { textFault } from "../messages/text-fault.ts";
import type { Coverage } from "../typeset/coverage.ts";
import type { SetDifference } from "./difference.ts";
import { compareVersions, VERSION } from "./version.ts";
import { isPublished, type Scope } from "./candidate.ts";

/** What is looked at before a set is published, in the order in which it is told. */
export const checkKinds = [
  "empty",
  "no-difference",
  "version",
  "text",
  "letters",
  "taken-out",
  "erased",
  "undecided-personal",
  "undecided-unsearched",
] as const;

export type CheckKind = (typeof checkKinds)[number];

/** Something that is wrong with a set. */
export interface CheckFailed {
  readonly kind: CheckKind;
  /** Ids of the messages that it concerns; none where it is the set's as a whole. */
  readonly messages: readonly string[];
}

/** What a curator may insist on, with a reason: all else has to be mended. */
export const isForCurator = ({ kind }: CheckFailed): boolean => kind.startsWith("undecided-");

export interface Candidate {
  readonly cards: readonly Card[];
  readonly scope: Scope;
  /** See `candidate`. */
  readonly messages: readonly HostMessage[];
  /** Against the set on the floor. */
  readonly difference: SetDifference;
  readonly version: string;
  /** Every version that was published. */
  readonly taken: readonly string[];
  /** What the letters of the set's scripts cover. */
  readonly letters: Coverage;
  /** Of the workspace: see `ReplayRules`. */
  readonly salt: string;
  /** Ids whose text, as it would be published, is one that was erased on request. */
  readonly erased: readonly string[];
}

/** @returns what keeps the set from being published, or asks for a reason; nothing where all is well. */
export function failedChecks(candidate: Candidate): readonly CheckFailed[] {
  const { cards, scope, messages, difference, version, taken, letters, salt, erased } = candidate;
  const idsWhere = (isMeant: (message: HostMessage) => boolean): readonly string[] =>
    messages.filter(isMeant).map(({ id }) => id);
  const takenOut = new Map(cards.map(({ message, state }) => [message.id, state.takenOut]));
  const undecided = cards.filter((card) => card.state.status !== "kept" && isPublished(card, scope));
  const { fresh, changed, gone } = difference;
  const isNext = VERSION.test(version) && taken.every((other) => compareVersions(other, version) < 0);

  const concerned: Readonly<Record<CheckKind, readonly string[] | boolean>> = {
    empty: messages.length === 0,
    "no-difference": messages.length > 0 && fresh.length + changed.length + gone.length === 0,
    version: !isNext,
    text: idsWhere(({ text }) => textFault(text) !== undefined),
    letters: idsWhere((message) => glyphFault(message, letters) !== undefined),
    "taken-out": idsWhere(({ id, text }) =>
      (takenOut.get(id) ?? []).some((words) => placesOf(text, words, salt).length > 0),
    ),
    erased,
    "undecided-personal": undecided
      .filter(({ findings }) => findings?.some(isPersonal) === true)
      .map(({ message }) => message.id),
    "undecided-unsearched": undecided
      .filter(({ findings }) => findings === undefined)
      .map(({ message }) => message.id),
  };
  return checkKinds.flatMap((kind) => {
    const found = concerned[kind];
    if (typeof found === "boolean") return found ? [{ kind, messages: [] }] : [];
    return found.length > 0 ? [{ kind, messages: found }] : [];
  });
}
