import type { ButtonHTMLAttributes } from 'react';

/** A button that reads as part of a sentence: «4 nye endringer – vis». */
export function TextButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...props} className="text-link" />;
}
