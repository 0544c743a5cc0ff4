import { useWords } from "../use-booth.ts";
import { shellWords } from "./shell-words.ts";

/** What a machine said, for whoever asks: nobody translates it. */
export function Technical({ detail }: { readonly detail: string }) {
  return (
    <details>
      <summary>{useWords(shellWords).technical}</summary>
      <code lang="en">{detail}</code>
    </details>
  );
}
