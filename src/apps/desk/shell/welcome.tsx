import { useState } from "preact/hooks";
import { PaumeError } from "../../../core/error.ts";
import type { Desk } from "../desk.ts";
import { bringFloorSet } from "../model/bring-floor-set.ts";
import { wordsOf } from "../words.ts";
import { shellWords } from "./shell-words.ts";

/** What an empty desk offers: the messages on the floor in one click, or a file. */
export function Welcome({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(shellWords, desk);
  const [isComing, setIsComing] = useState(false);
  const bring = async (): Promise<void> => {
    setIsComing(true);
    try {
      await bringFloorSet(desk);
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      desk.faults.raise(error);
    } finally {
      setIsComing(false);
    }
  };
  return (
    <main class="alone">
      <h1>{words.empty}</h1>
      <p>{words.emptySays}</p>
      <p class="buttons">
        <button
          type="button"
          class="primary"
          data-open-floor-set
          disabled={isComing}
          onClick={() => void bring()}
        >
          {isComing ? words.openingFloorSet : words.openFloorSet}
        </button>
        <button
          type="button"
          onClick={() => {
            desk.view.value = "import";
          }}
        >
          {words.orImport}
        </button>
      </p>
    </main>
  );
}
