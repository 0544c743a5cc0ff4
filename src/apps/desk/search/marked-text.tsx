import { placesIn, type Query } from "../../../core/search/query.ts";

/** A text with what was looked for marked in it. */
export function MarkedText({
  text,
  lang,
  query,
}: {
  readonly text: string;
  readonly lang: string;
  readonly query: Query;
}) {
  const places = query.length === 0 ? [] : placesIn(text, query);
  return (
    <span class="text" lang={lang} dir="auto">
      {places.map(({ start, end }, at) => (
        <>
          {text.slice(places[at - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(places.at(-1)?.end ?? 0)}
    </span>
  );
}
