/** When nobody may be written to, told in another way than the product does: no code of it is used here. */
const hours = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Oslo",
  dateStyle: "short",
  timeStyle: "medium",
});
/** Public holidays in Norway, by hand from the almanac, for the years that lives are lived in. */
const holidays = new Set(
  `2026-12-25 2026-12-26 2027-01-01 2027-03-25 2027-03-26 2027-03-28 2027-03-29 2027-05-01 2027-05-06
  2027-05-16 2027-05-17`.split(/\s+/),
);

/** Why this moment is no moment to write, or nothing. */
export function disturbs(at: string, periods: readonly { from: string; to: string }[]): string | undefined {
  const [day = "", clock = ""] = hours.format(new Date(at)).split(" ");
  if (clock < "07:30" || clock >= "17:00") return `at ${clock}`;
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return `on a weekend, ${day}`;
  if (holidays.has(day)) return `on a holiday, ${day}`;
  return periods.some(({ from, to }) => from <= day && day <= to) ? `in a quiet period, ${day}` : undefined;
}
