// SPDX-License-Identifier: Apache-2.0

export interface LiveEvents {
  record: { object: string; id: string; version: number; kind: string; fields?: string[] };
  feed: { object: string; record: string; id: string };
  sections: { revision: number };
  licence: Record<string, never>;
  plugins: { code: string };
  session: Record<string, never>;
  /** Told by this module: the connection is back after a break, so that something may have been missed. */
  back: Record<string, never>;
}

type Name = keyof LiveEvents;
type Listener = (data: never) => void;

const NAMES: readonly Name[] = ["record", "feed", "sections", "licence", "plugins", "session"];
const listeners = new Map<Name, Set<Listener>>();
let source: EventSource | undefined;
let broken = false;
let pause = 1_000;

function tell(name: Name, data: unknown): void {
  for (const listener of [...(listeners.get(name) ?? [])]) listener(data as never);
}

/** Hears of events until the signal ends. */
export function live<N extends Name>(name: N, listener: (data: LiveEvents[N]) => void, signal?: AbortSignal): void {
  const set = listeners.get(name) ?? new Set<Listener>();
  listeners.set(name, set);
  set.add(listener as Listener);
  signal?.addEventListener("abort", () => set.delete(listener as Listener));
}

function opened(): void {
  pause = 1_000;
  if (broken) tell("back", {});
  broken = false;
}

function failed(): void {
  broken = true;
  if (source?.readyState !== EventSource.CLOSED) return;
  source.close();
  setTimeout(connect, pause);
  pause = Math.min(pause * 2, 30_000);
}

/** Opens the stream of live events; it comes back by itself. */
export function connect(): void {
  source = new EventSource("/api/v1/events");
  source.addEventListener("open", opened);
  source.addEventListener("error", failed);
  for (const name of NAMES) {
    source.addEventListener(name, (event: MessageEvent<string>) => tell(name, JSON.parse(event.data || "{}")));
  }
}

export function disconnect(): void {
  source?.close();
}
