import { useEffect } from "preact/hooks";
import { english } from "./words-en.ts";
import { WORDS } from "./words.ts";
import { Done } from "./done.tsx";
import { Entry } from "./entry.tsx";
import { InPalms } from "./in-palms.tsx";
import { listenToKeys } from "./listen-to-keys.ts";
import { OffFloor } from "./off-floor.tsx";
import { mayLook, mayOrder, type OpenStaff } from "./open-staff.ts";
import { Readings } from "./readings.tsx";
import { SafeChoice } from "./safe-choice.tsx";
import { Search } from "./search.tsx";
import { Status } from "./status.tsx";
import { Switches } from "./switches.tsx";
import { StaffContext, useStaff } from "./use-staff.ts";

/** One column for one thumb: what is shown, what to do about it, and how everything is. */
export function Staff({ staff }: { readonly staff: OpenStaff }) {
  const { language, who, isHeard, fault } = staff;
  const words = WORDS[language.value];
  useEffect(() => {
    document.documentElement.lang = language.value;
    document.title = words.title;
  }, [language.value, words]);
  useEffect(() => listenToKeys(staff), [staff]);
  return (
    <StaffContext.Provider value={{ staff, words }}>
      <header>
        <h1>{words.title}</h1>
        <button
          type="button"
          class="plain"
          lang={words === english ? "fr" : "en"}
          onClick={() => void (language.value = words === english ? "fr" : "en")}
        >
          {words.other}
        </button>
      </header>
      <p class="warning" role="status">
        {isHeard.value ? (fault.value !== null ? words.fault : "") : words.silent}
      </p>
      {who.value === undefined && isHeard.value && <main class="quiet">{words.asking}</main>}
      {who.value !== undefined && !mayLook(who.value) && (
        <main>
          <Entry />
        </main>
      )}
      {mayLook(who.value) && (
        <main>
          {mayOrder(who.value) && <OnFloor />}
          <Status />
          {mayOrder(who.value) && (
            <>
              <OffFloor />
              <Search />
            </>
          )}
          {(who.value === "curator" || who.value === "machine") && <SafeChoice />}
          <footer>
            <Readings />
            {who.value !== "machine" && (
              <button type="button" class="plain" onClick={() => void staff.leave()}>
                {words.leave}
              </button>
            )}
          </footer>
        </main>
      )}
    </StaffContext.Provider>
  );
}

/** What is shown, and what to do about it. */
function OnFloor() {
  const { staff, words } = useStaff();
  const trouble = staff.trouble.value;
  return (
    <>
      <InPalms />
      <Done />
      <p class="warning" role="alert">
        {trouble === undefined ? "" : words.trouble[trouble]}
      </p>
      <Switches />
    </>
  );
}
