import { useMemo, useState } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { useEdit } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { WorkingTimeAgreementView, WorkingTimeReply } from '../../contract.ts';
import { lawRuleTexts } from '../../texts/law-rules.ts';
import { workingTimeTexts } from '../../texts/working-time-texts.ts';
import { AgreementForm } from './AgreementForm.tsx';
import { WORKING_TIME_KEY } from './use-working-time.ts';

/** Agreements that move limits: the list, one of them beside it, and what changes have done. */
export function AgreementsPart({ data }: { readonly data: WorkingTimeReply }) {
  const t = useTexts(workingTimeTexts);
  const mayChange = useCan('staffing.working-time.change');
  const [open, setOpen] = useSearchParam('avtale');
  const [sort, setSort] = useSearchParam('sort');
  const columns = useAgreementColumns();
  const chosen = data.agreements.find(({ agreementId }) => agreementId === open);
  const close = () => setOpen(undefined);
  const isNew = open === 'ny' && mayChange;
  const add = mayChange && (
    <Button kind={data.agreements.length === 0 ? 'main' : 'quiet'} onClick={() => setOpen('ny')}>
      {t('agreements.new')}
    </Button>
  );
  return (
    <div className={chosen || isNew ? 'with-panel' : undefined}>
      <div className="page-stack">
        {data.agreements.length === 0 ? (
          <EmptyState title={t('agreements.empty')} actions={add}>
            {t('agreements.empty.text')}
          </EmptyState>
        ) : (
          <Section title={t('agreements.title')} actions={add}>
            <DataTable
              label={t('agreements.title')}
              rows={data.agreements}
              columns={columns}
              rowId={(row) => row.agreementId}
              rowName={(row) => row.title}
              onOpen={(row) => setOpen(row.agreementId === open ? undefined : row.agreementId)}
              currentId={open}
              sort={sort}
              onSort={setSort}
            />
          </Section>
        )}
        <History data={data} />
      </div>
      {isNew ? (
        <SidePanel title={t('agreements.new')} focusKey="ny" onClose={close}>
          <AgreementForm today={data.today} onDone={close} />
        </SidePanel>
      ) : (
        chosen && (
          <AgreementPanel
            key={`${chosen.agreementId} ${chosen.revision}`}
            agreement={chosen}
            data={data}
            mayChange={mayChange}
            onClose={close}
          />
        )
      )}
    </div>
  );
}

function useAgreementColumns(): Column<WorkingTimeAgreementView>[] {
  const t = useTexts(workingTimeTexts);
  const { locale } = useLocale();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('agreements.name'),
        primary: true,
        width: '30%',
        cell: (row) => (
          <>
            {row.title}
            <span className="note law-unit">{t(`basis.${row.basis}`)}</span>
          </>
        ),
        sort: (a, b) => compareNames(a.title, b.title),
      },
      { id: 'limits', header: t('agreements.limits'), cell: (row) => <Limits agreement={row} /> },
      {
        id: 'scope',
        header: t('agreements.scope'),
        width: '16%',
        wideOnly: true,
        cell: (row) => {
          const names = [...row.units.map(({ name }) => name), ...row.people.map(({ name }) => name)];
          return names.length === 0
            ? t('agreements.everybody')
            : names.slice(0, 3).join(', ') + (names.length > 3 ? ` +${names.length - 3}` : '');
        },
      },
      {
        id: 'days',
        header: t('agreements.days'),
        width: '9rem',
        cell: (row) => (
          <>
            {t(`agreements.state.${row.state}`)}
            <span className="note law-unit">
              {formatDate(row.from)}–{row.to ? formatDate(addDays(row.to, -1)) : ''}
            </span>
          </>
        ),
        sort: (a, b) => (a.from < b.from ? -1 : 1),
      },
    ],
    [t, locale],
  );
}

function Limits({ agreement }: { readonly agreement: WorkingTimeAgreementView }) {
  const t = useTexts(lawRuleTexts);
  const { locale } = useLocale();
  return (
    <ul className="law-limits">
      {agreement.limits.map(({ parameter, value, paragraph }) => (
        <li key={parameter}>
          {t.find(`limit.${parameter}`) ?? parameter}: {formatNumber(value, locale)}{' '}
          <span className="note">{paragraph}</span>
        </li>
      ))}
    </ul>
  );
}

interface AgreementPanelProps {
  readonly agreement: WorkingTimeAgreementView;
  readonly data: WorkingTimeReply;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

function AgreementPanel({ agreement, data, mayChange, onClose }: AgreementPanelProps) {
  const t = useTexts(workingTimeTexts);
  const [changing, setChanging] = useState(false);
  const edit = useEdit(undefined, WORKING_TIME_KEY);
  const end = () =>
    edit.mutate({
      send: () =>
        api.post(`/api/staffing/working-time/agreements/${encodeURIComponent(agreement.agreementId)}/end`, {
          revision: agreement.revision,
          lastDay: data.today,
        }),
      what: t('agreement.ended', { title: agreement.title }),
    });
  const rows = [
    [t('agreement.reference'), agreement.reference],
    [t('agreement.signatories'), agreement.signatories],
    [t('agreement.compensation'), agreement.compensation],
  ].filter(([, text]) => text !== '');
  return (
    <SidePanel
      title={agreement.title}
      kicker={t(`basis.${agreement.basis}`)}
      focusKey={agreement.agreementId}
      onClose={onClose}
    >
      {changing ? (
        <AgreementForm agreement={agreement} today={data.today} onDone={() => setChanging(false)} />
      ) : (
        <div className="form">
          <Limits agreement={agreement} />
          <dl>
            {rows.map(([name, text]) => (
              <div key={name}>
                <dt className="note">{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {mayChange && (
            <div className="button-row">
              <Button onClick={() => setChanging(true)}>{t('agreement.change')}</Button>
              {agreement.state === 'in-force' && (
                <Button kind="plain" busy={edit.isPending} onClick={end}>
                  {t('agreements.end')}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
    </SidePanel>
  );
}

function History({ data }: { readonly data: WorkingTimeReply }) {
  const t = useTexts(workingTimeTexts);
  const { locale } = useLocale();
  if (data.reassessments.length === 0) return null;
  return (
    <Section title={t('changes.history')}>
      <ul className="law-notes">
        {data.reassessments.map(({ at, by, title, gone, added }) => (
          <li key={at}>
            {t('changes.line', { title, gone, added })}{' '}
            <span className="note">
              {formatWhen(at, at, locale)} {by}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
