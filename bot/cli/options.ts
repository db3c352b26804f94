import { parseArgs, type ParseArgsConfig } from "node:util";

/** What the command line says; `undefined` where it says something that nobody asked for. */
export function optionsIn<T extends ParseArgsConfig>(asked: T): ReturnType<typeof parseArgs<T>> | undefined {
  try {
    return parseArgs(asked);
  } catch (error) {
    const notUnderstood =
      error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    if (!notUnderstood) throw error;
    return undefined;
  }
}
