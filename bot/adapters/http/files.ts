import type { Request, Response, Server } from "restify";
import { fileNames, files, type FileName } from "../../contract/files.ts";
import type { Language } from "../../domain/language.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { Visitor } from "../../usecases/visitor/visitor.ts";
import { callerOf } from "./caller.ts";
import type { ApiOptions } from "./options.ts";
import { refusedAs } from "./refusals.ts";
import { sendRefusal } from "./reply.ts";

export interface Sheet {
  /** What it is called on the reader's machine. */
  name: string;
  bytes: Uint8Array;
}
/** Who fetches which file; `programme` is there where the address has it. */
export type FileUse = (input: {
  visitor: Visitor;
  language: Language;
  programme: string;
}) => Promise<Outcome<Sheet>>;
export type Files = Readonly<Record<FileName, FileUse>>;

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function mountFiles(server: Server, options: ApiOptions, uses: Files | undefined): void {
  for (const name of fileNames) {
    server.get(files[name].path, async (request: Request, response: Response): Promise<void> => {
      const found = await callerOf<{ programme?: string }>(files[name].params, request, options);
      if (!found.ok) return sendRefusal(request, response, found.refused);
      const { visitor, params, language } = found.value;
      const refuse = (is: Parameters<typeof refusedAs>[0]) =>
        sendRefusal(request, response, refusedAs(is, language));
      if (!uses) return refuse("notFound");
      const made = await uses[name]({ visitor, language, programme: params.programme ?? "" });
      if (!made.ok) return refuse(made.refusal.is);
      response.sendRaw(200, Buffer.from(made.value.bytes), {
        "Content-Type": workbookType,
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(made.value.name)}`,
        "Cache-Control": "no-store",
      });
    });
  }
}
