import type { IncomingMessage } from "node:http";
import type { ActName, BodyOf } from "../../contract/acts.ts";
import type { DeedAnswers, DeedBody, DeedName, DeedParams } from "../../contract/deeds.ts";
import type { ParamsOf, ReadAnswers, ReadName } from "../../contract/endpoints.ts";
import type { Language } from "../../domain/language.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { ActOutcome } from "../../usecases/board/outcome.ts";
import type { Visitor } from "../../usecases/visitor/visitor.ts";

/** One use case for each line of the endpoint table. */
export type ReadUse<E extends ReadName> = (
  input: { visitor: Visitor; local: boolean; language: Language } & ParamsOf<E>,
) => Promise<Outcome<ReadAnswers[E]>>;
export type ActUse<A extends ActName> = (
  input: { visitor: Visitor; act: string; body: BodyOf<A> } & ParamsOf<A>,
) => Promise<ActOutcome>;
/** One use case for each deed; its sentences are in the language of the one who asks. */
export type DeedUse<D extends DeedName> = (
  input: { visitor: Visitor; language: Language; act: string; body: DeedBody<D> } & DeedParams<D>,
) => Promise<Outcome<DeedAnswers[D]>>;
type AllDeeds = { [D in DeedName]: DeedUse<D> };
export type AllUses = { [E in ReadName]: ReadUse<E> } & { [A in ActName]: ActUse<A> } & AllDeeds;
/** What a test leaves out answers as what is not there. */
export type Uses = Pick<AllUses, "me" | "board" | "overview"> & Partial<AllUses>;
export type Identify = (request: IncomingMessage) => Promise<Visitor | undefined>;

export interface ApiOptions {
  uses: Uses;
  identify: Identify;
  local: boolean;
}
