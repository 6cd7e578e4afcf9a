import type { ReactNode } from 'react';

interface ReasonsProps {
  readonly items: readonly { readonly id: string; readonly count: ReactNode; readonly text: ReactNode }[];
}

/** Counted reasons that sum to everyone tried: «14 mangler opplæring her · 9 er borte». */
export function Reasons({ items }: ReasonsProps) {
  return (
    <dl className="reasons">
      {items.map((item) => (
        <div key={item.id}>
          <dt>{item.count}</dt>
          <dd>{item.text}</dd>
        </div>
      ))}
    </dl>
  );
}
