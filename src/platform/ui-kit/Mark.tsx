import type { ReactNode } from 'react';

/** What a mark means: somebody must act · keep an eye on it · proposed or changed. */
export type MarkKind = 'act' | 'watch' | 'new';

interface MarkProps {
  readonly kind: MarkKind;
  /** Leaves out the shape where the words alone say it. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** Words that need a person's eye, with a shape as well as a colour: square = act, triangle = watch, frame = new. */
export function Mark({ kind, bare = false, children }: MarkProps) {
  return (
    <span className={`mark mark-${kind}`} data-bare={bare || undefined}>
      {children}
    </span>
  );
}
