import { useState } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { ErasureForm } from "./erasure-form.tsx";
import { ErasureRemains } from "./erasure-remains.tsx";
import { ErasureSearch } from "./erasure-search.tsx";
import { erasureWords } from "./erasure-words.ts";

/** Where a request stands: which message is meant, whether it shall go, that it has gone. */
type Step =
  | { readonly kind: "asking" }
  | { readonly kind: "chosen"; readonly id: string }
  | { readonly kind: "erased"; readonly ids: readonly string[] };

/** A request to erase, from whoever wrote a message, carried out by a curator. */
export function Erasure({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(erasureWords, desk);
  const [step, setStep] = useState<Step>({ kind: "asking" });
  return (
    <section class="erasure" aria-labelledby="erasure-title">
      <h2 id="erasure-title">{words.title}</h2>
      <p class="quiet">{words.why}</p>
      {step.kind === "asking" && (
        <ErasureSearch desk={desk} choose={(id) => setStep({ kind: "chosen", id })} />
      )}
      {step.kind === "chosen" && (
        <ErasureForm
          key={step.id}
          desk={desk}
          id={step.id}
          erased={(ids) => setStep({ kind: "erased", ids })}
        />
      )}
      {step.kind === "erased" && <ErasureRemains desk={desk} ids={step.ids} />}
      {step.kind !== "asking" && (
        <button type="button" class="plain" onClick={() => setStep({ kind: "asking" })}>
          {words.another}
        </button>
      )}
    </section>
  );
}
