import "./tags.css";
import { useMemo } from "preact/hooks";
import type { Card } from "../../../core/desk/card.ts";
import { proposedTags, proposeTags } from "../../../core/tags/propose-tags.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { KnownTag } from "./known-tag.tsx";
import { OwnTags } from "./own-tags.tsx";
import { tagWords } from "./tag-words.ts";

/** What a message is tagged with, and what its words propose. Whatever is chosen here is a decision in the log, and can be undone there. */
export function TagPanel({ desk, card }: { readonly desk: Desk; readonly card: Card }) {
  const { text } = card.state;
  const proposals = useMemo(() => proposeTags(text ?? ""), [text]);
  if (text === undefined) return null;
  return (
    <section class="tags" aria-label={wordsOf(tagWords, desk).tags}>
      {proposedTags.map((tag) => (
        <KnownTag
          key={tag}
          desk={desk}
          card={card}
          tag={tag}
          proposals={proposals.filter((proposal) => proposal.tag === tag)}
        />
      ))}
      <OwnTags desk={desk} card={card} />
    </section>
  );
}
