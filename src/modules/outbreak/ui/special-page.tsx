import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import type { Translator } from '#platform/texts/translator.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { SpecialReply, SpecialUnitView } from '../contract/special.ts';
import { specialTexts } from '../texts/special-texts.ts';
import { OpenSpecialForm } from './special/OpenSpecialForm.tsx';
import { SpecialUnitPanel } from './special/SpecialUnitPanel.tsx';
import { SPECIAL_KEY } from './special/use-special.ts';
import './special/special.css';

/** «Hva må vi opprette?»: special units that are open or planned, and templates for more. */
export function SpecialPage() {
  const t = useTexts(specialTexts);
  const special = useQuery({
    queryKey: [SPECIAL_KEY],
    queryFn: ({ signal }) => api.get<SpecialReply>('/api/outbreak/special', undefined, signal),
  });
  const live = useLive(['special', 'roster', 'plan', 'availability', 'stock'], [SPECIAL_KEY]);
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={<PrintButton />}
      />
      <Fetched query={special} texts={specialTexts}>
        {(reply) => <Overview reply={reply} />}
      </Fetched>
    </>
  );
}

function Overview({ reply }: { readonly reply: SpecialReply }) {
  const t = useTexts(specialTexts);
  const [shown, show] = useSearchParam('vis');
  const { units, templates, mayDecide, demandKnown } = reply;
  const template = mayDecide && demandKnown ? templates.find(({ kind }) => kind === shown) : undefined;
  const unit = units.find(({ specialId }) => String(specialId) === shown);
  const hasPanel = template !== undefined || unit !== undefined;
  const columns = useMemo(() => columnsOf(t, hasPanel), [t, hasPanel]);
  const live = units.filter(({ state }) => state !== 'closed');
  const holes = live.reduce((sum, one) => sum + (one.holes ?? 0), 0);
  const close = () => show(undefined);
  return (
    <>
      <Answer act={holes > 0 ? t('answer.holes', { count: holes }) : undefined}>
        {t('answer', {
          open: live.filter(({ state }) => state === 'open').length,
          planned: live.filter(({ state }) => state === 'planned').length,
          shifts: live.reduce((sum, one) => sum + one.shiftsPerWeek, 0),
        })}
      </Answer>
      <div className={hasPanel ? 'with-panel' : undefined}>
        <div className="page-stack">
          <Section title={t('units')}>
            {units.length === 0 ? (
              <EmptyState title={t('units.empty')}>{t('units.empty.text')}</EmptyState>
            ) : (
              <DataTable
                label={t('units')}
                rows={units}
                columns={columns}
                rowId={(one) => String(one.specialId)}
                rowName={(one) => one.name}
                currentId={shown}
                onOpen={(one) => show(String(one.specialId))}
              />
            )}
          </Section>
          <Section title={t('templates')} note={t('templates.note')}>
            {!demandKnown && <p className="note">{t('unknown-demand')}</p>}
            <ul className="special-templates">
              {templates.map(({ kind, places, shiftsPerWeek }) => (
                <li key={kind}>
                  <span>
                    <strong>{t(`kind.${kind}`)}</strong>
                    <span className="note">{t(`about.${kind}`)}</span>
                  </span>
                  <span className="special-figures">
                    {t(kind === 'isolation_ward' || kind === 'cohort_centre' ? 'places.beds' : 'places.visits', {
                      places,
                    })}
                    <span className="note">{t('shifts', { count: shiftsPerWeek })}</span>
                  </span>
                  {mayDecide && demandKnown && (
                    <Button small onClick={() => show(kind)}>
                      {t('plan')} <span className="sr-only">{t(`kind.${kind}`)}</span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        </div>
        {template && (
          <SidePanel
            title={t(`kind.${template.kind}`)}
            kicker={t(`about.${template.kind}`)}
            onClose={close}
            focusKey={shown}
          >
            <OpenSpecialForm key={shown} template={template} reply={reply} onDone={close} />
          </SidePanel>
        )}
        {unit && <SpecialUnitPanel key={shown} unit={unit} reply={reply} onClose={close} />}
      </div>
    </>
  );
}

function columnsOf(t: Translator<keyof (typeof specialTexts)['nb']>, besidePanel: boolean): Column<SpecialUnitView>[] {
  const columns: Column<SpecialUnitView>[] = [
    { id: 'unit', header: t('column.unit'), primary: true, cell: (one) => one.name },
    { id: 'site', header: t('column.site'), width: '13rem', cell: (one) => one.siteName },
    {
      id: 'when',
      header: t('column.when'),
      width: '13rem',
      cell: (one) =>
        t('when', {
          from: formatDate(one.openFrom),
          to: formatDate(addDays(one.openTo, -1)),
        }),
      sort: (a, b) => a.openFrom.localeCompare(b.openFrom),
    },
    {
      id: 'shifts',
      header: t('column.shifts'),
      align: 'end',
      width: '7rem',
      cell: (one) => one.shiftsPerWeek,
      sort: (a, b) => a.shiftsPerWeek - b.shiftsPerWeek,
    },
    {
      id: 'holes',
      header: t('column.holes'),
      align: 'end',
      width: '9rem',
      cell: (one) => (one.holes ? <Mark kind="act">{one.holes}</Mark> : (one.holes ?? '')),
    },
    { id: 'state', header: t('column.state'), width: '7rem', cell: (one) => t(`state.${one.state}`) },
  ];
  return besidePanel ? columns.filter(({ id }) => id !== 'site' && id !== 'shifts') : columns;
}
