import { useState } from 'react';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StressUnit } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import { HeldCurve } from './HeldCurve.tsx';
import type { StressWords } from './use-stress-words.ts';

/** Curves drawn at first; more are one press away. */
const FIRST_SHOWN = 48;
/** Absence that is ordinary: what breaks here needs somebody now. */
const ORDINARY = 0.05;

interface UnitCurvesProps {
  readonly units: readonly StressUnit[];
  readonly words: StressWords;
  readonly current: string | undefined;
  readonly onOpen: (unitId: string) => void;
}

/** Units in the order in which they break. */
export function inBreakOrder(units: readonly StressUnit[]): StressUnit[] {
  const at = (unit: StressUnit) => unit.breaksAt.median ?? 2;
  const held = (unit: StressUnit) => unit.levels.reduce((sum, level) => sum + level.held.mean, 0);
  return units.toSorted((a, b) => at(a) - at(b) || held(a) - held(b));
}

/** One small curve per unit on the same scale; each opens what breaks there. */
export function UnitCurves({ units, words, current, onOpen }: UnitCurvesProps) {
  const t = useTexts(continuityTexts);
  const [find, setFind] = useState('');
  const [all, setAll] = useState(false);
  const found = inBreakOrder(units).filter((unit) => unit.name.toLowerCase().includes(find.toLowerCase()));
  const shown = all ? found : found.slice(0, FIRST_SHOWN);
  const lowest = Math.min(...units.flatMap((unit) => unit.levels.map(({ held }) => held.mean)));
  const floor = Math.max(0, Math.floor(lowest * 10) / 10 - 0.1);
  return (
    <Section title={t('units.title')} note={t('units.note')}>
      {units.length > 12 && (
        <div className="control-bar">
          <TextField label={t('units.find')} value={find} onChange={setFind} />
        </div>
      )}
      {found.length === 0 && <p className="soft">{t('units.none')}</p>}
      <ul className="unit-curves">
        {shown.map((unit) => {
          const { median } = unit.breaksAt;
          const text = median === null ? 'curve.holds' : median === 0 ? 'curve.today' : 'curve.breaks';
          const most = unit.levels.at(-1)?.level ?? 0;
          return (
            <li key={unit.unitId}>
              <button
                type="button"
                className="unit-curve"
                aria-pressed={current === unit.unitId}
                onClick={() => onOpen(unit.unitId)}
              >
                <b>{unit.name}</b>
                <span className={median !== null && median <= ORDINARY ? 'mark mark-act' : 'soft'} data-bare>
                  {t(text, { level: words.percent(median ?? most) })}
                </span>
                <HeldCurve
                  size="small"
                  levels={unit.levels}
                  floor={floor}
                  breaksAt={median}
                  label={t('curve.label', { name: unit.name })}
                  percent={words.percent}
                />
              </button>
            </li>
          );
        })}
      </ul>
      {found.length > shown.length && (
        <TextButton onClick={() => setAll(true)}>{t('units.more', { count: found.length })}</TextButton>
      )}
    </Section>
  );
}
