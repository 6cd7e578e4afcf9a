import type { ReactNode } from 'react';

interface FactsProps {
  readonly items: readonly { readonly id: string; readonly term: ReactNode; readonly text: ReactNode }[];
}

/** Terms and what holds for each, a hairline between: «Overtid  Multe 9 t, Rognebær 7 t». */
export function Facts({ items }: FactsProps) {
  return (
    <dl className="facts">
      {items.map((item) => (
        <div key={item.id}>
          <dt>{item.term}</dt>
          <dd>{item.text}</dd>
        </div>
      ))}
    </dl>
  );
}
