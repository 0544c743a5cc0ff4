import { wordsOf } from "../words.ts";
import { houseWords } from "./house-words.ts";
import { PinForm } from "./pin-form.tsx";
import { saveFile } from "./save-file.ts";
import type { ShellParts } from "./shell.tsx";

/** Says where the house's disk has not what this browser has, and what to do about it. */
export function HouseNotice({ desk, keeping, house }: Pick<ShellParts, "desk" | "keeping" | "house">) {
  const words = wordsOf(houseWords, desk);
  switch (house.value) {
    case "silent":
      return <p class="house">{words.silent}</p>;
    case "full":
      return <p class="house warning">{words.full}</p>;
    case "logged-out":
      return (
        <div class="house">
          <p>{words.loggedOut}</p>
          <PinForm language={desk.language} entered={() => void keeping.agree()} />
        </div>
      );
    case "forked":
      return (
        <div class="house" role="alert">
          <p class="warning">{words.forked}</p>
          <p class="buttons">
            <button
              type="button"
              class="primary"
              onClick={() => void keeping.file().then((text) => saveFile("paume-desk.jsonl", text))}
            >
              {words.save}
            </button>
            <button type="button" onClick={() => void keeping.takeTheirs().then(desk.reload)}>
              {words.takeTheirs}
            </button>
            <button type="button" onClick={() => void keeping.giveMine()}>
              {words.giveMine}
            </button>
          </p>
        </div>
      );
    default:
      return null;
  }
}
