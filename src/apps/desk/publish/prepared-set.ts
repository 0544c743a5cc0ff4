import { computed, signal as state, type ReadonlySignal, type Signal } from "@preact/signals";
import type { HostMessage } from "../../../core/messages/host-message.ts";
import { scriptsOf } from "../../../core/messages/scripts-of.ts";
import { candidate, label, type Scope } from "../../../core/publish/candidate.ts";
import { failedChecks, isForCurator, type CheckFailed } from "../../../core/publish/checks.ts";
import { setDifference, type SetDifference } from "../../../core/publish/difference.ts";
import { nextVersion } from "../../../core/publish/version.ts";
import { lettersOf, rangesOf } from "../../../devices/projector/fonts.ts";
import { sha256 } from "../../../devices/sha256.ts";
import type { SetWords } from "../../../schema/published-set.ts";
import type { Desk } from "../desk.ts";
import type { OnFloor } from "./on-floor.ts";

/** What a curator writes before publishing. */
export interface Draft {
  readonly title: string;
  /** Empty for the one that is proposed. */
  readonly version: string;
  readonly note: string;
  readonly credit: string;
  readonly licence: string;
  /** By label: see `HostMessage`. */
  readonly provenance: Readonly<Record<string, string>>;
  readonly scope: Scope;
  /** Why undecided messages may be in it by which somebody could be recognised. */
  readonly insisted: string;
}

/** What would be published, held against what is on the floor. */
export interface PreparedSet {
  readonly draft: Signal<Draft>;
  readonly messages: ReadonlySignal<readonly HostMessage[]>;
  /** Where they come from, a label each. */
  readonly labels: ReadonlySignal<readonly string[]>;
  /** What is written for the set, or was for the one on the floor where that has the same messages. */
  readonly words: ReadonlySignal<SetWords>;
  /** Undefined until it is known what is on the floor. */
  readonly difference: ReadonlySignal<SetDifference | undefined>;
  readonly version: ReadonlySignal<string>;
  readonly failed: ReadonlySignal<readonly CheckFailed[]>;
  /** Whether everything is written and nothing stands against it, but for the key. */
  readonly isReady: ReadonlySignal<boolean>;
  /** Looks for messages whose text was erased before, under whatever id. */
  readonly findErased: () => Promise<void>;
}

const blank: Draft = {
  title: "",
  version: "",
  note: "",
  credit: "",
  licence: "",
  provenance: {},
  scope: "kept",
  insisted: "",
};

export function prepareSet(desk: Desk, floor: ReadonlySignal<OnFloor | undefined>): PreparedSet {
  const draft = state(blank);
  const erased = state<readonly string[]>([]);
  const scope = computed(() => draft.value.scope);
  const messages = computed(() => candidate(desk.cards.value, scope.value));
  const labels = computed(() => [...new Set(messages.value.map(({ provenance }) => provenance))]);
  const letters = computed(() => lettersOf(scriptsOf(messages.value, rangesOf)));
  const difference = computed(() => floor.value && setDifference(floor.value.set.messages, messages.value));
  const taken = computed(() => floor.value?.list.sets.map(({ version: one }) => one) ?? []);
  const version = computed(
    () => draft.value.version || (difference.value ? nextVersion(taken.value, difference.value) : ""),
  );
  const failed = computed(() =>
    difference.value === undefined
      ? []
      : failedChecks({
          cards: desk.cards.value,
          scope: scope.value,
          messages: messages.value,
          difference: difference.value,
          version: version.value,
          taken: taken.value,
          letters: letters.value,
          salt: desk.settings.value.salt,
          erased: erased.value,
        }),
  );
  /** What is written for the set, or was for the one on the floor. */
  const words = computed((): SetWords => {
    const { credit, licence, provenance, title } = draft.value;
    const onFloor = floor.value?.set;
    const told = (one: string): string => provenance[one] ?? onFloor?.provenance[one] ?? "";
    // Other people's messages are not credited as those on the floor are.
    const isSame = onFloor !== undefined && labels.value.every((one) => one in onFloor.provenance);
    return {
      name: label(title),
      credit: (credit || (isSame ? onFloor.credit : "")).trim(),
      licence: (licence || (isSame ? onFloor.licence : "")).trim(),
      provenance: Object.fromEntries(labels.value.map((one) => [one, told(one).trim()])),
    };
  });
  const isReady = computed(() => {
    const { title, insisted } = draft.value;
    const { credit, licence, provenance } = words.value;
    const isTold = [title.trim(), credit, licence, ...Object.values(provenance)].every(Boolean);
    const isSound = failed.value.every((check) => isForCurator(check) && insisted.trim() !== "");
    return difference.value !== undefined && isTold && isSound && desk.who.value !== "";
  });

  const findErased = async (): Promise<void> => {
    // What a rule erased, nobody asked to be erased: somebody else may say the same.
    const gone = new Set(
      desk.log
        .peek()
        .flatMap(({ act }) => (act.kind === "erase" && act.rule === undefined ? [act.sha256] : [])),
    );
    if (gone.size === 0) return;
    const hashes = desk.cards.peek().map(async ({ message: { id, text } }) => {
      const hash = await sha256(new TextEncoder().encode(text));
      return gone.has(hash) ? id : undefined;
    });
    const found = new Set(await Promise.all(hashes));
    erased.value = messages.peek().flatMap(({ id }) => (found.has(id) ? [id] : []));
  };

  return { draft, messages, labels, words, difference, version, failed, isReady, findErased };
}
