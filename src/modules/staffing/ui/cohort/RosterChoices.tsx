import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { BuildUnitRosterBody } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';

const PATTERNS = ['free', 'by-shift', 'two-two-three', 'four-four', 'week'] as const;
const TEAMS = ['proposed', '2', '3', '4'] as const;
const GAPS = ['-15', '0', '15', '30', '60'] as const;
const LEVELS = ['0.8', '0.9', '0.95'] as const;
const SHARES = ['history', '0.1', '0.15', '0.2', '0.3'] as const;
const TARGETS = ['normal', 'minimum'] as const;

/** Week-ends that a person should work at most, and stand-by in seven days. */
const WEEKEND_SHARE = 0.5;
const MOST_PER_WEEK = 2;

/** What the form for a cohort roster holds. */
export interface CohortChoices {
  readonly pattern: (typeof PATTERNS)[number];
  readonly teams: (typeof TEAMS)[number];
  readonly gap: (typeof GAPS)[number];
}

/** What the form for a shadow roster holds. */
export interface ShadowChoices {
  readonly level: (typeof LEVELS)[number];
  readonly share: (typeof SHARES)[number];
  readonly target: (typeof TARGETS)[number];
}

export const FIRST_COHORT: CohortChoices = { pattern: 'free', teams: 'proposed', gap: '-15' };
export const FIRST_SHADOW: ShadowChoices = { level: '0.9', share: 'history', target: 'normal' };

/** The wish that a form's choices make. */
export function cohortWishOf({ pattern, teams, gap }: CohortChoices) {
  return {
    pattern,
    teams: teams === 'proposed' ? null : Number(teams),
    leastGapMinutes: Number(gap),
    weekendShare: WEEKEND_SHARE,
  } satisfies Extract<BuildUnitRosterBody, { kind: 'cohort' }>['wish'];
}

/** The wish that a form's choices make. */
export function shadowWishOf({ level, share, target }: ShadowChoices) {
  return {
    level: Number(level),
    share: share === 'history' ? null : Number(share),
    target,
    mostPerWeek: MOST_PER_WEEK,
  } satisfies Extract<BuildUnitRosterBody, { kind: 'shadow' }>['wish'];
}

interface FieldsProps<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** How teams take turns, how many, and what keeps them apart. */
export function CohortFields({ value, onChange }: FieldsProps<CohortChoices>) {
  const t = useTexts(cohortTexts);
  const set = (change: Partial<CohortChoices>) => onChange({ ...value, ...change });
  return (
    <div className="form-row">
      <SelectField
        label={t('start.pattern')}
        value={value.pattern}
        onChange={(pattern) => set({ pattern: pattern as CohortChoices['pattern'] })}
        options={PATTERNS.map((one) => ({ value: one, label: t(`pattern.${one}`) }))}
      />
      <SelectField
        label={t('start.teams')}
        value={value.teams}
        onChange={(teams) => set({ teams: teams as CohortChoices['teams'] })}
        options={TEAMS.map((one) => ({ value: one, label: one === 'proposed' ? t('start.teams.proposed') : one }))}
      />
      <SelectField
        label={t('start.gap')}
        value={value.gap}
        onChange={(gap) => set({ gap: gap as CohortChoices['gap'] })}
        options={GAPS.map((one) => ({ value: one, label: t(`start.gap.${one}`) }))}
      />
    </div>
  );
}

/** How sure stand-by is to be, of what absence, and what it keeps up. */
export function ShadowFields({ value, onChange }: FieldsProps<ShadowChoices>) {
  const t = useTexts(cohortTexts);
  const set = (change: Partial<ShadowChoices>) => onChange({ ...value, ...change });
  return (
    <div className="form-row">
      <SelectField
        label={t('start.level')}
        value={value.level}
        onChange={(level) => set({ level: level as ShadowChoices['level'] })}
        options={LEVELS.map((one) => ({ value: one, label: t('start.level.value', { level: Number(one) }) }))}
      />
      <SelectField
        label={t('start.share')}
        value={value.share}
        onChange={(share) => set({ share: share as ShadowChoices['share'] })}
        options={SHARES.map((one) => ({
          value: one,
          label: one === 'history' ? t('start.share.history') : t('start.share.value', { share: Number(one) }),
        }))}
      />
      <SelectField
        label={t('start.target')}
        value={value.target}
        onChange={(target) => set({ target: target as ShadowChoices['target'] })}
        options={TARGETS.map((one) => ({ value: one, label: t(`start.target.${one}`) }))}
      />
    </div>
  );
}
