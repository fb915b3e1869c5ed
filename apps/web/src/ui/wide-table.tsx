import type { ReactNode } from 'react';

interface WideTableProps {
  headings: readonly string[];
  className?: string | undefined;
  /** Its rows. */
  children: ReactNode;
}

/** A table that scrolls by itself where the screen is narrow. */
export function WideTable({ headings, className, children }: WideTableProps) {
  return (
    <div className="wide">
      <table className={className ? `plain ${className}` : 'plain'}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
