import { useMemo, useState } from 'react';
import { formatPhone, useWords } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MemberView, ResponseReply } from '../../contract.ts';
import { responseTexts } from '../../texts/response-texts.ts';
import { MemberForm } from './MemberForm.tsx';
import { NewMember } from './NewMember.tsx';

/** The standing team: role, training, how soon, and what keeps somebody at home today. */
export function Members({ data }: { readonly data: ResponseReply }) {
  const t = useTexts(responseTexts);
  const columns = useColumns();
  const [open, setOpen] = useState<string>();
  const { members, canChange } = data;
  const current = members.find(({ personId }) => personId === open);
  return (
    <Section
      title={t('response.members')}
      note={t('response.members.note')}
      actions={
        canChange && (
          <Button small icon="plus" onClick={() => setOpen('')}>
            {t('response.members.add')}
          </Button>
        )
      }
    >
      <div className={open === undefined ? undefined : 'with-panel'}>
        <DataTable
          label={t('response.members')}
          rows={members}
          columns={columns}
          rowId={(row) => row.personId}
          rowName={(row) => row.name}
          {...(open === undefined ? {} : { currentId: open })}
          {...(canChange ? { onOpen: (row: MemberView) => setOpen(row.personId) } : {})}
          empty={<EmptyState title={t('response.members.none')}>{t('response.members.none.text')}</EmptyState>}
        />
        {open === '' && (
          <SidePanel title={t('response.members.add')} focusKey="new" onClose={() => setOpen(undefined)}>
            <NewMember members={members} onDone={() => setOpen(undefined)} />
          </SidePanel>
        )}
        {current && (
          <SidePanel title={current.name} focusKey={current.personId} onClose={() => setOpen(undefined)}>
            <MemberForm key={current.personId} member={current} inTeam onDone={() => setOpen(undefined)} />
          </SidePanel>
        )}
      </div>
    </Section>
  );
}

function useColumns(): readonly Column<MemberView>[] {
  const t = useTexts(responseTexts);
  const { locale } = useLocale();
  const words = useWords();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('response.column.name'),
        primary: true,
        cell: (row) => row.name,
        sort: (a, b) => compareNames(a.name, b.name),
      },
      {
        id: 'role',
        header: t('response.column.role'),
        cell: (row) => row.role ?? <span className="note">{t('response.role.none')}</span>,
        sort: (a, b) => compareNames(a.role ?? 'å', b.role ?? 'å'),
      },
      { id: 'competence', header: t('response.column.competence'), cell: (row) => words.competence(row.competence) },
      { id: 'unit', header: t('response.column.unit'), wideOnly: true, cell: (row) => row.unitName ?? '' },
      {
        id: 'trained',
        header: t('response.column.trained'),
        cell: (row) => (row.trainedTo === null ? '–' : formatDate(row.trainedTo)),
        sort: (a, b) => ((a.trainedTo ?? '') < (b.trainedTo ?? '') ? -1 : 1),
      },
      {
        id: 'ready',
        header: t('response.column.ready'),
        align: 'end',
        cell: (row) =>
          row.readyHours === null ? '–' : t('response.hours', { hours: formatNumber(row.readyHours, locale) }),
        sort: (a, b) => (a.readyHours ?? 999) - (b.readyHours ?? 999),
      },
      {
        id: 'now',
        header: t('response.column.now'),
        cell: (row) => {
          // Someone who has never been in training is no news; training that ran out is.
          if (row.why === 'untrained' && row.trainedTo === null) {
            return <span className="soft">{t('response.why.untrained')}</span>;
          }
          if (row.why !== null) return <Mark kind="watch">{t(`response.why.${row.why}`)}</Mark>;
          return row.onCall ? <b>{t('response.now.onCall')}</b> : t('response.now.ready');
        },
        sort: (a, b) => Number(a.why !== null) - Number(b.why !== null) || Number(b.onCall) - Number(a.onCall),
      },
      {
        id: 'phone',
        header: t('response.column.phone'),
        width: '7rem',
        cell: (row) => (row.phone === null ? '' : formatPhone(row.phone)),
      },
    ],
    [t, locale, words],
  );
}
