import { useMemo, useState } from "preact/hooks";
import { retentionRules } from "../../../core/decisions/decision.ts";
import { type Due, dueFor } from "../../../core/keeping/retention.ts";
import { FoldedList } from "../change/folded-list.tsx";
import { TextAsItIs } from "../change/text-as-it-is.tsx";
import type { Desk } from "../desk.ts";
import { Ask } from "../shell/ask.tsx";
import { useShortcut } from "../shell/shortcut.ts";
import { wordsOf } from "../words.ts";
import { retentionWords } from "./retention-words.ts";

const key = "e";

/** What is kept for longer than the rules say, and the way to erase it. Nothing goes by itself: a person answers for it. */
export function Retention({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(retentionWords, desk);
  const { retention } = desk.settings.value;
  const cards = desk.cards.value;
  const due = useMemo(() => dueFor(cards, retention, Date.now()), [cards, retention]);
  const [isAsking, setIsAsking] = useState(false);
  const [standing, setStanding] = useState<"erasing" | number>(0);
  const number = (count: number): string => count.toLocaleString(desk.language.value);
  const ruleOf = (rule: Due["because"]): string => words.rule[rule](number(retention[rule] ?? 0));
  const mayErase = due.length > 0 && standing !== "erasing";
  useShortcut(key, () => setIsAsking(mayErase));

  const erase = async (): Promise<void> => {
    setIsAsking(false);
    setStanding("erasing");
    for (const rule of retentionRules) {
      // Of a text that stands under two ids the first one's rule has erased both.
      const ids = due.flatMap(({ message, because }) =>
        because === rule && desk.cardOf(message) !== undefined ? [message] : [],
      );
      if (ids.length > 0) await desk.erase(ids, ruleOf(rule), rule);
    }
    setStanding(due.length);
  };
  return (
    <section class="retention" aria-labelledby="retention-title">
      <h2 id="retention-title">{words.title}</h2>
      <p class="quiet">{words.says}</p>
      <ul>
        {retentionRules.map((rule) => (
          <li key={rule}>{retention[rule] === undefined ? words.forever[rule] : ruleOf(rule)}</li>
        ))}
      </ul>
      <FoldedList
        desk={desk}
        says={words.due(number(due.length))}
        items={due}
        idOf={({ message }) => message}
      >
        {(one) => <DueMessage desk={desk} due={one} because={ruleOf(one.because)} />}
      </FoldedList>
      {due.length > 0 && (
        <button type="button" disabled={!mayErase} onClick={() => setIsAsking(true)}>
          {words.erase(number(due.length))} <kbd>{key.toUpperCase()}</kbd>
        </button>
      )}
      <p role="status">
        {standing === "erasing" ? words.erasing : standing > 0 && words.erased(number(standing))}{" "}
        {due.length === 0 && words.nothing}
      </p>
      {isAsking && (
        <Ask
          question={words.ask(number(due.length))}
          yes={words.yes}
          cancel={words.cancel}
          agree={() => void erase()}
          leave={() => setIsAsking(false)}
        >
          <p>{words.askSays}</p>
        </Ask>
      )}
    </section>
  );
}

function DueMessage({
  desk,
  due: { message, sinceMs },
  because,
}: {
  readonly desk: Desk;
  readonly due: Due;
  readonly because: string;
}) {
  const words = wordsOf(retentionWords, desk);
  const card = desk.cardOf(message);
  return (
    <>
      {card !== undefined && <TextAsItIs of={card.message} />}
      <span class="quiet">
        {" "}
        · {because}, {words.since} {new Date(sinceMs).toLocaleDateString(desk.language.value)}
      </span>
    </>
  );
}
