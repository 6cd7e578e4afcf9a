import { useState } from 'react';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatPhone } from '#modules/organisation/ui.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { Call, PeriodView } from '../../contract/tracing.ts';
import { CALL_OUTCOMES } from '../../domain/tracing/call-outcome.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';
import { DatesByRule } from '../cases/DatesByRule.tsx';
import { useCaseEdit } from '../cases/use-case-edit.ts';
import { useCaseWords } from '../cases/use-case-words.ts';

const QUESTIONS = ['symptoms', 'ppe', 'home', 'work'] as const;
const ANSWERS = ['yes', 'no', 'unsure'] as const;

/** One call: the number, what to say with the rule's dates, what to ask, and the outcome in two taps. */
export function CallCard({ call }: { readonly call: Call }) {
  const t = useTexts(tracingTexts);
  const words = useCaseWords();
  const { say } = useToast();
  const [read, setRead] = useState(call.period);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const [at, setAt] = useState('');
  const [outcome, setOutcome] = useState<(typeof CALL_OUTCOMES)[number]>();
  const changed = differ(read, call.period);
  const path = `/api/outbreak/calls/${call.contactId}`;
  const end = useCaseEdit(
    () =>
      api.post(`${path}/end`, {
        outcome,
        answers,
        note,
        callBackAt: outcome === 'later' ? callBackAt(at) : null,
        told: read,
        seenRuleIds: read?.rules,
      }),
    () => say(t('call.ended', { name: call.name })),
  );
  const release = useCaseEdit(() => api.post(`${path}/release`));
  return (
    <section className="call-card" aria-label={call.name}>
      <h2>{call.name}</h2>
      <p className="call-phone">
        {call.phone ? <a href={`tel:${call.phone}`}>{formatPhone(call.phone)}</a> : t('call.no-phone')}{' '}
        {call.language && <span className="note">{words.language(call.language)}</span>}
      </p>
      <p className="note">{t('call.until', { name: call.name, at: osloDayAndTime(call.claimedUntil).time })}</p>
      {changed && (
        <p role="alert">
          <Mark kind="act">{t('call.changed')}</Mark>{' '}
          <Button small onClick={() => setRead(call.period)}>
            {words.period(call.period)}
          </Button>
        </p>
      )}
      {call.toldBefore && <p>{t('call.told', { name: call.name, to: words.period(call.toldBefore) })}</p>}
      <Script call={call} period={read} />
      <h3>{t('call.questions')}</h3>
      {QUESTIONS.map((question) => (
        <div key={question} className="call-question">
          <span>{t(`call.question.${question}`)}</span>
          <Segmented
            label={t(`call.question.${question}`)}
            value={answers[question] ?? ''}
            onChange={(value) => setAnswers({ ...answers, [question]: value })}
            options={ANSWERS.map((value) => ({ value: value as string, label: t(`call.${value}`) }))}
          />
        </div>
      ))}
      {answers['symptoms'] === 'yes' && (
        <p>
          <Mark kind="watch">{t('call.symptoms-escalate')}</Mark>
        </p>
      )}
      <TextArea label={t('call.note')} rows={2} value={note} onChange={setNote} />
      <h3>{t('call.outcome')}</h3>
      <div className="button-row">
        {CALL_OUTCOMES.map((value) => (
          <Button
            key={value}
            small
            kind={outcome === value ? 'main' : 'quiet'}
            aria-pressed={outcome === value}
            onClick={() => setOutcome(value)}
          >
            {t(`call.outcome.${value}`)}
          </Button>
        ))}
      </div>
      {outcome === 'later' && <TextField label={t('call.later.at')} value={at} onChange={setAt} placeholder="14:30" />}
      {end.error && <ErrorState error={end.error} texts={tracingTexts} />}
      <div className="button-row">
        <Button onClick={() => release.mutate()}>{t('call.release')}</Button>
        <Button
          kind="main"
          disabled={outcome === undefined || (outcome === 'reached' && changed)}
          busy={end.isPending}
          onClick={() => end.mutate()}
        >
          {t('call.save')}
        </Button>
      </div>
      {call.calls.length > 0 && <Earlier call={call} />}
    </section>
  );
}

function Script({ call, period }: { readonly call: Call; readonly period: PeriodView | null }) {
  const t = useTexts(tracingTexts);
  const words = useCaseWords();
  const { locale } = useLocale();
  const kind = (period?.kind ?? 'none') as 'isolation' | 'none';
  const to = period?.to ? formatDay(addDays(period.to, -1), locale) : '';
  const duty = period?.duty ?? 'advice';
  const days = (period?.testDays ?? []).map((day) => words.day(day as PlainDate)).join(', ');
  return (
    <div className="call-script">
      <h3>{t('call.script')}</h3>
      <p>{t('call.script.hello', { name: call.name })}</p>
      <p>{t('call.script.near', { day: formatDay(call.lastExposedOn, locale) })}</p>
      <p>
        <strong>{period?.to === null ? t('call.script.open') : t(`call.script.${kind}`, { to, duty })}</strong>
      </p>
      {days && <p>{t('call.script.tests', { days })}</p>}
      <p>{t('call.script.sick')}</p>
      {period && <DatesByRule period={period} lead={t('call.rule')} />}
    </div>
  );
}

function Earlier({ call }: { readonly call: Call }) {
  const t = useTexts(tracingTexts);
  const { locale } = useLocale();
  return (
    <>
      <h3>{t('call.history')}</h3>
      <ul className="case-list">
        {call.calls.map((one) => {
          const { date, time } = osloDayAndTime(one.at);
          return (
            <li key={one.at}>
              <span>
                {formatDay(date, locale, 'dayShort')} {time} {one.by}
              </span>
              <span>
                {t(`call.outcome.${one.outcome}`)} {one.note}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function differ(a: PeriodView | null, b: PeriodView | null): boolean {
  return a?.kind !== b?.kind || a?.from !== b?.from || a?.to !== b?.to || a?.rules.join(' ') !== b?.rules.join(' ');
}

/** The next time it is that o'clock; null: when it suits. */
function callBackAt(clock: string): string | null {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(clock.trim());
  if (!match) return null;
  const { date } = osloDayAndTime(new Date().toISOString() as never);
  const at = osloEpochMinutes(date, Number(match[1]) * 60 + Number(match[2])) * 60_000;
  return new Date(at > Date.now() ? at : at + 86_400_000).toISOString();
}
