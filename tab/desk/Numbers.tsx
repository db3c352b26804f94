interface NumbersProps {
  heads: readonly [string, string];
  /** A number, or the words that stand where it is left out. */
  rows: readonly (readonly [string, number | string])[];
}

/** A small table of counts, which reads as well on paper as on a phone. */
export function Numbers({ heads: [name, number], rows }: NumbersProps) {
  return (
    <table className="numbers">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{number}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([what, n]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td className={typeof n === "number" ? "num" : "dim"}>{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
