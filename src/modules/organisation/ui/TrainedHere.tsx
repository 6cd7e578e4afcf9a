import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { UnitDetail } from '../contract.ts';
import { unitTexts } from '../texts/units-texts.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useWords } from './use-words.ts';

type Trained = UnitDetail['trained'][number];

/** People of other units who are trained here, and until when. */
export function TrainedHere({ unit }: { readonly unit: UnitDetail }) {
  const t = useTexts(unitTexts);
  const { today } = useSession();
  const words = useWords();
  const names = useCatalogue();
  const columns = useMemo(
    (): Column<Trained>[] => [
      {
        id: 'name',
        header: t('trained.name'),
        primary: true,
        sort: (a, b) => compareNames(a.name, b.name),
        cell: (row) => (
          <TextLink quiet to={`/bemanning/folk/${encodeURIComponent(row.personId)}`}>
            {row.name}
          </TextLink>
        ),
      },
      {
        id: 'competence',
        header: t('trained.competence'),
        sort: (a, b) => compareNames(a.competence, b.competence),
        cell: (row) => words.competence(row.competence),
      },
      {
        id: 'home',
        header: t('trained.home'),
        cell: (row) => (row.homeUnitId === null ? t('trained.pool') : names.unitName(row.homeUnitId)),
      },
      {
        id: 'valid',
        header: t('trained.valid'),
        sort: (a, b) => (a.validTo ?? '9').localeCompare(b.validTo ?? '9'),
        cell: (row) => {
          if (row.validTo === null) return t('trained.noEnd');
          if (row.validTo < today)
            return <Mark kind="watch">{t('trained.expired', { day: formatDate(row.validTo) })}</Mark>;
          return formatDate(row.validTo);
        },
      },
      { id: 'consent', header: t('trained.consent'), cell: (row) => t(row.consent ? 'trained.yes' : 'trained.no') },
    ],
    [t, today, words, names],
  );
  return (
    <Section title={t('unit.trained')} note={unit.trained.length > 0 ? unit.trained.length : undefined}>
      <DataTable
        label={t('unit.trained')}
        rows={unit.trained}
        columns={columns}
        rowId={(row) => row.personId}
        rowName={(row) => row.name}
        empty={<p className="note">{t('unit.trainedNone')}</p>}
      />
    </Section>
  );
}
