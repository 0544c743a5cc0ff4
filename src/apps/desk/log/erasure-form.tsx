import { useMemo, useState } from "preact/hooks";
import { foreseeErasure } from "../../../core/decisions/foresee-erasure.ts";
import { directionOf } from "../../../core/typeset/direction.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { erasureWords } from "./erasure-words.ts";
import { Reach } from "./reach.tsx";

/** What will go, why, and the word that it shall. */
export function ErasureForm({
  desk,
  id,
  erased,
}: {
  readonly desk: Desk;
  readonly id: string;
  /** Called once it is on the disk. */
  readonly erased: (ids: readonly string[]) => void;
}) {
  const words = wordsOf(erasureWords, desk);
  const [why, setWhy] = useState("");
  const [typed, setTyped] = useState("");
  const [isErasing, setIsErasing] = useState(false);
  const log = desk.log.value;
  const reach = useMemo(() => foreseeErasure(desk.workspace(), id), [desk, id, log]);
  const message = desk.cardOf(id)?.message;
  const isReady = why.trim() !== "" && typed.trim() === id && !isErasing;
  const erase = async (): Promise<void> => {
    setIsErasing(true);
    // The desk goes on until the disk takes it, and says meanwhile what is wrong.
    await desk.erase([id], why.trim());
    erased(reach.messages);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void erase();
      }}
    >
      {message !== undefined && (
        <blockquote lang={message.lang} dir={directionOf(message.lang)}>
          {message.text}
        </blockquote>
      )}
      <Reach desk={desk} reach={reach} />
      <label>
        {words.reason}
        <input value={why} onInput={({ currentTarget }) => setWhy(currentTarget.value)} />
        <small>{words.reasonHint}</small>
      </label>
      <label>
        {words.confirm(id)}
        <input
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={!isReady}>
        {isErasing ? words.erasing : words.erase}
      </button>
    </form>
  );
}
