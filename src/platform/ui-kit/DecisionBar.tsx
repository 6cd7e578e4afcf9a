import type { ReactNode } from 'react';

interface DecisionBarProps {
  readonly label: string;
  /** What the decision is about, largest: «17 hull → 2 igjen». */
  readonly lead: ReactNode;
  /** What follows from it: «14 personer spørres», «0 brudd». */
  readonly facts?: readonly ReactNode[];
  readonly note?: ReactNode;
  /** Buttons, the deciding one last. */
  readonly children: ReactNode;
}

/** The foot of a page where something is decided: what, with which consequences, and the buttons. */
export function DecisionBar({ label, lead, facts = [], note, children }: DecisionBarProps) {
  return (
    <section className="decision-bar" aria-label={label}>
      <div className="decision-bar-sum">
        <span className="decision-bar-lead">{lead}</span>
        {facts.map((fact, index) => (
          <span key={`fact-${index * 1}`}>{fact}</span>
        ))}
        {note !== undefined && <span className="note">{note}</span>}
      </div>
      <div className="button-row">{children}</div>
    </section>
  );
}
