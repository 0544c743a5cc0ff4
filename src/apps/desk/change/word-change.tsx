import { directionOf } from "../../../core/typeset/direction.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { changeWords } from "./change-words.ts";
import { type Stretch, wordChanges } from "./word-changes.ts";

/** A text before and now, with what came and what went. Screen readers tell neither by themselves: so it is said. */
export function WordChange({
  desk,
  before,
  now,
  lang,
}: {
  readonly desk: Desk;
  readonly before: string;
  readonly now: string;
  /** BCP 47. */
  readonly lang: string;
}) {
  return (
    <span class="word-change" lang={lang} dir={directionOf(lang)}>
      {wordChanges(before, now, lang).map((stretch, place) => (
        <Words key={place} desk={desk} of={stretch} />
      ))}
    </span>
  );
}

function Words({ desk, of: { is, text } }: { readonly desk: Desk; readonly of: Stretch }) {
  const words = wordsOf(changeWords, desk);
  if (is === "same") return <>{text}</>;
  const [opening, closing] = words[is];
  const Mark = is === "come" ? "ins" : "del";
  const said = (what: string) => (
    // Of the interface's language, whatever the text's is, and neither selected nor copied with it.
    <span class="spoken" lang={desk.language.value} dir="ltr">
      {what}
    </span>
  );
  return (
    <Mark>
      {said(opening)}
      {text}
      {said(closing)}
    </Mark>
  );
}
