import { render } from "preact";
import { openStaff } from "./open-staff.ts";
import { Staff } from "./staff.tsx";

const life = new AbortController();
window.addEventListener("pagehide", () => life.abort(), { once: true });

render(<Staff staff={openStaff(life.signal)} />, document.body);
