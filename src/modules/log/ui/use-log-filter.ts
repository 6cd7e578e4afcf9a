import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';

/** The filters of the page as the address bar holds them; an absent one means any. */
export interface LogFilterChosen {
  readonly filter: Readonly<Record<'text' | 'kind' | 'unit' | 'from' | 'to', string | undefined>>;
  readonly isFiltered: boolean;
  readonly set: Readonly<Record<'text' | 'kind' | 'unit' | 'from' | 'to', (value: string | undefined) => void>>;
}

/** Reads and changes the filters in the address bar. */
export function useLogFilter(): LogFilterChosen {
  const [text, setText] = useSearchParam('q');
  const [kind, setKind] = useSearchParam('kind');
  const [unit, setUnit] = useSearchParam('unit');
  const [from, setFrom] = useSearchParam('from');
  const [to, setTo] = useSearchParam('to');
  const or = (value: string) => (value === '' ? undefined : value);
  const filter = { text: or(text.trim()), kind: or(kind), unit: or(unit), from: or(from), to: or(to) };
  return {
    filter,
    isFiltered: Object.values(filter).some((value) => value !== undefined),
    set: { text: setText, kind: setKind, unit: setUnit, from: setFrom, to: setTo },
  };
}
