import { useState } from "preact/hooks";
import { PinForm } from "../../installation/pin-form.tsx";
import { roles, type Role } from "../../schema/role.ts";
import { useStaff } from "./use-staff.ts";

/** Asks for a role's PIN. */
export function Entry() {
  const { staff, words } = useStaff();
  const [role, setRole] = useState<Role>("staff");
  return (
    <PinForm role={role} words={words} entered={staff.enter}>
      <fieldset>
        {roles.map((each) => (
          <label key={each}>
            <input type="radio" name="role" checked={role === each} onChange={() => setRole(each)} />
            <span>{words.roles[each]}</span>
          </label>
        ))}
      </fieldset>
    </PinForm>
  );
}
