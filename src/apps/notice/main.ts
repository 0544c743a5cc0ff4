import { fetchNotice } from "../../devices/house/house.ts";
import type { Notice } from "../../schema/notice.ts";

/** The words stand in the page; what a site says of itself is put into them. Without it they are general, and marked on paper as to be filled in. */
const notice = await fetchNotice().catch(() => null);
if (notice !== null) fill(notice);

function fill({ operator, contact, basis }: Notice): void {
  const words: Readonly<Record<string, string | undefined>> = {
    operator,
    contact,
    basisFr: basis?.fr,
    basisEn: basis?.en,
  };
  for (const place of document.querySelectorAll<HTMLElement>("[data-of]")) {
    const said = words[place.dataset["of"] ?? ""];
    if (said === undefined) continue;
    place.textContent = said;
    place.classList.remove("blank");
  }
}
