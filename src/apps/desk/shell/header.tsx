import { useState } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { views } from "../views.ts";
import { wordsOf } from "../words.ts";
import { SavedState } from "./saved-state.tsx";
import { SettingsDialog } from "./settings-dialog.tsx";
import { shellWords } from "./shell-words.ts";

/** What the desk is made of, who decides, and whether all of it is saved. */
export function Header({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(shellWords, desk);
  const [isSetting, setIsSetting] = useState(false);
  return (
    <header class="desk">
      <p class="name">
        <a href="/" lang="fr">
          Paume
        </a>{" "}
        {words.desk}
      </p>
      <nav aria-label={words.views}>
        {views.map((id) => (
          <button
            key={id}
            type="button"
            data-view={id}
            aria-current={desk.view.value === id ? "page" : undefined}
            onClick={() => {
              desk.view.value = id;
            }}
          >
            {words.titles[id]}
          </button>
        ))}
      </nav>
      <SavedState desk={desk} />
      <a class="plain" href="/staff/" target="_blank" rel="noopener">
        {words.floor}
      </a>
      <button
        type="button"
        class="plain who"
        aria-label={words.handOver(desk.who.value)}
        title={words.handOver(desk.who.value)}
        onClick={() => desk.sayWho("")}
      >
        {desk.who.value}
      </button>
      <button type="button" class="plain settings" onClick={() => setIsSetting(true)}>
        {words.settings}
      </button>
      <button
        type="button"
        class="plain"
        lang={desk.language.value === "fr" ? "en" : "fr"}
        onClick={() => {
          desk.language.value = desk.language.value === "fr" ? "en" : "fr";
        }}
      >
        {words.otherLanguage}
      </button>
      {isSetting && <SettingsDialog desk={desk} close={() => setIsSetting(false)} />}
    </header>
  );
}
