export const tracks = ["case", "digitalisation", "both"] as const;
export type Track = (typeof tracks)[number];
