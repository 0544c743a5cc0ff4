import { useBooth } from "../use-booth.ts";
import { Told } from "./told.tsx";

/** What is wrong now, and what to do about it. */
export function Notices() {
  const { faults } = useBooth();
  return (
    <div class="notices" role="status">
      {faults.present.value.map((error) => (
        <div key={error.code} data-fault={error.code}>
          <Told error={error} />
        </div>
      ))}
    </div>
  );
}
