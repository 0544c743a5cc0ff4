import type { HostMessage } from "./host-message.ts";

/** Something to be set in a palm. */
export type Text = Pick<HostMessage, "text" | "lang">;

/**
 * What a visitor is told, in the order in which it is shown: the message as it was written, then, where an installation asks for one and the set
 * has it, its translation.
 * @param translateTo BCP 47.
 */
export function textsOf(message: HostMessage, translateTo: string | undefined): readonly Text[] {
  const translated = translationOf(message, translateTo);
  return translated === undefined ? [message] : [message, translated];
}

/** Every text that may be shown of a message. @param languages into which it is shown translated somewhere. */
export const shownTexts = (
  message: HostMessage,
  languages: readonly (string | undefined)[],
): readonly Text[] => [message, ...languages.flatMap((to) => translationOf(message, to) ?? [])];

/** @returns undefined where the set has none, or the message is in that language already. */
export function translationOf(message: HostMessage, translateTo: string | undefined): Text | undefined {
  if (translateTo === undefined || message.lang === translateTo) return undefined;
  const text = message.translations?.[translateTo];
  return text === undefined ? undefined : { text, lang: translateTo };
}
