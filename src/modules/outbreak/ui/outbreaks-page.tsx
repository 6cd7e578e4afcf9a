import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { OutbreakProposalView, OutbreaksReply } from '../contract/casefile.ts';
import { casefileTexts } from '../texts/casefile/casefile-texts.ts';
import './casefile/casefile.css';
import { OpenForm } from './casefile/OpenForm.tsx';
import { OutbreakTable } from './casefile/OutbreakTable.tsx';
import { ReasonForm } from './casefile/ReasonForm.tsx';
import { useFileWords } from './casefile/use-outbreak.ts';

/** What the side panel is for: opening (by hand without a proposal), or judging that it is none. */
interface Asked {
  readonly what: 'open' | 'dismiss';
  readonly proposal?: OutbreakProposalView;
}

/** «Har vi utbrudd?»: what may be one, what is open, and what is over. */
export function OutbreaksPage() {
  const t = useTexts(casefileTexts);
  const [asked, setAsked] = useState<Asked>();
  const query = useQuery({
    queryKey: ['outbreaks'],
    queryFn: ({ signal }) => api.get<OutbreaksReply>('/api/outbreak/outbreaks', undefined, signal),
  });
  const live = useLive(['infection'], ['outbreaks']);
  return (
    <>
      <PageHead
        title={t('list.title')}
        live={<LiveLine changes={live.changes} lost={live.lost} onShow={live.show} />}
        actions={
          <>
            <PrintButton />
            {query.data?.mayChange && (
              <Button icon="plus" onClick={() => setAsked({ what: 'open' })}>
                {t('list.by-hand')}
              </Button>
            )}
          </>
        }
      />
      <Fetched query={query} texts={casefileTexts}>
        {(data) => (
          <div className={asked ? 'with-panel' : undefined}>
            <div className="page-stack">
              <ListAnswer data={data} />
              {data.proposals.length > 0 && <Proposals data={data} onAsk={setAsked} />}
              {data.outbreaks.length === 0 && data.proposals.length === 0 ? (
                <EmptyState title={t('list.none')}>{t('list.none.text')}</EmptyState>
              ) : (
                <OutbreakTable outbreaks={data.outbreaks} />
              )}
            </div>
            {asked && <AskedPanel data={data} asked={asked} onClose={() => setAsked(undefined)} />}
          </div>
        )}
      </Fetched>
    </>
  );
}

function ListAnswer({ data }: { readonly data: OutbreaksReply }) {
  const t = useTexts(casefileTexts);
  const open = data.outbreaks.filter((one) => one.closedOn === null);
  const cases = open.reduce((sum, one) => sum + one.counts.cases, 0);
  const count = data.proposals.length;
  return (
    <Answer act={count > 0 ? t('list.answer.act', { count }) : undefined}>
      {t('list.answer', { open: open.length, cases })}
    </Answer>
  );
}

interface ProposalsProps {
  readonly data: OutbreaksReply;
  readonly onAsk: (asked: Asked) => void;
}

function Proposals({ data, onAsk }: ProposalsProps) {
  const t = useTexts(casefileTexts);
  const words = useFileWords();
  return (
    <Section title={t('list.proposals')} proposed>
      <ul className="case-list">
        {data.proposals.map((one) => (
          <li key={`${one.unitId} ${one.illness}`}>
            <span>
              {t('list.proposal', {
                illness: words.illness(one.illness),
                unit: one.unitName,
                cases: one.cases,
                from: words.dayInFull(one.firstDay),
                to: words.dayInFull(one.lastDay),
              })}{' '}
              <span className="note">{t('list.proposal.rule', { days: one.windowDays })}</span>
            </span>
            {data.mayChange && (
              <span className="button-row">
                <Button kind="main" small onClick={() => onAsk({ what: 'open', proposal: one })}>
                  {t('list.open')}
                </Button>
                <Button small onClick={() => onAsk({ what: 'dismiss', proposal: one })}>
                  {t('list.dismiss')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface AskedPanelProps {
  readonly data: OutbreaksReply;
  readonly asked: Asked;
  readonly onClose: () => void;
}

function AskedPanel({ data, asked: { what, proposal }, onClose }: AskedPanelProps) {
  const t = useTexts(casefileTexts);
  const key = `${what} ${proposal?.unitId} ${proposal?.illness}`;
  return (
    <SidePanel title={t(what === 'open' ? 'list.open' : 'list.dismiss')} focusKey={key} onClose={onClose}>
      {proposal && <p className="sub-head">{proposal.unitName}</p>}
      {what === 'dismiss' && proposal ? (
        <ReasonForm
          key={key}
          label={t('form.why')}
          button={t('list.dismiss')}
          needed
          changeOf={(why) => ({
            send: () =>
              api.post('/api/outbreak/outbreaks/dismiss', { unitId: proposal.unitId, illness: proposal.illness, why }),
            say: t('list.dismissed.said'),
          })}
          onDone={onClose}
        />
      ) : (
        <OpenForm key={key} data={data} proposal={proposal} />
      )}
    </SidePanel>
  );
}
