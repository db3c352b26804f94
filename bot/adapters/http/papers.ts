import type { Request, Response, Server } from "restify";
import { en } from "../../texts/papers/en.ts";
import { nb } from "../../texts/papers/nb.ts";
import { nn } from "../../texts/papers/nn.ts";
import { viewerLanguage } from "./language.ts";
import { paperPage, paperStyle } from "./paper.ts";
import { htmlHeaders } from "./reply.ts";

const papers = { nb, nn, en };
const paths = { "/personvern": "privacy", "/vilkar": "terms", "/tilgjengelighet": "accessibility" } as const;

/** Privacy, terms and the accessibility statement: short drafts, open to everyone, in three languages. */
export function mountPapers(server: Server): void {
  const style = async (_request: Request, response: Response): Promise<void> => {
    response.sendRaw(200, paperStyle, {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    });
  };
  server.get("/paper.css", style);
  server.head("/paper.css", style);

  for (const [path, name] of Object.entries(paths)) {
    const show = async (request: Request, response: Response): Promise<void> => {
      const language = viewerLanguage(request);
      const words = papers[language];
      const { title, sections } = words[name];
      const page = paperPage({
        language,
        title,
        note: words.draft,
        body: sections,
        others: { label: words.inOtherLanguages, path },
      });
      response.sendRaw(200, page, { ...htmlHeaders, "Content-Language": language, Vary: "Accept-Language" });
    };
    server.get(path, show);
    server.head(path, show);
  }
}
