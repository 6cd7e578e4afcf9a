import { useMemo, useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { ClosureReply, ClosuresReply } from '../contract/closures.ts';
import { closuresTexts } from '../texts/closures-texts.ts';
import { ClosureDecision } from './closures/ClosureDecision.tsx';
import { ClosureForm } from './closures/ClosureForm.tsx';
import { ClosurePeople } from './closures/ClosurePeople.tsx';
import { LoadSummary } from './closures/LoadSummary.tsx';
import { CLOSURES, useClosure, useClosures } from './closures/use-closures.ts';
import './closures/closures.css';

type Row = ClosuresReply['closures'][number];

/** «Hvem mister et tilbud?»: what is closed or is to be, on whom it falls, and what each person has instead. */
export function ClosuresPage() {
  const t = useTexts(closuresTexts);
  const closures = useClosures();
  const live = useLive(['closures'], CLOSURES);
  const [planning, setPlanning] = useState(false);
  const canPlan = closures.data?.canPlan ?? false;
  return (
    <>
      <PageHead
        title={t('cl.title')}
        sub={t('cl.sub')}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={
          <>
            <PrintButton />
            {canPlan && (
              <Button kind="main" aria-expanded={planning} onClick={() => setPlanning(!planning)}>
                {t('cl.plan')}
              </Button>
            )}
          </>
        }
      />
      <Fetched query={closures} texts={closuresTexts}>
        {(reply) => (
          <>
            {reply.closures.length > 0 && <ClosuresAnswer closures={reply.closures} />}
            {planning && (
              <Section title={t('cl.plan')} proposed>
                <ClosureForm kinds={reply.kinds} onDone={() => setPlanning(false)} />
              </Section>
            )}
            {reply.closures.length === 0 && !planning && (
              <EmptyState title={t('cl.empty')}>{t('cl.empty.text')}</EmptyState>
            )}
            {reply.closures.length > 0 && <Chosen closures={reply.closures} />}
          </>
        )}
      </Fetched>
    </>
  );
}

function ClosuresAnswer({ closures }: { readonly closures: readonly Row[] }) {
  const t = useTexts(closuresTexts);
  const sum = (of: (progress: NonNullable<Row['progress']>) => number) =>
    closures.reduce((all, one) => all + (one.state === 'decided' && one.progress ? of(one.progress) : 0), 0);
  const left = sum((one) => one.people - one.reached);
  const overdue = sum((one) => one.overdue);
  return (
    <Answer act={left + overdue > 0 ? t('cl.act', { left, overdue }) : undefined}>
      {t('cl.answer', { people: sum((one) => one.people), offered: sum((one) => one.withOffer) })}
    </Answer>
  );
}

function Chosen({ closures }: { readonly closures: readonly Row[] }) {
  const t = useTexts(closuresTexts);
  const { locale } = useLocale();
  const [wanted, choose] = useSearchParam('stenging');
  const chosen = closures.find((one) => String(one.closureId) === wanted) ?? closures[0];
  const columns = useMemo(
    (): readonly Column<Row>[] => [
      { id: 'title', header: t('column.title'), primary: true, width: '34%', cell: (one) => one.title },
      {
        id: 'when',
        header: t('column.when'),
        plain: true,
        cell: (one) => {
          const from = formatDay(one.from, locale, 'numbers');
          return one.to === null
            ? t('from-open', { from })
            : t('from-to', { from, to: formatDay(one.to, locale, 'numbers') });
        },
      },
      {
        id: 'state',
        header: t('column.state'),
        cell: (one) =>
          one.state === 'planned' ? <Mark kind="new">{t('state.planned')}</Mark> : t(`state.${one.state}`),
      },
      { id: 'people', header: t('column.people'), align: 'end', cell: (one) => one.progress?.people ?? '' },
      { id: 'reached', header: t('column.reached'), align: 'end', cell: (one) => one.progress?.reached ?? '' },
      { id: 'offered', header: t('column.offered'), align: 'end', cell: (one) => one.progress?.withOffer ?? '' },
    ],
    [t, locale],
  );
  if (!chosen) return null;
  return (
    <>
      <DataTable
        label={t('cl.list')}
        rows={closures}
        columns={columns}
        rowId={(one) => String(one.closureId)}
        rowName={(one) => one.title}
        currentId={String(chosen.closureId)}
        onOpen={(one) => choose(String(one.closureId))}
        empty={null}
      />
      <One key={chosen.closureId} closureId={chosen.closureId} />
    </>
  );
}

function One({ closureId }: { readonly closureId: number }) {
  const closure = useClosure(closureId);
  return (
    <Fetched query={closure} texts={closuresTexts}>
      {(reply) => (
        <>
          <div className="page-pair">
            <LoadSummary
              load={reply}
              people={reply.progress.people}
              alone={reply.units.reduce((sum, unit) => sum + unit.alone, 0)}
            />
            <div className="page-stack">
              <ClosureFacts reply={reply} />
              {reply.closure.state === 'decided' && <ClosureDecision key={reply.closure.revision} reply={reply} />}
            </div>
          </div>
          <ClosurePeople reply={reply} />
          {reply.closure.state === 'planned' && <ClosureDecision key={reply.closure.revision} reply={reply} />}
        </>
      )}
    </Fetched>
  );
}

function ClosureFacts({ reply: { closure } }: { readonly reply: ClosureReply }) {
  const t = useTexts(closuresTexts);
  const { locale } = useLocale();
  const now = useNow();
  const by = (name: string, at: typeof closure.plannedAt) => `${name}, ${formatWhen(at, now, locale)}`;
  const extent = closure.lostPercent === 100 ? t('closed') : t('reduced', { percent: closure.lostPercent });
  const facts = [
    [t('form.kinds'), `${closure.serviceKinds.join(', ')}, ${extent}`],
    [t('form.place'), closure.placeName ?? t('whole')],
    [t('fact.reason'), closure.reason],
    [t('fact.basis'), closure.basis],
    [t('fact.alternatives'), closure.alternatives],
    [t('fact.planned'), by(closure.plannedBy, closure.plannedAt)],
    [t('fact.decided'), closure.decidedBy && closure.decidedAt ? by(closure.decidedBy, closure.decidedAt) : ''],
    [t('fact.ended'), [closure.endedBy, closure.endedGround].filter(Boolean).join(': ')],
  ] as const;
  return (
    <Section title={closure.title} note={t(`state.${closure.state}`)}>
      <Facts items={facts.filter(([, text]) => text !== '').map(([term, text]) => ({ id: term, term, text }))} />
    </Section>
  );
}
