import { reading, type Reading } from "../../server/reading.ts";
import type { Caller } from "../../server/trial-caller.ts";

/**
 * An EventSource without a socket: one that breaks off asks again by itself, one that is refused does not.
 * @param page whose requests they are, at the time one is made.
 */
export const eventSourceOf = (page: () => Caller) =>
  class TrialEventSource extends EventTarget {
    static readonly CLOSED = 2;
    readyState = 0;
    #reading: Reading | undefined;
    #heard: string | undefined;

    constructor(url: string) {
      super();
      void this.#connect(url, page());
    }

    close(): void {
      this.readyState = 2;
      this.#reading?.leave();
    }

    async #connect(url: string, asker: Caller): Promise<void> {
      const response = await asker.get(
        url,
        this.#heard === undefined ? {} : { "Last-Event-ID": this.#heard },
      );
      if (this.readyState === 2) return response.body?.cancel();
      if (response.status !== 200 || response.body === null) {
        this.readyState = 2;
        return void this.dispatchEvent(new Event("error"));
      }
      this.readyState = 1;
      this.#reading = reading(response.body, (data, id) => {
        this.#heard = id;
        this.dispatchEvent(new MessageEvent("message", { data }));
      });
      this.dispatchEvent(new Event("open"));
      await this.#reading.over;
      if (this.readyState === 2) return;
      this.readyState = 0;
      this.dispatchEvent(new Event("error"));
      setTimeout(() => void this.#connect(url, asker), 10);
    }
  };
