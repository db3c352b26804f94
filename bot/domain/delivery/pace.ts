/** So many in so long, several at once: what Teams allows one app in one tenant, and in one conversation. */
export interface Window {
  most: number;
  perMs: number;
}
/** Seen from the other side of the wire the gaps are not quite ours: a little longer than the rule keeps within it. */
const margin = 6;

/** Not all at once even where all at once is allowed: then a moment's delay is one card's and not fifty's. */
export const tenantWindows = (perSecond: number): Window[] =>
  Number.isFinite(perSecond)
    ? [
        { most: perSecond, perMs: 1000 + margin },
        { most: 1, perMs: 1000 / perSecond / 4 },
      ]
    : [];
export const conversationWindows: readonly Window[] = [
  { most: 7, perMs: 1020 },
  { most: 8, perMs: 2020 },
  { most: 60, perMs: 30_020 },
  { most: 1800, perMs: 3_600_020 },
];

/** How long until one more fits in every window. `sent` holds the ticks of what has gone, the oldest first. */
export function waitFor(windows: readonly Window[], sent: readonly number[], now: number): number {
  let wait = 0;
  for (const { most, perMs } of windows) {
    const mustAge = sent[sent.length - most];
    if (mustAge !== undefined) wait = Math.max(wait, mustAge + perMs - now);
  }
  return wait;
}

/** Adds one, and forgets what no window asks for any more. */
export function remember(windows: readonly Window[], sent: number[], now: number): void {
  sent.push(now);
  const most = Math.max(0, ...windows.map((window) => window.most));
  if (sent.length > most) sent.splice(0, sent.length - most);
}

/** What was taken to be at one tick turns out to be later. */
export function move(sent: number[], from: number, to: number): void {
  const at = sent.indexOf(from);
  if (at < 0) return;
  sent.splice(at, 1);
  const later = sent.findIndex((other) => other > to);
  sent.splice(later < 0 ? sent.length : later, 0, to);
}
export function forget(sent: number[], tick: number): void {
  const at = sent.indexOf(tick);
  if (at >= 0) sent.splice(at, 1);
}
