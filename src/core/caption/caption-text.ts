import type { HostMessage } from "../messages/host-message.ts";
import { languageName } from "../messages/language-name.ts";
import { translationOf, type Text } from "../messages/translation.ts";

/** What an installation says beside the palms of the message in one of them. */
export interface CaptionWords {
  /** The message's language by its own name. */
  readonly namesLanguage: boolean;
  /** Where the message comes from: see `provenance`. */
  readonly namesProvenance: boolean;
  /** What provenance tokens are called, and in which language. One that is not among them is its own name. */
  readonly provenance: Readonly<Record<string, string>>;
  readonly language: string;
  /** A language in which the message itself is said too, where the set has it so. */
  readonly translateTo: string | undefined;
}

/** The lines of a message's caption, each in its own language. */
export function captionTexts(message: HostMessage, words: CaptionWords): readonly Text[] {
  const { lang, provenance } = message;
  const named = words.provenance[provenance] ?? provenance.replaceAll("-", " ");
  const translated = translationOf(message, words.translateTo);
  return [
    ...(words.namesLanguage ? [{ text: languageName(lang), lang }] : []),
    ...(words.namesProvenance ? [{ text: named, lang: words.language }] : []),
    ...(translated === undefined ? [] : [translated]),
  ];
}
