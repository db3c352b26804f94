import type { IncomingMessage } from "node:http";
import { isLanguage, languageFor, type Language } from "../../domain/language.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import { queryOf } from "./address.ts";
import type { Visitor } from "../../usecases/visitor/visitor.ts";

/** `nn-NO, nb;q=0.8`: the first that we speak. "no" is read as bokmål. */
export function acceptedLanguage(header: string | undefined): Language {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().toLowerCase().split(";");
      const weight = rest.map((r) => /^q=([\d.]+)$/.exec(r.trim())?.[1]).find((q) => q !== undefined);
      return { language: tag.split("-")[0]?.replace(/^no$/, "nb"), weight: Number(weight ?? 1) };
    })
    .sort((a, b) => b.weight - a.weight);
  return wanted.map((w) => w.language).find(isLanguage) ?? "nb";
}

/** The reader's own choice, else their group's written form, else what the browser asks for. */
export function viewerLanguage(request: IncomingMessage, visitor?: Visitor, programme?: string): Language {
  const seat =
    visitor?.seats.find((s) => s.programme.id === programme) ?? visitor?.seats[0] ?? visitor?.left?.[0];
  if (!seat) return askedFor(request) ?? acceptedLanguage(request.headers["accept-language"]);
  const group = seat.person.memberships[0]?.group;
  return languageFor(seat.person, group === undefined ? undefined : groupOf(seat.programme, group));
}

/** `?lang=nn` */
function askedFor(request: IncomingMessage): Language | undefined {
  const lang = queryOf(request).get("lang");
  return isLanguage(lang) ? lang : undefined;
}
