import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

interface FilterChipsProps {
  readonly options: readonly { readonly id: string; readonly label: string; readonly count?: number }[];
  readonly selected: readonly string[];
  readonly onToggle: (id: string) => void;
  readonly label?: string;
}

/** Filters that can be put on and off, each on its own. */
export function FilterChips({ options, selected, onToggle, label }: FilterChipsProps) {
  const t = useTexts(uiKitTexts);
  return (
    <fieldset className="chips">
      <legend className="sr-only">{label ?? t('filters.label')}</legend>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          className="chip"
          aria-pressed={selected.includes(option.id)}
          onClick={() => onToggle(option.id)}
        >
          {option.label}
          {option.count !== undefined && <span className="chip-count">{option.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
