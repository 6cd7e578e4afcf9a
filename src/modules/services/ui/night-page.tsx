import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useOfflineCopy } from '#platform/offline/use-offline-copy.ts';
import { useOfflineQueue } from '#platform/offline/use-offline-queue.ts';
import { formatTime, formatWhen } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { NightReply } from '../contract/assessment.ts';
import { assessmentTexts } from '../texts/assessment-texts.ts';
import './assessment/assessment.css';
import { useAssessmentWords } from './assessment/use-assessment-words.ts';
import { visitClock } from './visits/visit-clock.ts';

const REASONS = ['no-carer', 'emergency', 'no-way', 'infection', 'other'] as const;
/** Visits shown at first; those further ahead can wait for a look. */
const FIRST_SHOWN = 12;
/** The list moves on with the night. */
const AGAIN_MS = 60_000;
const REFUSALS = [
  'services.temporary.not-competent',
  'services.temporary.not-allowed',
  'services.temporary.already-running',
  'services.temporary.not-assessed',
] as const;
type Visit = NightReply['visits'][number];
type Option = Visit['options'][number];

/** «Hva gjør vi når vi ikke rekker fram?»: a visit, a safe action by rule, why; three taps on a phone. */
export function NightPage() {
  const { t } = useAssessmentWords();
  const place = usePlace();
  const night = useOfflineCopy({
    queryKey: ['services-night', place.id ?? ''],
    fetch: (signal) => api.get<NightReply>('/api/services/night', { place: place.id }, signal),
    keep: 'shift',
  });
  const { refetch } = night;
  useEffect(() => {
    const timer = setInterval(() => void refetch(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [refetch]);
  return (
    <>
      <PageHead title={t('night.title')} sub={place.name} />
      <Fetched query={night} texts={assessmentTexts}>
        {({ reply }) => <Night reply={reply} />}
      </Fetched>
    </>
  );
}

function Night({ reply }: { readonly reply: NightReply }) {
  const words = useAssessmentWords();
  const { t } = words;
  const queries = useQueryClient();
  const toast = useToast();
  const [visit, setVisit] = useState<Visit>();
  const [option, setOption] = useState<Option>();
  const { sendOrKeep } = useOfflineQueue();
  const refresh = () => queries.invalidateQueries({ queryKey: ['services-night'] });
  const heading = visit === undefined ? t('night.pick') : `${words.person(visit)}, ${visit.kind}`;
  const refusals = Object.fromEntries(REFUSALS.map((code) => [code, t(code)]));
  const decide = useMutation({
    // A phone without contact must be able to say what is done; nobody is called before it is sent, and that is said.
    networkMode: 'always',
    mutationFn: (given: { readonly serviceId: string; readonly option: string; readonly reason: string }) =>
      sendOrKeep(t('night.kind', { name: heading }), '/api/services/temporary', given, refusals),
    onSuccess: (outcome) => {
      toast.say(t(outcome === 'kept' ? 'night.kept' : 'night.sent'), outcome === 'kept' ? { kind: 'act' } : {});
      setVisit(undefined);
      setOption(undefined);
    },
    onSettled: refresh,
  });
  const back = () => (option ? setOption(undefined) : setVisit(undefined));
  return (
    <>
      <Answer>{t('night.answer', { count: reply.visits.length })}</Answer>
      <p className="reading note">{t('night.note')}</p>
      {decide.isError && <ErrorState error={decide.error} texts={assessmentTexts} />}
      <Section title={heading}>
        {visit === undefined && <VisitButtons visits={reply.visits} onPick={setVisit} />}
        {visit !== undefined && option === undefined && <OptionButtons visit={visit} onPick={setOption} />}
        {visit !== undefined && option !== undefined && (
          <>
            <p>
              {sayOption(words.t, option)}. {t('night.due', { time: formatTime(option.dueAt) })}.
            </p>
            <p>
              <b>{t('night.why')}</b>
            </p>
            <ul className="night-list">
              {REASONS.map((reason) => (
                <li key={reason}>
                  <button
                    type="button"
                    className="night-button"
                    disabled={decide.isPending}
                    onClick={() => decide.mutate({ serviceId: visit.serviceId, option: option.id, reason })}
                  >
                    {t(`reason.${reason}`)}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {visit !== undefined && (
          <div className="button-row">
            <Button onClick={back}>{t('night.back')}</Button>
          </div>
        )}
      </Section>
      {visit === undefined && reply.running.length > 0 && <Running reply={reply} />}
    </>
  );
}

function sayOption(t: ReturnType<typeof useAssessmentWords>['t'], option: Option): string {
  return t(`night.option.${option.id as 'moved'}`, { time: formatTime(option.endsAt) });
}

function VisitButtons({
  visits,
  onPick,
}: {
  readonly visits: readonly Visit[];
  readonly onPick: (visit: Visit) => void;
}) {
  const words = useAssessmentWords();
  const { t } = words;
  const [shown, setShown] = useState(FIRST_SHOWN);
  if (visits.length === 0)
    return <EmptyState title={t('night.answer', { count: 0 })}>{t('night.not-competent')}</EmptyState>;
  return (
    <ul className="night-list">
      {visits.slice(0, shown).map((visit) => (
        <li key={visit.visitId}>
          <button
            type="button"
            className="night-button"
            disabled={visit.blocked !== null}
            onClick={() => onPick(visit)}
          >
            <b>
              {visitClock(visit.startMinute)} {words.person(visit)}
            </b>
            <span>
              {visit.kind} ({t(`importance.${visit.importance}`)}) · {visit.unitName}
              {visit.blocked !== null &&
                ` · ${t(visit.blocked.endsWith('already-running') ? 'night.blocked.running' : 'night.blocked.waiting')}`}
            </span>
          </button>
        </li>
      ))}
      {visits.length > shown && (
        <li>
          <Button onClick={() => setShown(visits.length)}>{t('review.more')}</Button>
        </li>
      )}
    </ul>
  );
}

function OptionButtons({ visit, onPick }: { readonly visit: Visit; readonly onPick: (option: Option) => void }) {
  const { t } = useAssessmentWords();
  return (
    <ul className="night-list">
      {visit.options.map((option) => (
        <li key={option.id}>
          <button type="button" className="night-button" onClick={() => onPick(option)}>
            <b>{sayOption(t, option)}</b>
            <span>{t('night.due', { time: formatTime(option.dueAt) })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Running({ reply }: { readonly reply: NightReply }) {
  const words = useAssessmentWords();
  const { t, locale } = words;
  const now = useNow();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: (temporaryId: number) => api.post(`/api/services/temporary/${temporaryId}/end`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['services-night'] }),
  });
  return (
    <Section title={t('night.running')}>
      {end.isError && <ErrorState error={end.error} texts={assessmentTexts} />}
      <ul className="temporary-list">
        {reply.running.map((one) => (
          <li key={one.temporaryId}>
            <p>
              <b>{words.person(one)}</b>, {one.kind}: {words.actions([one.action])},{' '}
              {t('reductions.night.until', { when: formatWhen(one.endsAt, now, locale) })}
            </p>
            {one.overdue && (
              <Mark kind="act">{t('reductions.night.overdue', { when: formatWhen(one.dueAt, now, locale) })}</Mark>
            )}
            {one.running && (
              <Button small busy={end.isPending} onClick={() => end.mutate(one.temporaryId)}>
                {t('night.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
