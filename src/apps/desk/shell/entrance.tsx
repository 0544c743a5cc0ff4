import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { PaumeError } from "../../../core/error.ts";
import { whoAmI } from "../../../devices/house/session.ts";
import { mayActAs } from "../../../schema/session.ts";
import type { DeskLanguage } from "../words.ts";
import { PinForm } from "./pin-form.tsx";

/** The desk's door: whoever may act as a curator goes through, everybody else is asked for the PIN. */
export function Entrance({
  language,
  children,
}: {
  readonly language: Signal<DeskLanguage>;
  /** Made once somebody is in. */
  readonly children: () => ComponentChildren;
}) {
  const [isIn, setIsIn] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    whoAmI().then(
      (session) => setIsIn(mayActAs(session, "curator")),
      (error: unknown) => {
        // A house that is silent asks for no PIN, and gives nothing away: what this browser keeps is its own.
        if (error instanceof PaumeError) setIsIn(true);
        else throw error;
      },
    );
  }, []);
  if (isIn === undefined) return null;
  if (isIn) return <>{children()}</>;
  return (
    <main class="alone">
      <PinForm language={language} entered={() => setIsIn(true)} />
    </main>
  );
}
