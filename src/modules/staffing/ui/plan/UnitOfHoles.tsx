import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { Icon } from '#platform/ui-kit/Icon.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import type { UnitHoles } from './plan-holes.ts';

interface UnitOfHolesProps {
  readonly unit: UnitHoles;
  /** Left out where nobody may decide. */
  readonly selected: ReadonlySet<string> | undefined;
  readonly onSelect: (ids: readonly string[], selected: boolean) => void;
  /** Where there is little room the unit can be folded; absent: it always lies open. */
  readonly fold?: { readonly open: boolean } | undefined;
  readonly children: ReactNode;
}

/** The holes of one unit under its name; ticking the name ticks every proposal of the unit. */
export function UnitOfHoles({ unit, selected, onSelect, fold, children }: UnitOfHolesProps) {
  const t = useTexts(planTexts);
  const id = useId();
  const [turned, setTurned] = useState(false);
  const open = fold === undefined || fold.open !== turned;
  const ids = unit.holes.filter((hole) => hole.proposed.length > 0).map((hole) => hole.id);
  const ticked = selected ? ids.filter((one) => selected.has(one)).length : 0;
  return (
    <div className="plan-unit">
      <h3>
        {selected && (
          <Checkbox
            bare
            label={t('holes.select-unit', { unit: unit.unitName })}
            checked={ids.length > 0 && ticked === ids.length}
            mixed={ticked > 0 && ticked < ids.length}
            disabled={ids.length === 0}
            onChange={(next) => onSelect(ids, next)}
          />
        )}
        {fold === undefined ? (
          <>
            <span className="plan-unit-name">{unit.unitName}</span>
            <span className="note">{t('holes.count', { count: unit.missing })}</span>
          </>
        ) : (
          <button
            type="button"
            className="plan-unit-fold"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setTurned(!turned)}
          >
            <span className="plan-unit-name">{unit.unitName}</span>
            <span className="note">{t('holes.count', { count: unit.missing })}</span>
            <Icon name={open ? 'up' : 'down'} size={16} />
          </button>
        )}
      </h3>
      <ul id={id} hidden={!open}>
        {open && children}
      </ul>
    </div>
  );
}
