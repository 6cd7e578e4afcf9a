import { useState } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { formatDay, formatDays } from '#platform/texts/format-date.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { IncomingView } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';
import { ReplyForm } from './ReplyForm.tsx';
import { usePeopleCount } from './use-people-count.ts';

interface IncomingRequestsProps {
  readonly incoming: readonly IncomingView[];
  readonly competences: readonly string[];
}

/** What municipalities on the same installation ask of us, newest first, and answering them. */
export function IncomingRequests({ incoming, competences }: IncomingRequestsProps) {
  const t = useTexts(cooperationTexts);
  if (incoming.length === 0) return null;
  return (
    <Section title={t('incoming.title')}>
      <ul className="incoming">
        {incoming.map((request) => (
          <Incoming key={request.requestKey} request={request} competences={competences} />
        ))}
      </ul>
    </Section>
  );
}

function Incoming({
  request,
  competences,
}: {
  readonly request: IncomingView;
  readonly competences: readonly string[];
}) {
  const t = useTexts(cooperationTexts);
  const { locale } = useLocale();
  const now = useNow();
  const people = usePeopleCount();
  const may = useCan('staffing.agreement.call');
  const [answering, setAnswering] = useState(false);
  const { content, reply, state, partyName } = request;
  const waits = state === 'requested' && reply === null;
  return (
    <li>
      <h3>
        {t('incoming.asks', {
          party: partyName,
          count: content.people,
          competence: people(content.people, content.competence).replace(/^\d+ /, ''),
        })}{' '}
        <span className="soft">{formatDays(content.from, addDays(content.to, -1), locale)}</span>
      </h3>
      <blockquote className="call-message">{content.message}</blockquote>
      {content.shifts.length > 0 && (
        <p className="note">
          {t('incoming.shifts')}:{' '}
          {content.shifts
            .map((shift) =>
              t('incoming.shift', {
                day: formatDay(shift.date, locale, 'dayShort'),
                hours: `${clock(shift.start)}–${clock(shift.end)}`,
                unit: shift.unit,
              }),
            )
            .join('; ')}
        </p>
      )}
      <p>
        {waits ? (
          <Mark kind="act">{t('incoming.waiting')}</Mark>
        ) : reply ? (
          <>
            <b>{t(`reply.${reply.answer}`, { people: reply.people })}</b>{' '}
            <span className="soft">
              {t('reply.by', { name: reply.answeredBy, when: formatWhen(reply.answeredAt, now, locale) })}
              {reply.named.length > 0 && `: ${reply.named.map(({ name }) => name).join(', ')}`}
            </span>
          </>
        ) : null}{' '}
        {state !== 'requested' && <b>{t(`state.${state}`)}</b>}{' '}
        <span className="soft">
          {t('incoming.by', { name: content.requestedBy })}, {formatWhen(request.sentAt, now, locale)}
        </span>
      </p>
      {answering ? (
        <ReplyForm
          wanted={content.people}
          competence={content.competence}
          competences={competences}
          before={reply}
          seenBy={partyName}
          done={t('done.answered-partner', { party: partyName })}
          send={({ answeredBy: _, ...draft }) =>
            api.post(`/api/staffing/agreement-requests/${request.requestKey}/answer`, {
              ...draft,
              seenAnsweredAt: reply?.answeredAt ?? null,
            })
          }
          onDone={() => setAnswering(false)}
        />
      ) : (
        may &&
        state === 'requested' && (
          <Button kind={waits ? 'main' : 'quiet'} onClick={() => setAnswering(true)}>
            {waits ? t('incoming.answer', { party: partyName }) : t('incoming.change')}
          </Button>
        )
      )}
    </li>
  );
}

function clock(minute: number): string {
  const inDay = minute % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
