import { useEffect } from "preact/hooks";
import { english } from "./words-en.ts";
import { WORDS } from "./words.ts";
import { Done } from "./done.tsx";
import { Entry } from "./entry.tsx";
import { InPalms } from "./in-palms.tsx";
import { listenToKeys } from "./listen-to-keys.ts";
import { OffFloor } from "./off-floor.tsx";
import { mayOrder, type OpenStaff } from "./open-staff.ts";
import { SafeChoice } from "./safe-choice.tsx";
import { Search } from "./search.tsx";
import { Status } from "./status.tsx";
import { Switches } from "./switches.tsx";
import { StaffContext } from "./use-staff.ts";

/** One column for one thumb: what is shown, what to do about it, and how everything is. */
export function Staff({ staff }: { readonly staff: OpenStaff }) {
  const { language, who, isHeard, fault, trouble } = staff;
  const words = WORDS[language.value];
  useEffect(() => {
    document.documentElement.lang = language.value;
    document.title = words.title;
  }, [language.value, words]);
  useEffect(() => listenToKeys(staff), [staff]);
  const isIn = mayOrder(who.value);
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
      {who.value !== undefined && !isIn && (
        <main>
          <Entry />
        </main>
      )}
      {isIn && (
        <main>
          <InPalms />
          <Done />
          <p class="warning" role="alert">
            {trouble.value === undefined ? "" : words.trouble[trouble.value]}
          </p>
          <Switches />
          <Status />
          <OffFloor />
          <Search />
          {who.value !== "staff" && <SafeChoice />}
          <footer>
            <a href="/counters.csv" download>
              {words.counters}
            </a>
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
