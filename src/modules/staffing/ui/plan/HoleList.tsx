import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { HoleRow } from './HoleRow.tsx';
import type { Hole, HoleFilter, UnitHoles } from './plan-holes.ts';
import { HOLE_FILTERS, isHole } from './plan-holes.ts';
import { UnitOfHoles } from './UnitOfHoles.tsx';
import type { Explanations } from './use-explanations.ts';
import type { PlanWords } from './use-plan-words.ts';

interface HoleListProps {
  /** Every hole, for the counts of the filters. */
  readonly holes: readonly Hole[];
  /** Those that the filters leave, by unit. */
  readonly units: readonly UnitHoles[];
  readonly filters: readonly string[];
  readonly onFilter: (filter: HoleFilter) => void;
  readonly onClearFilters: () => void;
  readonly words: PlanWords;
  readonly explain: Explanations;
  readonly published: boolean;
  readonly chosenId: string | undefined;
  readonly onChoose: (id: string, byKeyboard?: boolean) => void;
  readonly selected: ReadonlySet<string> | undefined;
  readonly onSelect: (ids: readonly string[], selected: boolean) => void;
  /** Little room: units fold, and the chosen hole's candidates open below it. */
  readonly narrow: boolean;
  readonly opened?: ReactNode;
}

/** All holes of a plan by unit: who is proposed on each, and where nobody can be. */
export function HoleList(props: HoleListProps) {
  const { holes, units, filters, onFilter, onClearFilters, chosenId, onChoose, selected, onSelect, opened } = props;
  const { words, explain, published, narrow } = props;
  const t = useTexts(planTexts);
  const box = useRef<HTMLDivElement>(null);
  const proposed = holes.reduce((sum, hole) => sum + hole.missing - hole.left, 0);
  const left = holes.reduce((sum, hole) => sum + hole.left, 0);
  const options = HOLE_FILTERS.map((filter) => ({
    id: filter,
    label: t(`filter.${filter}`),
    count: holes.filter((hole) => isHole(hole, filter)).length,
  })).filter(
    (option) => filters.includes(option.id) || (option.count > 0 && !(published && option.id === 'undecided')),
  );

  useEffect(() => {
    if (chosenId === undefined) return;
    const button = box.current?.querySelector<HTMLElement>(`[data-hole="${CSS.escape(chosenId)}"]`);
    button?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !(event.target instanceof HTMLElement) || !event.target.dataset.hole) return;
    const buttons = [...(box.current?.querySelectorAll<HTMLElement>('[data-hole]') ?? [])];
    const next = buttons[buttons.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (!narrow) onChoose(next.dataset.hole ?? '');
  };
  return (
    <Section title={t('holes.title')} note={t('holes.note', { proposed, left })} className="plan-holes">
      {options.length > 0 && (
        <FilterChips
          label={t('holes.filters')}
          options={options}
          selected={filters}
          onToggle={(id) => onFilter(id as HoleFilter)}
        />
      )}
      <button
        type="button"
        className="plan-skip"
        onClick={() => document.querySelector<HTMLElement>('.decision-bar button')?.focus()}
      >
        {t('holes.skip')}
      </button>
      <div ref={box} className="plan-holes-list" onKeyDown={onKeyDown}>
        {units.map((unit, index) => {
          const holdsChosen = unit.holes.some((hole) => hole.id === chosenId);
          return (
            <UnitOfHoles
              key={unit.unitId}
              unit={unit}
              selected={selected}
              onSelect={onSelect}
              fold={narrow ? { open: index === 0 || holdsChosen || filters.length > 0 } : undefined}
            >
              {unit.holes.map((hole) => (
                <HoleRow
                  key={hole.id}
                  hole={hole}
                  words={words}
                  explain={explain}
                  published={published}
                  chosen={hole.id === chosenId}
                  onChoose={onChoose}
                  selected={selected?.has(hole.id)}
                  onSelect={onSelect}
                >
                  {narrow ? (hole.id === chosenId ? opened : null) : undefined}
                </HoleRow>
              ))}
            </UnitOfHoles>
          );
        })}
        {units.length === 0 && (
          <p className="soft">
            {t('holes.none-shown')} <TextButton onClick={onClearFilters}>{t('holes.show-all')}</TextButton>
          </p>
        )}
      </div>
    </Section>
  );
}
