import type { Column, Question } from "../../bot/domain/question.ts";
import type { Language } from "../../bot/domain/language.ts";
import type { Words } from "../words.ts";

type Simple = Exclude<Question, { type: "rows" | "benefit" }> | Column;
export type FormWords = Words<"home" | "common" | "refusals" | "web">;

interface FieldProps {
  asked: Simple;
  /** The name of its input: what `readValues` reads, here as on the card. */
  name: string;
  label: string;
  value: string;
  problem: string | undefined;
  words: FormWords;
  change: (name: string, value: string) => void;
}
/** From here on a text is long enough for several lines. */
const severalLines = 120;

/** One input for one simple question or one column of a row: label, help and what is not right stand with it. */
export function Field({ asked, name, label, value, problem, words, change }: FieldProps) {
  const { language, home } = words;
  const id = `q-${name}`;
  const help = asked.help?.[language];
  const about = [help && `${id}-help`, problem && `${id}-bad`].filter(Boolean).join(" ");
  const common = {
    id,
    "aria-invalid": problem !== undefined,
    ...(about && { "aria-describedby": about }),
  };
  const name_ = (
    <>
      {label} {!asked.required && <span className="dim">({home.form.optional})</span>}
    </>
  );
  const under = (
    <>
      {help && (
        <span id={`${id}-help`} className="small dim below">
          {help}
        </span>
      )}
      {problem && (
        <span id={`${id}-bad`} className="small bad below">
          {problem}
        </span>
      )}
    </>
  );
  const put = ({ target }: { target: { value: string } }): void => change(name, target.value);
  const choices = choicesOf(asked, language);
  if (choices) {
    const several = asked.type === "several_of";
    const chosen = value.split(",").filter(Boolean);
    const pick = (option: string): void => {
      if (!several) return change(name, option);
      change(
        name,
        (chosen.includes(option) ? chosen.filter((it) => it !== option) : [...chosen, option]).join(","),
      );
    };
    return (
      <fieldset aria-describedby={about || undefined}>
        <legend>{name_}</legend>
        {choices.map(([option, text]) => (
          <label key={option} className="chk">
            <input
              type={several ? "checkbox" : "radio"}
              name={id}
              checked={chosen.includes(option)}
              onChange={() => pick(option)}
            />
            <span>{text}</span>
          </label>
        ))}
        {!several && !asked.required && (
          <label className="chk">
            <input type="radio" name={id} checked={value === ""} onChange={() => pick("")} />
            <span>{home.form.noAnswer}</span>
          </label>
        )}
        {under}
      </fieldset>
    );
  }
  const long = asked.type === "long_text" || (asked.type === "short_text" && asked.maxLength >= severalLines);
  const kind = { number: "text", date: "date", link: "url", short_text: "text" } as const;
  return (
    <p className="field">
      <label htmlFor={id}>{name_}</label>
      {long ? (
        <textarea {...common} rows={asked.type === "long_text" ? 5 : 3} value={value} onChange={put} />
      ) : (
        <input
          {...common}
          type={asked.type in kind ? kind[asked.type as keyof typeof kind] : "text"}
          inputMode={asked.type === "number" ? "decimal" : undefined}
          value={value}
          onChange={put}
        />
      )}
      {under}
    </p>
  );
}

function choicesOf(asked: Simple, language: Language): [string, string][] | undefined {
  if (asked.type === "one_of" || asked.type === "several_of") {
    return asked.options.map(({ id, label }) => [id, label[language]]);
  }
  if (asked.type !== "scale") return undefined;
  const { min, max, minLabel, maxLabel } = asked;
  return Array.from({ length: max - min + 1 }, (_, index): [string, string] => {
    const n = min + index;
    const said = n === min ? minLabel : n === max ? maxLabel : undefined;
    return [String(n), said ? `${n} – ${said[language]}` : String(n)];
  });
}
