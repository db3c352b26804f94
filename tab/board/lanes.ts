import type { Lane } from "../../bot/domain/case/case.ts";

/** Three questions that a leadership group asks itself, each with its kinds of notes. */
export const questions = [
  { id: "know", lanes: ["need", "insight", "people", "ideaPark"] },
  { id: "act", lanes: ["solution", "pilot", "decisions", "agreement", "obstacles", "next"] },
  { id: "gain", lanes: ["benefits", "adjacent", "operation", "experience"] },
] as const satisfies readonly { id: string; lanes: readonly Lane[] }[];

/** As they stand on the board. */
export const lanesInOrder: readonly Lane[] = questions.flatMap(({ lanes }): readonly Lane[] => lanes);
