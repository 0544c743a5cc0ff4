import type { Desk } from "../desk.ts";

/** When something was done. */
export function When({ desk, atMs }: { readonly desk: Desk; readonly atMs: number }) {
  const when = new Date(atMs);
  return (
    <time dateTime={when.toISOString()}>
      {when.toLocaleString(desk.language.value, { dateStyle: "short", timeStyle: "short" })}
    </time>
  );
}
