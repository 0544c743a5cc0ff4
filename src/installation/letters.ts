import { PaumeError } from "../core/error.ts";
import type { HostMessage, MessageSet, Refusal } from "../core/messages/host-message.ts";
import { glyphFault, tellRefusals } from "../core/messages/refusal.ts";
import { scriptsOf } from "../core/messages/scripts-of.ts";
import { shownTexts, type Text } from "../core/messages/translation.ts";
import type { Face } from "../core/typeset/face.ts";
import { type Script, scriptOf } from "../core/typeset/script.ts";
import { lettersOf, loadLetters, measuringFace, rangesOf } from "../devices/projector/fonts.ts";
import { untilItWorks, type Faults } from "./faults.ts";

/** Letters to set a message set with, and what is not shown for want of them. */
export interface Letters {
  readonly face: Face;
  /** Ids that must not be drawn, the censored ones among them; it shrinks when letters come late. */
  readonly withheld: ReadonlySet<string>;
}

/** What is shown of a set. */
interface Shown {
  readonly censored: readonly string[];
  /** Languages into which messages are shown translated, in palms or beside them. */
  readonly translateTo: readonly (string | undefined)[];
}

/** A technician at the opening has read it by then. The house's log keeps it, and the floor is for visitors. */
const REFUSALS_SHOWN_MS = 60_000;

/**
 * Loads the letters of all scripts of a set before any is used. Without Latin nothing can be set, so that is waited for; another script's
 * letters that don't load are a fault, their messages wait, and the rest goes on. A message with a character that no letters have is left out
 * for good, with those that the set itself refuses, and told.
 * @param loaded scripts whose letters the page has: those of another set that it showed before.
 */
export async function openLetters(
  set: MessageSet,
  { censored, translateTo }: Shown,
  faults: Faults,
  signal: AbortSignal,
  loaded = new Set<Script>(),
): Promise<Letters> {
  const textsOf = (message: HostMessage): readonly Text[] => shownTexts(message, translateTo);
  const needed = scriptsOf(set.messages.flatMap(textsOf), rangesOf);
  const load = async (script: Script): Promise<void> => {
    if (loaded.has(script)) return;
    await loadLetters(script);
    loaded.add(script);
  };
  const openFace = async (): Promise<Face> => {
    await load("Latn");
    return measuringFace();
  };
  const face = await untilItWorks(openFace, ["fonts-missing"], faults, signal);

  const unprintable = withoutGlyphs(set, textsOf, needed);
  tell([...set.refused, ...unprintable], faults, signal);
  const withheld = new Set<string>();
  const loadAll = async (): Promise<void> => {
    const tried = await Promise.allSettled(needed.map(load));
    const missing = tried.flatMap((result) => (result.status === "rejected" ? [asFault(result.reason)] : []));
    const unshown = missing.length === 0 ? unprintable : withoutGlyphs(set, textsOf, [...loaded]);
    withheld.clear();
    for (const id of [...censored, ...unshown.map(({ message }) => message.id)]) withheld.add(id);
    if (missing.length === 0) return;
    const files = missing.map(({ detail }) => detail).join("; ");
    throw new PaumeError("fonts-missing", `${files}: ${unshown.length - unprintable.length} messages wait`);
  };
  // The floor opens after the first try, with whatever letters there are.
  await new Promise<void>((resolve, reject) => {
    untilItWorks(() => loadAll().finally(resolve), ["fonts-missing"], faults, signal).catch(reject);
  });
  return { face, withheld };
}

/** Messages that can't be set with the letters of these scripts alone: in a language of another, or with a character of another. */
function withoutGlyphs(
  { messages }: MessageSet,
  textsOf: (message: HostMessage) => readonly Text[],
  having: readonly Script[],
): readonly Refusal[] {
  const letters = lettersOf(having);
  return messages.flatMap((message) => {
    const reasons = textsOf(message).flatMap((text) => {
      const isForeign = !having.includes(scriptOf(text.lang));
      return (isForeign ? "has no letters" : glyphFault(text, letters)) ?? [];
    });
    return reasons.slice(0, 1).map((reason) => ({ message, reason }));
  });
}

function asFault(reason: unknown): PaumeError {
  if (reason instanceof PaumeError) return reason;
  throw reason;
}

function tell(refusals: readonly Refusal[], faults: Faults, signal: AbortSignal): void {
  if (refusals.length === 0) return;
  faults.raise(new PaumeError("messages-refused", tellRefusals(refusals)));
  const shown = setTimeout(() => faults.clear("messages-refused"), REFUSALS_SHOWN_MS);
  signal.addEventListener("abort", () => clearTimeout(shown), { once: true });
}
