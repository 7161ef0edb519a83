import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

export interface Column<R> {
  id: string;
  /** Spoken only when `hideTitle` is set. */
  title: string;
  hideTitle?: boolean;
  cell: (row: R) => ReactNode;
  sorted?: 'ascending' | 'descending';
  onSort?: () => void;
  /** On phones this cell takes the whole first line of the stacked record. */
  head?: boolean;
  end?: boolean;
}

interface Props<R> { label: string; columns: Column<R>[]; rows: R[]; keyOf: (row: R) => string; current?: string }

/** A table that becomes stacked records on a phone, with the same actions. Lists come in pages of 50, so it is not virtualised. */
export function DataTable<R>({ label, columns, rows, keyOf, current }: Props<R>) {
  return (
    <table className="table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" aria-sort={column.sorted} className={column.end ? 'end' : undefined}>
              {column.onSort
                ? <button type="button" className="sort" onClick={column.onSort}>{column.title}{column.sorted && <ChevronDown aria-hidden="true" />}</button>
                : <span className={column.hideTitle ? 'hide' : column.sorted ? 'sort' : undefined}>{column.title}{column.sorted && <ChevronDown aria-hidden="true" />}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} aria-current={current === keyOf(row) || undefined}>
            {columns.map((column) => (
              <td key={column.id} className={[column.head ? 'head' : '', column.end ? 'end' : ''].filter(Boolean).join(' ') || undefined}>{column.cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
