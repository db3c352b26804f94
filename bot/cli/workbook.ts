import { readFile, stat, writeFile } from "node:fs/promises";
import { readWorkbook, type WorkbookRead } from "../adapters/workbook/read.ts";
import { limits } from "../adapters/workbook/zip.ts";
import { writeTemplate } from "../adapters/workbook/write.ts";
import type { WorkbookMethod } from "../adapters/workbook/libraryAssignment.ts";
import type { Language } from "../domain/language.ts";

export type FileTrouble = "notFound" | "notReadable" | "exists" | "notWritable";

/** A file that is too large is not even read. */
export async function readFrom(
  file: string,
  given: { method: WorkbookMethod; language: Language },
): Promise<WorkbookRead | FileTrouble> {
  try {
    const { size } = await stat(file);
    if (size > limits.fileBytes) {
      const limitMb = Math.round(limits.fileBytes / 1_000_000);
      return { ok: false, problems: [{ is: "tooLarge", facts: { limitMb } }], notes: [] };
    }
    return readWorkbook(await readFile(file), given);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return code === "ENOENT" ? "notFound" : "notReadable";
  }
}

/** Never over a file that is there: somebody may have filled it in. */
export async function writeTemplateTo(file: string, language: Language): Promise<FileTrouble | undefined> {
  try {
    await writeFile(file, await writeTemplate(language), { flag: "wx" });
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return code === "EEXIST" ? "exists" : "notWritable";
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && "syscall" in error ? String(error.code) : undefined;
