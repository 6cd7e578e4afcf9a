import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { CaseReply, CircleInput, UnitPeople } from '../../contract/cases.ts';
import { membersOfText } from '../../domain/cases/members-of-text.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';
import { useCaseEdit } from './use-case-edit.ts';

const KINDS = ['car', 'break', 'household', 'visitor'] as const;
const CLOCK = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

interface CirclesProps {
  readonly data: CaseReply;
  readonly mayChange: boolean;
}

/** What the case has told of cars, breaks, home and visits; noted here, it gives possible contacts. */
export function Circles({ data, mayChange }: CirclesProps) {
  const t = useTexts(casesTexts);
  const { locale } = useLocale();
  const [making, setMaking] = useState(false);
  const [removing, setRemoving] = useState(0);
  const remove = useCaseEdit(() => api.del(`/api/outbreak/cases/${data.case.caseId}/circles/${removing}`));
  return (
    <Section
      title={t('circle.title')}
      actions={
        mayChange && !making ? (
          <Button small icon="plus" onClick={() => setMaking(true)}>
            {t('circle.new')}
          </Button>
        ) : undefined
      }
    >
      {data.circles.length === 0 && !making && <p className="note">{t('circle.empty')}</p>}
      <ul className="case-list">
        {data.circles.map((circle) => {
          const from = osloDayAndTime(circle.fromAt);
          return (
            <li key={circle.circleId}>
              <span>
                {t(`circle.kind.${circle.kind}`)}, {formatDay(from.date, locale, 'dayShort')} {from.time}–
                {osloDayAndTime(circle.toAt).time}: {circle.members.map((one) => one.name).join(', ')}
              </span>
              {mayChange && (
                <TextButton
                  onClick={() => {
                    setRemoving(circle.circleId);
                    remove.mutate();
                  }}
                >
                  {t('circle.remove')}
                </TextButton>
              )}
            </li>
          );
        })}
      </ul>
      {making && <CircleForm data={data} onDone={() => setMaking(false)} />}
    </Section>
  );
}

function CircleForm({ data, onDone }: { readonly data: CaseReply; readonly onDone: () => void }) {
  const t = useTexts(casesTexts);
  const { say } = useToast();
  const { caseId, unitId } = data.case;
  const [kind, setKind] = useState<CircleInput['kind']>('car');
  const [day, setDay] = useState<PlainDate | undefined>(data.today);
  const [from, setFrom] = useState('12:00');
  const [to, setTo] = useState('12:30');
  const [text, setText] = useState('');
  const people = useQuery({
    queryKey: ['infection-people', unitId ?? ''],
    enabled: unitId !== null,
    queryFn: ({ signal }) =>
      api.get<UnitPeople>(`/api/outbreak/units/${encodeURIComponent(unitId ?? '')}/people`, undefined, signal),
  });
  const members = membersOfText(text, people.data ?? { staff: [], residents: [] });
  const isClock = CLOCK.test(from) && CLOCK.test(to);
  const edit = useCaseEdit(
    () => {
      const date = day ?? data.today;
      const [start, end] = [minuteOf(from), minuteOf(to)];
      return api.post<{ proposed: number }>(`/api/outbreak/cases/${caseId}/circles`, {
        kind,
        fromAt: momentOf(date, start),
        toAt: momentOf(date, end > start ? end : end + 1440),
        members,
      });
    },
    ({ proposed }) => {
      say(t('circle.saved', { count: proposed }));
      onDone();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isClock && members.length > 0 && day) edit.mutate();
  };
  const clockError = (value: string) => (CLOCK.test(value) ? undefined : t('circle.time'));
  return (
    <form className="form" onSubmit={submit} noValidate>
      <SelectField
        label={t('circle.kind')}
        value={kind}
        onChange={(value) => setKind(value as CircleInput['kind'])}
        options={KINDS.map((value) => ({ value, label: t(`circle.kind.${value}`) }))}
      />
      <div className="form-row">
        <DateField label={t('circle.day')} value={day} onChange={setDay} />
        <TextField label={t('circle.from')} value={from} onChange={setFrom} error={clockError(from)} />
        <TextField label={t('circle.to')} value={to} onChange={setTo} error={clockError(to)} />
      </div>
      <TextArea label={t('circle.members')} hint={t('circle.members.hint')} value={text} onChange={setText} />
      {edit.error && <ErrorState error={edit.error} texts={casesTexts} />}
      <div className="button-row">
        <Button onClick={onDone}>{t('case.form.cancel')}</Button>
        <Button kind="main" type="submit" busy={edit.isPending} disabled={members.length === 0}>
          {t('circle.save')}
        </Button>
      </div>
    </form>
  );
}

function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(/[:.]/).map(Number);
  return hour * 60 + minute;
}

function momentOf(date: PlainDate, minute: number): string {
  return new Date(osloEpochMinutes(date, minute) * 60_000).toISOString();
}
