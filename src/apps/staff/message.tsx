import type { ComponentChildren } from "preact";
import type { MessageText } from "../../schema/floor.ts";
import { useStaff } from "./use-staff.ts";

/** A message as it reads, with its id and what else is said of it. */
export function Message({
  message,
  says,
  children,
}: {
  readonly message: MessageText;
  readonly says?: string;
  readonly children?: ComponentChildren;
}) {
  const { words } = useStaff();
  return (
    <article class="message">
      <p class="text" lang={message.lang} dir="auto">
        {message.text === "" ? words.noText : message.text}
      </p>
      <p class="quiet">{says === undefined ? message.id : `${message.id} · ${says}`}</p>
      {children}
    </article>
  );
}
