import { useStaff } from "./use-staff.ts";

/** What the house tells in figures: the days' counts for everybody, and for whoever looks after the machine what its programs read and its log. */
export function Readings() {
  const { staff, words } = useStaff();
  const who = staff.who.value;
  return (
    <nav aria-label={words.readings}>
      <a href="/counters.csv" download>
        {words.counters}
      </a>
      {(who === "technician" || who === "machine") &&
        (["log", "health", "metrics"] as const).map((each) => (
          <a key={each} href={`/${each}`}>
            {words.readingsOf[each]}
          </a>
        ))}
    </nav>
  );
}
