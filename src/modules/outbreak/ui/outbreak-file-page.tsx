import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { OutbreakFile } from '../contract/casefile.ts';
import { casefileTexts } from '../texts/casefile/casefile-texts.ts';
import './cases/cases.css';
import './casefile/casefile.css';
import { DutyList } from './casefile/DutyList.tsx';
import { EpidemicCurve } from './casefile/EpidemicCurve.tsx';
import { InfectionGraph } from './casefile/InfectionGraph.tsx';
import { LevelForm } from './casefile/LevelForm.tsx';
import { OutbreakTimeLine } from './casefile/OutbreakTimeLine.tsx';
import { ReasonForm } from './casefile/ReasonForm.tsx';
import { SourceProposals } from './casefile/SourceProposals.tsx';
import { useFileWords } from './casefile/use-outbreak.ts';
import { WorkLeft } from './casefile/WorkLeft.tsx';

type Asked = 'level' | 'close' | 'reopen';

/** «Hva har skjedd i utbruddet?»: the whole file of one outbreak. */
export function OutbreakFilePage() {
  const { outbreakId } = useParams({ strict: false }) as { readonly outbreakId: string };
  const t = useTexts(casefileTexts);
  const words = useFileWords();
  const [asked, setAsked] = useState<Asked>();
  const query = useQuery({
    queryKey: ['outbreak', outbreakId],
    queryFn: ({ signal }) => api.get<OutbreakFile>(`/api/outbreak/outbreaks/${outbreakId}`, undefined, signal),
  });
  const live = useLive(['infection', 'task'], ['outbreak', outbreakId]);
  const outbreak = query.data?.outbreak;
  const closed = outbreak?.closedOn != null;
  return (
    <>
      <PageHead
        title={t('file.title', { unit: outbreak?.unitName ?? '…' })}
        sub={
          <>
            <TextLink to="/smitte/utbrudd">{t('file.back')}</TextLink> {outbreak && words.illness(outbreak.illness)}
          </>
        }
        live={<LiveLine changes={live.changes} lost={live.lost} onShow={live.show} />}
        actions={
          <>
            <PrintButton />
            <a className="ds-button" data-variant="secondary" href={`/api/outbreak/outbreaks/${outbreakId}/report.pdf`}>
              {t('file.pdf')}
            </a>
            {query.data?.mayChange && (
              <>
                {!closed && <Button onClick={() => setAsked('level')}>{t('file.edit')}</Button>}
                <Button onClick={() => setAsked(closed ? 'reopen' : 'close')}>
                  {t(closed ? 'file.reopen' : 'file.close')}
                </Button>
              </>
            )}
          </>
        }
      />
      <Fetched query={query} texts={casefileTexts}>
        {(file) => (
          <div className={asked ? 'with-panel' : undefined}>
            <FileBody file={file} />
            {asked && <AskedPanel file={file} asked={asked} onClose={() => setAsked(undefined)} />}
          </div>
        )}
      </Fetched>
    </>
  );
}

function FileBody({ file }: { readonly file: OutbreakFile }) {
  return (
    <div className="page-stack">
      <FileAnswer file={file} />
      <div className="page-pair">
        <EpidemicCurve file={file} />
        <DutyList file={file} />
      </div>
      <SourceProposals file={file} />
      <InfectionGraph file={file} />
      <div className="page-pair">
        <OutbreakTimeLine file={file} />
        <div className="page-stack">
          <WorkLeft file={file} />
          <Responsibility file={file} />
        </div>
      </div>
    </div>
  );
}

function FileAnswer({ file }: { readonly file: OutbreakFile }) {
  const t = useTexts(casefileTexts);
  const words = useFileWords();
  const { counts, closing, closedOn } = file.outbreak;
  const left = file.duties.filter((one) => one.doneAt === null).length;
  const act =
    closedOn === null
      ? [
          ...(left > 0 ? [t('file.act.tell', { count: left })] : []),
          ...(file.sources.length > 0 ? [t('file.act.sources', { count: file.sources.length })] : []),
          ...(closing.isDue ? [t('file.act.over', { days: closing.quietDays })] : []),
        ].join(' ')
      : '';
  return (
    <>
      <Answer act={act || undefined}>
        {t('file.answer', { ...counts, last: words.dayInFull(closing.lastDay) })}{' '}
        {closedOn !== null && t('file.answer.closed', { day: words.dayInFull(closedOn) })}
      </Answer>
      {closedOn === null && !closing.isDue && (
        <p className="note">
          {t('file.closing', { from: words.dayInFull(closing.from), days: closing.quietDays, source: closing.source })}
        </p>
      )}
      {!file.named && <p className="note">{t('file.unnamed')}</p>}
    </>
  );
}

function Responsibility({ file }: { readonly file: OutbreakFile }) {
  const t = useTexts(casefileTexts);
  const words = useFileWords();
  const { unitId, level, responsible, note, openedOn } = file.outbreak;
  const items = [
    { id: 'level', term: t('form.level'), text: t(`level.${level}`) },
    { id: 'responsible', term: t('form.responsible'), text: responsible || t('file.fact.none') },
    { id: 'opened', term: t('file.fact.opened'), text: words.dayInFull(openedOn) },
    ...(note ? [{ id: 'note', term: t('form.note'), text: note }] : []),
  ];
  return (
    <>
      <Section title={t('file.facts')}>
        <Facts items={items} />
      </Section>
      <Section title={t('file.places')}>
        <ul className="case-list">
          <li>
            <TextLink to={`/enheter/${unitId}`}>{t('file.link.unit')}</TextLink>
          </li>
          <li>
            <TextLink to="/smitte/besok" search={{ enhet: unitId }}>
              {t('file.link.visits')}
            </TextLink>
          </li>
          <li>
            <TextLink to="/smitte/steder">{t('file.link.rooms')}</TextLink>
          </li>
          <li>
            <TextLink to="/bemanning/kart" search={{ place: unitId }}>
              {t('file.link.plan')}
            </TextLink>
          </li>
        </ul>
      </Section>
    </>
  );
}

interface AskedPanelProps {
  readonly file: OutbreakFile;
  readonly asked: Asked;
  readonly onClose: () => void;
}

function AskedPanel({ file, asked, onClose }: AskedPanelProps) {
  const t = useTexts(casefileTexts);
  const { outbreakId, revision, closing } = file.outbreak;
  const title = { level: t('file.edit'), close: t('file.close'), reopen: t('file.reopen') }[asked];
  const path = `/api/outbreak/outbreaks/${outbreakId}`;
  return (
    <SidePanel title={title} focusKey={asked} onClose={onClose}>
      {asked === 'level' ? (
        <LevelForm outbreak={file.outbreak} onDone={onClose} />
      ) : asked === 'close' ? (
        <ReasonForm
          lead={closing.isDue ? undefined : t('file.close.early', { days: closing.quietDays })}
          label={t('form.why')}
          button={t('file.close')}
          needed={!closing.isDue}
          changeOf={(why) => ({
            send: () => api.post(`${path}/close`, { revision, why }),
            say: t('file.closed.said'),
            undo: () => api.post(`${path}/reopen`, { revision: revision + 1, why: '' }),
          })}
          onDone={onClose}
        />
      ) : (
        <ReasonForm
          label={t('form.why')}
          button={t('file.reopen')}
          needed
          changeOf={(why) => ({
            send: () => api.post(`${path}/reopen`, { revision, why }),
            say: t('file.reopened.said'),
          })}
          onDone={onClose}
        />
      )}
    </SidePanel>
  );
}
