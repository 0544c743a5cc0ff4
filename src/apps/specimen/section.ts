import { byId } from "../../installation/by-id.ts";
import type { Section } from "./specimen.ts";

/** Adds a section to the sheet and its contents. @returns where its specimens go. */
export function addSection({ id, title, note }: Section): HTMLElement {
  const section = document.createElement("section");
  section.id = id;
  const heading = document.createElement("h2");
  heading.textContent = title;
  const words = document.createElement("p");
  words.textContent = note;
  const grid = document.createElement("div");
  grid.className = "grid";
  section.append(heading, words, grid);
  byId("sheet", HTMLElement).append(section);

  const link = document.createElement("a");
  link.href = `#${id}`;
  link.textContent = title;
  const item = document.createElement("li");
  item.append(link);
  byId("contents", HTMLElement).append(item);
  return grid;
}
