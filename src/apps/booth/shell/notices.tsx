import { ADVICE } from "../../../installation/advice.ts";
import { useBooth } from "../use-booth.ts";

/** What is wrong now, and what to do about it. */
export function Notices() {
  const { faults } = useBooth();
  return (
    <div class="notices" role="status">
      {faults.present.value.map(({ code, detail }) => (
        <p key={code}>
          {ADVICE[code]} <small>{`${code} · ${detail}`}</small>
        </p>
      ))}
    </div>
  );
}
