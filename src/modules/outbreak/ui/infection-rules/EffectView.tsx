import { useMemo } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { EffectCounts, EffectPerson, RuleEffectView } from '../../contract/infection-rules.ts';
import { rulesPageTexts } from '../../texts/rules-page-texts.ts';

/** The order in which effects are told: what changes most first. */
const TOLD = ['released', 'longer', 'shorter', 'otherwise', 'byHand'] as const;

/** «6 slipper, 2 får lengre»: what a change of rules does, with names for those who may know them. */
export function EffectView({ effect }: { readonly effect: RuleEffectView }) {
  const t = useTexts(rulesPageTexts);
  const { counts, staff, people } = effect;
  const touched = TOLD.reduce((sum, kind) => sum + counts[kind], 0);
  if (touched === 0) return <p>{t('effect.none')}</p>;
  const touchedStaff = TOLD.reduce((sum, kind) => sum + staff[kind], 0);
  return (
    <>
      <p className="effect-counts">
        <EffectCountsLine counts={counts} />
      </p>
      <p className="note">
        {t('effect.staff', { count: touchedStaff })} {t('effect.unchanged', { count: counts.unchanged })}.{' '}
        {people === null && t('effect.no-names')}
      </p>
      {people !== null && people.length > 0 && <People people={people} />}
    </>
  );
}

/** The counts alone, in one line of words. */
export function EffectCountsLine({ counts }: { readonly counts: EffectCounts }) {
  const t = useTexts(rulesPageTexts);
  const told = TOLD.filter((kind) => counts[kind] > 0).map((kind) => t(`effect.${kind}`, { count: counts[kind] }));
  return <>{told.length > 0 ? `${told.join(', ')}.` : t('effect.none')}</>;
}

function People({ people }: { readonly people: readonly EffectPerson[] }) {
  const t = useTexts(rulesPageTexts);
  const columns = useMemo((): Column<EffectPerson>[] => {
    const days = (kind: string, to: PlainDate | null) =>
      t('effect.free', { kind: t.find(`kind.${kind}`) ?? kind, day: to ?? t('effect.open-end') });
    return [
      { id: 'name', header: t('effect.who'), primary: true, cell: ({ name }) => name },
      { id: 'unit', header: t('effect.unit'), wideOnly: true, cell: ({ unitName }) => unitName ?? '–' },
      { id: 'was', header: t('effect.was'), cell: ({ wasKind, was }) => days(wasKind, was) },
      { id: 'to', header: t('effect.becomes'), cell: ({ kind, to }) => days(kind, to) },
    ];
  }, [t]);
  return (
    <DataTable
      label={t('effect.title')}
      rows={people}
      columns={columns}
      rowId={({ periodId }) => String(periodId)}
      rowName={({ name }) => name}
      foot={false}
    />
  );
}
