interface NumbersProps {
  heads: readonly [string, string];
  rows: readonly (readonly [string, number])[];
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
            <td className="num">{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
