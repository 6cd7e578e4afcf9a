import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { CalloutView, ResponseReply } from '../contract.ts';
import { responseTexts } from '../texts/response-texts.ts';
import { CalloutForm } from './response-team/CalloutForm.tsx';
import { CalloutUnderWay } from './response-team/CalloutUnderWay.tsx';
import { Members } from './response-team/Members.tsx';
import './response-team/response-team.css';
import { Strength } from './response-team/Strength.tsx';
import { RESPONSE_KEY } from './response-team/use-response.ts';

/** Hours within which help is soon. */
const SOON_HOURS = 2;

/** «Hvor fort kan vi rykke ut?»: the standing team, its strength today, and call-outs with their check-list. */
export function ResponseTeamPage() {
  const t = useTexts(responseTexts);
  const [calling, setCalling] = useState(false);
  const query = useQuery({
    queryKey: [RESPONSE_KEY],
    queryFn: ({ signal }) => api.get<ResponseReply>('/api/staffing/response', undefined, signal),
  });
  const live = useLive(['response', 'organisation', 'availability'], [RESPONSE_KEY]);
  return (
    <>
      <PageHead
        title={t('response.title')}
        sub={t('response.sub')}
        live={<LiveLine changes={live.changes} lost={live.lost} onShow={live.show} />}
        actions={
          <>
            <PrintButton />
            {query.data?.canChange && !calling && query.data.members.length > 0 && (
              <Button kind="main" onClick={() => setCalling(true)}>
                {t('response.members.call')}
              </Button>
            )}
          </>
        }
      />
      <Fetched query={query} texts={responseTexts}>
        {(data) => {
          const underWay = data.callouts.filter(({ stoodDownAt }) => stoodDownAt === null);
          const earlier = data.callouts.filter(({ stoodDownAt }) => stoodDownAt !== null);
          return (
            <div className="page-stack">
              <TeamAnswer data={data} underWay={underWay} />
              {calling && <CalloutForm data={data} onDone={() => setCalling(false)} />}
              {underWay.map((callout) => (
                <CalloutUnderWay key={callout.calloutId} callout={callout} canChange={data.canChange} />
              ))}
              {data.members.length > 0 && <Strength data={data} />}
              <Members data={data} />
              {earlier.length > 0 && <Earlier callouts={earlier} />}
            </div>
          );
        }}
      </Fetched>
    </>
  );
}

interface TeamAnswerProps {
  readonly data: ResponseReply;
  readonly underWay: readonly CalloutView[];
}

function TeamAnswer({ data, underWay }: TeamAnswerProps) {
  const t = useTexts(responseTexts);
  const now = useNow();
  if (data.members.length === 0) return <Answer>{t('response.answer.none')}</Answer>;
  const steps = underWay.flatMap((callout) => callout.steps);
  const late = steps.filter(({ doneAt, dueAt }) => doneAt === null && dueAt < now).length;
  const ready = data.members.filter(({ why }) => why === null).length;
  const soon = data.strength.find(({ hours }) => hours === SOON_HOURS)?.people ?? 0;
  return (
    <Answer act={late > 0 ? t('response.answer.late', { count: late }) : undefined}>
      {underWay.length > 0
        ? t('response.answer.out', {
            units: underWay.map(({ unitName }) => unitName).join(', '),
            done: steps.filter(({ doneAt }) => doneAt !== null).length,
            steps: steps.length,
          })
        : t('response.answer', { ready, members: data.members.length, soon })}
    </Answer>
  );
}

function Earlier({ callouts }: { readonly callouts: readonly CalloutView[] }) {
  const t = useTexts(responseTexts);
  const { locale } = useLocale();
  const now = useNow();
  return (
    <Section title={t('response.earlier')}>
      <ul className="called-people">
        {callouts.map((callout) => {
          const done = callout.steps.filter(({ doneAt }) => doneAt !== null).length;
          return (
            <li key={callout.calloutId}>
              <span>
                <b>{callout.unitName}</b> {formatWhen(callout.startedAt, now, locale)},{' '}
                {t('response.earlier.steps', { done, steps: callout.steps.length })}
                <span className="note">
                  {[
                    callout.wentWell && t('response.earlier.well', { text: callout.wentWell }),
                    callout.toImprove && t('response.earlier.improve', { text: callout.toImprove }),
                  ]
                    .filter(Boolean)
                    .map((line) => ` ${line}`)}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
