import type { FormEvent } from 'react';
import { useState } from 'react';
import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { useWords } from '#modules/organisation/ui.ts';
import { formatDay, formatDays } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { AgreementView } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';
import { useCooperationChange } from './use-cooperation.ts';
import { usePeopleCount } from './use-people-count.ts';

/** The hole that help is asked for, from the address bar. */
export interface AskedHole {
  readonly unitId: string;
  readonly unitName: string;
  readonly date: PlainDate;
  readonly shift: string;
  readonly competence: string;
}

const HOURS_TO_ANSWER = ['4', '12', '24', ''] as const;
const USUAL_DAYS = 7;
/** Minute of the day before which no shift begins; the notice is reckoned from here where no shift is named. */
const FIRST_SHIFT_MINUTE = 7 * 60;

interface AskFormProps {
  readonly agreement: AgreementView;
  readonly municipality: string;
  readonly today: PlainDate;
  readonly hole: AskedHole | undefined;
  readonly onAsked: (callId: number) => void;
  readonly onClose: () => void;
}

/** Asks a party of an agreement for people: for which days and shifts, how many, until when, with a draft to read out or send. */
export function AskForm({ agreement, municipality, today, hole, onAsked, onClose }: AskFormProps) {
  const t = useTexts(cooperationTexts);
  const { locale } = useLocale();
  const words = useWords();
  const count = usePeopleCount();
  const now = useNow();
  const { account } = useSession();
  const offered = agreement.items.filter((item) => item.what === 'people');
  const [competence, setCompetence] = useState(
    offered.find((item) => item.subject === hole?.competence)?.subject ?? offered[0]?.subject ?? '',
  );
  const [typed, setTyped] = useState(hole ? '1' : String(offered[0]?.quantity ?? 1));
  const [from, setFrom] = useState<PlainDate | undefined>(hole?.date ?? addDays(today, 1));
  const [last, setLast] = useState<PlainDate | undefined>(addDays(hole?.date ?? addDays(today, 1), USUAL_DAYS - 1));
  const [deadline, setDeadline] = useState<string>(HOURS_TO_ANSWER[0]);
  const [written, setWritten] = useState<string>();
  const [tried, setTried] = useState(false);
  const change = useCooperationChange();
  const people = /^\d+$/.test(typed.trim()) && Number(typed) > 0 ? Number(typed) : undefined;
  const draft = t('ask.draft', {
    party: agreement.party,
    municipality,
    count: people ?? 1,
    competence: count(people ?? 1, competence).replace(/^\d+ /, ''),
    days: from && last ? formatDays(from, last, locale) : '',
    hole: hole ? `${hole.unitName} ${formatDay(hole.date, locale, 'day')} ${hole.shift}` : 'none',
    deadline: deadline === '' ? 'none' : deadline,
    sender: account.name,
  });
  const message = written ?? draft;
  const hoursLeft = from ? (osloEpochMinutes(from, FIRST_SHIFT_MINUTE) - Date.parse(now) / 60_000) / 60 : undefined;
  const late = hoursLeft !== undefined && hoursLeft < agreement.noticeHours;
  const backwards = from !== undefined && last !== undefined && last < from;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (people === undefined || from === undefined || last === undefined || backwards || message.trim() === '') return;
    const body = {
      agreementId: agreement.agreementId,
      competence,
      people,
      from,
      to: addDays(last, 1),
      needs: hole ? [{ unitId: hole.unitId, date: hole.date, shift: hole.shift, competence: hole.competence }] : [],
      answerBy: deadline === '' ? null : instantOf(new Date(Date.parse(now) + Number(deadline) * 3_600_000)),
      message: message.trim(),
    };
    change.mutate({
      send: async () => {
        const { callId } = await api.post<{ callId: number }>('/api/staffing/agreement-calls', body);
        onAsked(callId);
      },
      done: t('ask.done', { party: agreement.party }),
    });
  };
  const shared = agreement.share === 'holds';
  return (
    <SidePanel
      title={t('ask.title', { party: agreement.party })}
      kicker={hole && t('ask.hole', { shift: hole.shift, unit: hole.unitName, day: formatDay(hole.date, locale) })}
      focusKey={`ask-${agreement.agreementId}`}
      proposed
      onClose={onClose}
    >
      <form className="form" onSubmit={submit} noValidate>
        <div className="form-row">
          <SelectField
            label={t('ask.competence')}
            value={competence}
            onChange={setCompetence}
            options={offered.map(({ subject }) => ({ value: subject, label: words.competence(subject) }))}
          />
          <TextField
            label={t('ask.people')}
            inputMode="numeric"
            value={typed}
            onChange={setTyped}
            error={tried && people === undefined ? t('ask.people.needed') : undefined}
          />
        </div>
        <div className="form-row">
          <DateField
            label={t('ask.from')}
            value={from}
            onChange={setFrom}
            error={tried && from === undefined ? t('day.needed') : undefined}
          />
          <DateField
            label={t('ask.to')}
            value={last}
            onChange={setLast}
            error={backwards ? t('ask.days.needed') : tried && last === undefined ? t('day.needed') : undefined}
          />
        </div>
        {late && (
          <p>
            <Mark kind="watch">
              {t('ask.late', { notice: agreement.noticeHours, hours: Math.max(0, Math.floor(hoursLeft ?? 0)) })}
            </Mark>
          </p>
        )}
        <SelectField
          label={t('ask.answer-by')}
          value={deadline}
          onChange={setDeadline}
          options={HOURS_TO_ANSWER.map((value) => ({
            value,
            label: value === '' ? t('ask.no-deadline') : t('ask.hours', { hours: Number(value) }),
          }))}
        />
        <TextArea
          label={t('ask.message')}
          hint={shared ? t('ask.message.shared', { party: agreement.party }) : t('ask.message.hint')}
          value={message}
          onChange={setWritten}
          rows={6}
        />
        {change.isError && <ErrorState error={change.error} texts={cooperationTexts} />}
        <div className="button-row">
          <Button type="submit" kind="main" busy={change.isPending}>
            {shared ? t('ask.send') : t('ask.record')}
          </Button>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
        </div>
      </form>
    </SidePanel>
  );
}
