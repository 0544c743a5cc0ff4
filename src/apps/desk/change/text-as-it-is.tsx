import { directionOf } from "../../../core/typeset/direction.ts";

/** A message's text, in its own language and direction. */
export function TextAsItIs({
  of: { lang, text },
}: {
  readonly of: { readonly lang: string; readonly text: string };
}) {
  return (
    <span lang={lang} dir={directionOf(lang)}>
      {text}
    </span>
  );
}
