import type { ReactNode } from "react";

interface TableProps {
  heads: readonly string[];
  className: string;
  /** The rows. In a table that becomes a list on a phone, a cell says its head itself (`data-l`). */
  children: ReactNode;
}

export function Table({ heads, className, children }: TableProps) {
  return (
    <table className={className}>
      <thead>
        <tr>
          {heads.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** What a picture says, for those who do not see it or want the figures. */
export function AsTable({ name, heads, children }: { name: string } & Omit<TableProps, "className">) {
  return (
    <details className="as-table no-print">
      <summary>{name}</summary>
      <Table className="small num" heads={heads}>
        {children}
      </Table>
    </details>
  );
}
