import { useLayoutEffect, useState } from "preact/hooks";

/**
 * Takes what is dropped or pasted anywhere on the page; while it takes nothing, what is dropped is let fall, since the browser would open it in the
 * desk's place.
 * @param take a file with its name, or a text without one.
 * @returns whether something is held over the page.
 */
export function useDrop(take: ((file: Blob, name: string) => void) | undefined): boolean {
  const [isOver, setOver] = useState(false);
  // As soon as the page says that it takes files, it does.
  useLayoutEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const receive = (data: DataTransfer | null): void => {
      const file = data?.files[0];
      const text = data?.getData("text/plain") ?? "";
      if (file !== undefined) take?.(file, file.name);
      else if (text !== "") take?.(new Blob([text]), "");
    };
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(take !== undefined);
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      receive(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent): void => {
      // Into a field it is the field's.
      const { target } = event;
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) {
        receive(event.clipboardData);
      }
    };
    document.addEventListener("dragover", over, { signal });
    document.addEventListener("dragleave", leave, { signal });
    document.addEventListener("drop", drop, { signal });
    document.addEventListener("paste", paste, { signal });
    return () => life.abort();
  }, [take]);
  return isOver;
}
