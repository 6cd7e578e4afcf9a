import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatDate } from '#platform/texts/format-date.ts';
import type { Translator } from '#platform/texts/translator.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { DischargeView, PartnersReply } from '../contract/partners.ts';
import { partnersTexts } from '../texts/partners-texts.ts';
import { DischargeForm } from './partners/DischargeForm.tsx';
import { DischargePanel } from './partners/DischargePanel.tsx';
import { MeetingForm } from './partners/MeetingForm.tsx';
import { Agreed, Meetings } from './partners/Meetings.tsx';
import { PARTNERS_KEY } from './partners/use-partners.ts';
import './partners/partners.css';

const isOpen = ({ state }: DischargeView) => state === 'announced' || state === 'not_yet';

/** «Sykehus og naboer»: who is announced and who could receive them, what was agreed, and meetings. */
export function PartnersPage() {
  const t = useTexts(partnersTexts);
  const partners = useQuery({
    queryKey: [PARTNERS_KEY],
    queryFn: ({ signal }) => api.get<PartnersReply>('/api/outbreak/partners', undefined, signal),
  });
  const live = useLive(['partners', 'places', 'availability', 'plan', 'stock'], [PARTNERS_KEY]);
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            {partners.data && <Age at={partners.data.weighedAt} />}
          </LiveLine>
        }
        actions={<PrintButton />}
      />
      <Fetched query={partners} texts={partnersTexts}>
        {(reply) => <Overview reply={reply} />}
      </Fetched>
    </>
  );
}

function Overview({ reply }: { readonly reply: PartnersReply }) {
  const t = useTexts(partnersTexts);
  const mayDecide = useCan('outbreak.discharges.decide');
  const mayChange = useCan('outbreak.partners.change');
  const [shown, show] = useSearchParam('vis');
  const columns = useMemo(() => columnsOf(t, shown !== ''), [t, shown]);
  const open = reply.discharges.filter(isOpen);
  const fits = open.filter((one) => one.weighed.some(({ verdict }) => verdict === 'fits')).length;
  const nowhere = open.filter((one) => one.weighed.every(({ verdict }) => verdict === 'no')).length;
  const chosen = reply.discharges.find((one) => String(one.dischargeId) === shown);
  const close = () => show(undefined);
  return (
    <>
      <Answer act={nowhere > 0 ? t('answer.none', { count: nowhere }) : undefined}>
        {t('answer', { open: open.length, fits })}
      </Answer>
      <div className={shown ? 'with-panel' : undefined}>
        <div className="page-stack">
          <Section
            title={t('discharges')}
            note={t('discharges.note')}
            actions={mayDecide && <Button onClick={() => show('ny')}>{t('new')}</Button>}
          >
            {reply.discharges.length === 0 ? (
              <EmptyState title={t('discharges.empty')}>{t('discharges.empty.text')}</EmptyState>
            ) : (
              <DataTable
                label={t('discharges')}
                rows={reply.discharges}
                columns={columns}
                rowId={(one) => String(one.dischargeId)}
                rowName={(one) => one.mark}
                currentId={shown}
                onOpen={(one) => show(String(one.dischargeId))}
              />
            )}
          </Section>
          <Agreed meetings={reply.meetings} today={reply.today} mayChange={mayChange} />
          <Meetings meetings={reply.meetings} onNew={mayChange ? () => show('mote') : undefined} />
        </div>
        {shown === 'ny' && mayDecide && (
          <SidePanel title={t('new')} onClose={close} focusKey="ny">
            <DischargeForm today={reply.today} onDone={close} />
          </SidePanel>
        )}
        {shown === 'mote' && mayChange && (
          <SidePanel title={t('meeting.new')} onClose={close} focusKey="mote">
            <MeetingForm today={reply.today} onDone={close} />
          </SidePanel>
        )}
        {chosen && <DischargePanel key={shown} discharge={chosen} mayDecide={mayDecide} onClose={close} />}
      </div>
    </>
  );
}

function columnsOf(t: Translator<keyof (typeof partnersTexts)['nb']>, besidePanel: boolean): Column<DischargeView>[] {
  const columns: Column<DischargeView>[] = [
    { id: 'mark', header: t('column.mark'), primary: true, cell: (one) => `${one.mark} · ${one.partner}` },
    { id: 'ready', header: t('column.ready'), width: '8rem', cell: (one) => formatDate(one.readyOn) },
    {
      id: 'care',
      header: t('column.care'),
      width: '13rem',
      cell: (one) => `${t(`care.${one.care}`)}${one.infected ? `, ${t('infected')}` : ''}`,
    },
    {
      id: 'best',
      header: t('column.best'),
      cell: (one) => {
        const [best] = one.weighed;
        if (!best) return '';
        return best.verdict === 'no' ? t('verdict.no') : `${best.name}: ${t(`verdict.${best.verdict}`).toLowerCase()}`;
      },
    },
    {
      id: 'state',
      header: t('column.state'),
      width: '14rem',
      cell: (one) => t(`state.${one.state === 'withdrawn' ? 'announced' : one.state}`, { unit: one.unitName }),
    },
  ];
  return besidePanel ? columns.filter(({ id }) => id !== 'best') : columns;
}
