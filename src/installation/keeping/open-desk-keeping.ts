import { deskHouse } from "../../devices/house/desk.ts";
import { sha256 } from "../../devices/sha256.ts";
import { openJournalStore } from "../../devices/store/journal-store.ts";
import { takeTurn } from "../../devices/store/sole-writer.ts";
import { type HouseStanding, type Keeping, openKeeping } from "./keeping.ts";
import { openOwnJournal } from "./own-journal.ts";

/** The desk's keeping in this browser and with this page's house. @param told of each comparison with the house. */
export const openDeskKeeping = (told: (standing: HouseStanding) => void): Keeping =>
  openKeeping({
    own: openOwnJournal(openJournalStore()),
    house: deskHouse,
    takeTurn: () => takeTurn("paume-desk"),
    sha256: (text) => sha256(new TextEncoder().encode(text)),
    salt: crypto.randomUUID(),
    told,
  });
