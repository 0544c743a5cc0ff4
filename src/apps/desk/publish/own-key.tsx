import { readableJson } from "../../../schema/readable-json.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { publishWords } from "./publish-words.ts";
import { publishingOf } from "./publishing.ts";

/** The desk's public key, ready for the installation's file while that does not have it. */
export function OwnKey({ desk }: { readonly desk: Desk }) {
  const key = publishingOf(desk).key.value;
  const words = wordsOf(publishWords, desk);
  if (key === undefined) return null;
  const publisher = { name: desk.who.value, key: key.own.publicKey };
  return (
    <section class="own-key" aria-label={words.key}>
      <h2>
        {words.key} <code>{key.id.slice(0, 8)}</code>
      </h2>
      <p class={key.isPinned ? "well" : "warning"}>{key.isPinned ? words.pinned : words.unpinned}</p>
      {!key.isPinned && (
        <>
          <p>{words.pinHow}</p>
          <pre tabIndex={0} aria-label="publishers">
            {readableJson(publisher)}
          </pre>
        </>
      )}
      <p class="quiet">{words.keyLost}</p>
    </section>
  );
}
