import type { ReactNode } from 'react';

interface AnswerProps {
  readonly children: ReactNode;
  /** The part that somebody must act on. Leave it out when nothing needs a person. */
  readonly act?: ReactNode;
}

/** The answer to the page's question, in words; the part to act on stands out in red on its own line. */
export function Answer({ children, act }: AnswerProps) {
  return (
    <p className="answer">
      {children} {act !== undefined && act !== '' && <em>{act}</em>}
    </p>
  );
}
