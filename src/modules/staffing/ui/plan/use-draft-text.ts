import { useCallback, useState } from 'react';

/** Text being written, kept in this tab until it is sent: a reload or a refusal loses nothing. */
export function useDraftText(name: string): readonly [string, (text: string) => void] {
  const key = `beredt.draft.${name}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const set = useCallback(
    (next: string) => {
      if (next === '') sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, next);
      setText(next);
    },
    [key],
  );
  return [text, set];
}
