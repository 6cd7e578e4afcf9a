import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { formatDays } from '#platform/texts/format-date.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { UnitRosterSummary } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';

/** A search field earns its place from so many rows on. */
const MANY = 8;

/** The unit rosters made so far: what they give, what became of them. */
export function UnitRostersTable({ rosters }: { readonly rosters: readonly UnitRosterSummary[] }) {
  const t = useTexts(cohortTexts);
  const { locale } = useLocale();
  const now = useNow();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const shown = rosters.filter((one) => one.unitName.toLowerCase().includes(search.trim().toLowerCase()));
  const columns = useMemo<readonly Column<UnitRosterSummary>[]>(
    () => [
      {
        id: 'unit',
        header: t('rosters.unit'),
        primary: true,
        sort: (a, b) => a.unitName.localeCompare(b.unitName, 'nb') || (a.from < b.from ? -1 : 1),
        cell: (one) => (
          <TextLink quiet to={`/bemanning/turnus/${one.unitRosterId}`}>
            {one.unitName}, {formatDays(one.from, addDays(one.from, one.days - 1), locale)}
          </TextLink>
        ),
      },
      { id: 'kind', header: t('rosters.kind'), cell: (one) => t(`kind.${one.kind}`) },
      { id: 'state', header: t('rosters.state'), cell: (one) => <RosterState state={one.state} /> },
      { id: 'result', header: t('rosters.result'), cell: (one) => <Result one={one} /> },
      { id: 'made', header: t('rosters.made'), wideOnly: true, cell: (one) => formatWhen(one.createdAt, now, locale) },
    ],
    [t, locale, now],
  );
  return (
    <>
      {rosters.length >= MANY && (
        <div className="control-bar">
          <TextField label={t('rosters.search')} value={search} onChange={setSearch} type="search" />
        </div>
      )}
      <DataTable
        label={t('rosters.list')}
        rows={shown}
        columns={columns}
        rowId={(one) => String(one.unitRosterId)}
        rowName={(one) => t('rosters.name', { kind: t(`kind.${one.kind}`), unit: one.unitName })}
        onOpen={(one) => void navigate({ to: `/bemanning/turnus/${one.unitRosterId}` })}
        foot={shown.length > 10}
        empty={<p className="soft">{t(search === '' ? 'rosters.none' : 'rosters.no-hit')}</p>}
      />
    </>
  );
}

function Result({ one }: { readonly one: UnitRosterSummary }) {
  const t = useTexts(cohortTexts);
  if (one.standby !== null) return t('rosters.result.shadow', { count: one.standby });
  if (one.contacts === null || one.contactsToday === null) return null;
  return t('rosters.result.cohort', { before: one.contactsToday, after: one.contacts });
}

/** What has become of a unit roster, in a word. */
function RosterState({ state }: Pick<UnitRosterSummary, 'state'>) {
  const t = useTexts(cohortTexts);
  const word = t(`state.${state}`);
  if (state === 'proposed' || state === 'solving') return <Mark kind="new">{word}</Mark>;
  if (state === 'failed') return <Mark kind="watch">{word}</Mark>;
  return state === 'published' ? <b>{word}</b> : <span className="soft">{word}</span>;
}
