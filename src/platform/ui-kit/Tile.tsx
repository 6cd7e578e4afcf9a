import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MarkKind } from './Mark.tsx';

interface TileProps {
  readonly title: string;
  readonly figure: ReactNode;
  /** What the figure is seen against: «9 flere enn i går». */
  readonly note?: ReactNode;
  readonly mark?: MarkKind;
  readonly age?: ReactNode;
  readonly to: string;
  readonly search?: Readonly<Record<string, string | undefined>>;
}

/** One key figure that leads to what it counts. Stands in a `Tiles` row. */
export function Tile({ title, figure, note, mark, age, to, search }: TileProps) {
  return (
    <Link className="tile" to={to} search={search ?? {}}>
      <span className="tile-title">{title}</span>
      <span className="tile-figure">
        {figure} {note !== undefined && <small className={mark ? `mark mark-${mark}` : ''}>{note}</small>}
      </span>
      {age}
    </Link>
  );
}
