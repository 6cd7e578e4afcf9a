import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { TermsOfPerson } from '../../contract.ts';
import { workingTimeTexts } from '../../texts/working-time-texts.ts';
import { TermsForm } from './TermsForm.tsx';
import { useTerms } from './use-terms.ts';

/** Everybody's rota class, position and agreed hours: search, see who lacks them, open one and change. */
export function TermsPart() {
  const t = useTexts(workingTimeTexts);
  const { locale } = useLocale();
  const query = useTerms();
  const mayChange = useCan('staffing.working-time.change');
  const [sought, setSought] = useSearchParam('ansatt');
  const [only, setOnly] = useSearchParam('mangler');
  const [openId, setOpen] = useSearchParam('person');
  const columns = useMemo(
    (): Column<TermsOfPerson>[] => [
      {
        id: 'name',
        header: t('hours.name'),
        primary: true,
        cell: (row) => row.name,
        sort: (a, b) => compareNames(a.name, b.name),
      },
      { id: 'unit', header: t('hours.unit'), cell: (row) => row.unitName },
      {
        id: 'rota',
        header: t('terms.rota'),
        cell: (row) => t(row.terms ? `rota.${row.terms.rotaClass}` : 'terms.missing'),
        sort: (a, b) => compareNames(a.terms?.rotaClass ?? '', b.terms?.rotaClass ?? ''),
      },
      {
        id: 'position',
        header: t('terms.position'),
        cell: (row) =>
          row.terms &&
          [t(`position.${row.terms.position}`), row.terms.heavyStrain && t('terms.strain.yes')]
            .filter(Boolean)
            .join(' · '),
      },
      {
        id: 'hours',
        header: t('terms.hours'),
        width: '8rem',
        cell: (row) => row.terms?.agreedWeekHours?.toLocaleString(locale),
      },
    ],
    [t, locale],
  );
  return (
    <Fetched query={query} texts={workingTimeTexts}>
      {({ people }) => {
        const text = sought.trim().toLowerCase();
        const missing = people.filter(({ terms }) => terms === null);
        const shown = (only === '1' ? missing : people)
          .filter(({ name, unitName, personId }) => `${name} ${unitName} ${personId}`.toLowerCase().includes(text))
          .toSorted((a, b) => compareNames(a.name, b.name));
        const open = mayChange ? people.find(({ personId }) => personId === openId) : undefined;
        const close = () => setOpen(undefined);
        return (
          <>
            <div className="control-bar">
              <TextField label={t('terms.search')} type="search" value={sought} onChange={setSought} />
              <FilterChips
                label={t('findings.level')}
                options={[{ id: 'missing', label: t('terms.missing.only'), count: missing.length }]}
                selected={only === '1' ? ['missing'] : []}
                onToggle={() => setOnly(only === '1' ? undefined : '1')}
              />
            </div>
            <div className={open ? 'with-panel' : undefined}>
              <DataTable
                label={t('terms.title')}
                rows={shown}
                columns={columns}
                rowId={(row) => row.personId}
                rowName={(row) => row.name}
                {...(mayChange && { onOpen: (row: TermsOfPerson) => setOpen(row.personId) })}
                {...(open && { currentId: open.personId })}
                empty={<EmptyState title={t('terms.empty')} />}
              />
              {open && (
                <SidePanel title={t('terms.edit', { name: open.name })} focusKey={open.personId} onClose={close}>
                  <TermsForm key={open.personId} person={open} onDone={close} />
                </SidePanel>
              )}
            </div>
          </>
        );
      }}
    </Fetched>
  );
}
