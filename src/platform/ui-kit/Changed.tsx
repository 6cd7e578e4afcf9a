import type { ReactNode } from 'react';

/** A value that has changed: the new one named, the old one struck out. */
export function Changed({
  label,
  now,
  before,
}: {
  readonly label: string;
  readonly now: ReactNode;
  readonly before?: ReactNode;
}) {
  return (
    <span className="changed">
      <b>{label}</b> {now} {before !== undefined && <s>{before}</s>}
    </span>
  );
}
