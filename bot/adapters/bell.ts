import type { Bell, News } from "../ports.ts";

/** News within one process. Who looks through another instance hears of it at their next look. */
export function processBell(): Bell {
  const listeners = new Map<string, Set<(news: News) => void>>();
  return {
    ring: (topic, news) => {
      for (const heard of listeners.get(topic) ?? []) heard(news);
    },
    listen: (topic, heard) => {
      const here = listeners.get(topic) ?? new Set();
      listeners.set(topic, here.add(heard));
      return () => {
        here.delete(heard);
        if (here.size === 0 && listeners.get(topic) === here) listeners.delete(topic);
      };
    },
  };
}
