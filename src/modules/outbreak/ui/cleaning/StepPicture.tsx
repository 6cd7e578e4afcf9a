import type { CleaningPicture } from '../../rules/cleaning-methods.ts';
import { PICTURES } from './pictures.ts';

/** A step as a drawing; the words beside it say the same. */
export function StepPicture({ picture }: { readonly picture: CleaningPicture }) {
  return (
    <svg className="step-picture" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      {PICTURES[picture].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
