import { useState, type FormEvent } from "react";
import type { CasePageView } from "../../bot/contract/caseViews.ts";
import type { RefusalView } from "../../bot/contract/views.ts";
import { limits } from "../../bot/domain/board/act.ts";
import { cardFields, type CardField } from "../../bot/domain/case/case.ts";
import { get } from "../api.ts";
import { useOnBoard } from "../board/context.ts";
import { useBench } from "./context.ts";
import { Dialog } from "./Dialog.tsx";
import { ChoiceField, TextField, WordsField } from "./Fields.tsx";
import type { Values } from "./form.ts";
import { useFetched } from "./useFetched.ts";

const texts = ["who", "what", "howWeKnow", "goal", "expectedBenefit"] as const;
type Card = Partial<Record<CardField, string>>;

interface Brought {
  brought?: Card | undefined;
  before?: RefusalView | undefined;
}

/** The case card: the need before everything else. Two people in different fields are not in each other's way. */
export function CardEditor({ brought, before }: Brought) {
  const { work, params, open } = useBench();
  const { view } = useOnBoard();
  const id = view.case?.id;
  const answer = useFetched(() =>
    id === undefined ? Promise.resolve({ is: "same" } as const) : get("case", { ...params, case: id }),
  );
  if (answer === undefined) return null;
  if (answer.is === "offline" || answer.is === "refused") {
    return (
      <Dialog title={work.card.title} close={work.close} onClose={() => open(undefined)}>
        <p className="problem">{answer.is === "refused" ? answer.refusal.message : work.failed}</p>
      </Dialog>
    );
  }
  return (
    <CardForm brought={brought} before={before} {...(answer.is === "view" ? { is: answer.view.case } : {})} />
  );
}

function CardForm({ is, brought = {}, before }: Brought & { is?: CasePageView["case"] }) {
  const { work, acting, open } = useBench();
  const { view } = useOnBoard();
  const [rev, setRev] = useState(is?.rev ?? 0);
  const [original, setOriginal] = useState<Card>(() => cardOf(is));
  const [values, setValues] = useState<Values>({ ...original, ...brought });
  const [refusal, setRefusal] = useState(before);
  const form = {
    values,
    set: (name: string, value: string): void => setValues((old) => ({ ...old, [name]: value })),
  };
  const card = work.card;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const changed = cardFields.filter((field) => (values[field] ?? "") !== (original[field] ?? ""));
    if (changed.length === 0) return open(undefined);
    const fields: Card = Object.fromEntries(changed.map((field) => [field, values[field] ?? ""]));
    const came = await acting.act("editCard", { rev, fields }, { said: () => work.done.card, quiet: true });
    if (came.is === "done") return open(undefined);
    setRefusal(came.refusal);
    const { card: now } = came.refusal.details ?? {};
    if (now) {
      // What stands now is what is compared with from here on; the words that were written stay in their fields.
      const untouched = cardFields.filter((field) => !changed.includes(field));
      const { owner: _id, ...theirs } = now;
      setOriginal({ ...original, ...theirs });
      setValues((old) => ({
        ...old,
        ...Object.fromEntries(untouched.map((f) => [f, theirs[f as "title"] ?? old[f] ?? ""])),
      }));
      setRev(came.refusal.details?.rev ?? rev);
    }
  };
  const conflicts = refusal?.details?.card;
  const stands = (field: Exclude<CardField, "owner">): string | undefined =>
    conflicts && conflicts[field] !== undefined && conflicts[field] !== values[field]
      ? `${work.conflict.theirs(refusal?.details?.by ?? "")}: ${conflicts[field]}`
      : undefined;
  return (
    <Dialog title={card.title} close={work.close} onClose={() => open(undefined)}>
      <form onSubmit={(event) => void save(event)}>
        {refusal && (
          <p className="problem" role="alert">
            {refusal.message}
          </p>
        )}
        <TextField form={form} name="title" label={card.name} hint={stands("title")} />
        {texts.map((name) => (
          <WordsField
            key={name}
            form={form}
            name={name}
            label={card[name]}
            hint={stands(name) ?? (name === "what" ? card.whatHint : undefined)}
            most={limits.card}
            optional={name === "goal" || name === "expectedBenefit"}
          />
        ))}
        <TextField
          form={form}
          name="planLink"
          label={card.planLink}
          hint={stands("planLink") ?? card.planHint}
          optional
        />
        <ChoiceField
          form={form}
          name="owner"
          label={card.owner}
          options={(view.desk?.colleagues ?? []).map((name) => [name, name])}
          none={card.noOwner}
        />
        <footer>
          <button type="submit" className="btn primary">
            {work.editor.save}
          </button>
          <button type="button" className="btn" onClick={() => open(undefined)}>
            {work.editor.cancel}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function cardOf(is: CasePageView["case"] | undefined): Card {
  if (!is) return {};
  const { title, need, goal, expectedBenefit, planLink, owner } = is;
  const { who, what, howWeKnow } = need;
  const all = { title, who, what, howWeKnow, goal, expectedBenefit, planLink, owner };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== undefined));
}
