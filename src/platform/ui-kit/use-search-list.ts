import { useCallback, useMemo } from 'react';
import { useSearchParam } from './use-search-param.ts';

/** A set of chosen ids in the address bar (`?filter=under,natt`), with a function that puts one on or off. */
export function useSearchList(name: string): readonly [readonly string[], (id: string) => void] {
  const [text, setText] = useSearchParam(name);
  const chosen = useMemo(() => (text ? text.split(',') : []), [text]);
  const toggle = useCallback(
    (id: string) => setText((chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]).join(',')),
    [chosen, setText],
  );
  return [chosen, toggle];
}
