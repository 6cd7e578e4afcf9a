import type { ReactNode } from 'react';

interface ChangeListProps {
  readonly items: readonly {
    readonly id: string;
    /** Clock time or day, short: «06:12», «i går». */
    readonly when: ReactNode;
    readonly text: ReactNode;
    readonly note?: ReactNode;
    readonly isNew?: boolean;
  }[];
  /** The word under the time of a new one: «ny». */
  readonly newWord: string;
}

/** What has changed, newest first, what the reader has not seen marked as new. */
export function ChangeList({ items, newWord }: ChangeListProps) {
  return (
    <ol className="change-list">
      {items.map((item) => (
        <li key={item.id} data-new={item.isNew || undefined}>
          <span className="change-when">
            {item.when}
            {item.isNew && <span>{newWord}</span>}
          </span>
          <span>
            {item.text}
            {item.note !== undefined && <span className="note">{item.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
