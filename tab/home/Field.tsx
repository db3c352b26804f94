import type { Simple } from "../../bot/domain/assignment/question.ts";
import type { Language } from "../../bot/domain/language.ts";
import type { Words } from "../words.ts";

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
/** What is typed into: choices are marked, and have none. */
const inputs: Readonly<Record<Simple["type"], { type?: "text" | "url" | "date"; inputMode?: "decimal" }>> = {
  short_text: { type: "text" },
  long_text: { type: "text" },
  link: { type: "url" },
  number: { type: "text", inputMode: "decimal" },
  date: { type: "date" },
  one_of: {},
  several_of: {},
  scale: {},
};
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
  return (
    <p className="field">
      <label htmlFor={id}>{name_}</label>
      {long ? (
        <textarea {...common} rows={asked.type === "long_text" ? 5 : 3} value={value} onChange={put} />
      ) : (
        <input {...common} {...inputs[asked.type]} value={value} onChange={put} />
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
