/** The first road that there was, with what may be asked along it. */
import { readMethod } from "../../bot/adapters/content/method.ts";

export const method = readMethod();
export const veikart = { framework: { id: "veikart", version: 1 } };
export const framework = method.framework(veikart);
export const library = method.library(veikart);
