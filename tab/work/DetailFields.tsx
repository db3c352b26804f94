import { useOnBoard } from "../board/context.ts";
import {
  ChoiceField,
  DayField,
  SeveralField,
  TextField,
  TickField,
  WordsField,
  type Form,
} from "./Fields.tsx";
import type { Kind } from "./form.ts";
import { useBench } from "./context.ts";

const entries = <T extends object>(of: T): [string, string][] => Object.entries(of);

/** The fields that go with the kind of note. `fixed`: what is set cannot be unset. */
export function DetailFields({ kind, form, fixed }: { kind: Kind; form: Form; fixed: boolean }) {
  const { work } = useBench();
  const { words } = useOnBoard();
  const { detail } = words.board;
  const f = work.field;
  switch (kind) {
    case "source":
      return (
        <ChoiceField
          form={form}
          name="source"
          label={f.source}
          options={entries(f.sources)}
          {...(!fixed && { none: work.editor.none })}
        />
      );
    case "trial":
      return (
        <>
          <ChoiceField form={form} name="state" label={f.state} options={entries(f.states)} />
          <div className="pair">
            <DayField form={form} name="from" label={f.from} optional />
            <DayField form={form} name="to" label={f.to} optional />
          </div>
          <TextField form={form} name="measure" label={f.measure} optional />
          <WordsField form={form} name="result" label={f.result} most={200} optional />
        </>
      );
    case "decision":
    case "nextDecision":
      return <Decision form={form} />;
    case "adjacent":
      return (
        <>
          <ChoiceField form={form} name="relation" label={f.relation} options={entries(detail.relation)} />
          <ChoiceField form={form} name="decision" label={f.decision} options={entries(detail.adjacent)} />
          <TextField form={form} name="owner" label={f.owner} optional />
        </>
      );
    case "obstacle":
      return <ChoiceField form={form} name="state" label={f.state} options={entries(f.obstacle)} />;
    case "step":
      return (
        <>
          <DayField form={form} name="due" label={f.due} optional />
          <TickField form={form} name="done" label={f.done} />
        </>
      );
    case "benefit":
      return <BenefitFields form={form} />;
  }
}

function Decision({ form }: { form: Form }) {
  const { work } = useBench();
  const f = work.field;
  const coming = form.values["coming"] === "yes";
  return (
    <>
      <ChoiceField
        form={form}
        name="coming"
        label={f.kind}
        options={[
          ["no", f.taken],
          ["yes", f.coming],
        ]}
      />
      <DayField form={form} name="on" label={f.on} />
      {coming ? (
        <TextField form={form} name="decider" label={f.decider} optional />
      ) : (
        <>
          <ChoiceField form={form} name="decided" label={f.decided} options={entries(f.decidedAs)} />
          <WordsField form={form} name="reason" label={f.reason} most={500} optional />
        </>
      )}
    </>
  );
}

function BenefitFields({ form }: { form: Form }) {
  const { work } = useBench();
  const { words } = useOnBoard();
  const f = work.field;
  return (
    <>
      <ChoiceField
        form={form}
        name="type"
        label={f.type}
        options={entries(words.board.benefits.type)}
        none={work.editor.none}
      />
      <SeveralField form={form} name="forWhom" label={f.forWhom} options={entries(f.for)} />
      <TextField form={form} name="owner" label={f.benefitOwner} optional />
      <div className="pair">
        <TextField form={form} name="indicator" label={f.indicator} optional />
        <TextField form={form} name="unit" label={f.unit} optional />
      </div>
      <MeasureFields form={form} name="baseline" label={f.baseline} />
      <MeasureFields form={form} name="target" label={f.target} />
      <MeasureFields form={form} name="achieved" label={f.measured} />
      <TextField form={form} name="precondition" label={f.precondition} optional />
      <TextField form={form} name="uncertainty" label={f.uncertainty} optional />
    </>
  );
}

function MeasureFields({ form, name, label }: { form: Form; name: string; label: string }) {
  const { work } = useBench();
  return (
    <div className="pair">
      <TextField
        form={form}
        name={name}
        label={work.field.value(label)}
        hint={work.field.numberOrWords}
        optional
      />
      <DayField form={form} name={`${name}On`} label={work.field.day(label)} optional />
    </div>
  );
}
