import { useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { ContactReply, FinishMeasure, MeasureView } from '../../contract/measures.ts';
import { measuresTexts } from '../../texts/measures-texts.ts';
import { useContactChange, useKindWords } from './use-contact.ts';

type Face = FinishMeasure['people'][number]['worked'];
const FACES: readonly Face[] = ['well', 'partly', 'badly', 'absent'];

/** What is planned, the next first, and what was done with how it worked for each. */
export function MeasureList({ reply }: { readonly reply: ContactReply }) {
  const t = useTexts(measuresTexts);
  const planned = reply.measures.filter((one) => one.state === 'planned');
  const done = reply.measures.filter((one) => one.state === 'done').toReversed();
  return (
    <div className="page-pair">
      <Section title={t('planned.next')}>
        {planned.length === 0 && <p className="note">{t('plan.none')}</p>}
        {planned.map((one) => (
          <PlannedCard key={`${one.measureId} ${one.revision}`} measure={one} reply={reply} />
        ))}
      </Section>
      <Section title={t('planned.done')}>
        {done.map((one) => (
          <div key={one.measureId} className="measure-card">
            <Head measure={one} reply={reply} />
            <ul>
              {one.people.map((person) => (
                <li key={person.userId}>
                  {person.name ?? t('protected')}: {person.worked !== null && t(`worked.${person.worked}`)}
                  {person.note !== '' && ` «${person.note}»`}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Section>
    </div>
  );
}

function Head({ measure, reply }: { readonly measure: MeasureView; readonly reply: ContactReply }) {
  const { locale } = useLocale();
  const t = useTexts(measuresTexts);
  const words = useKindWords();
  const kind = reply.kinds.find((one) => one.kindId === measure.kindId);
  const isLate = measure.state === 'planned' && measure.onDay < reply.today;
  return (
    <p>
      <b>{kind ? words.name(kind) : measure.kindId}</b>
      {measure.title !== '' && `, ${measure.title}`} · {formatDay(measure.onDay, locale, 'long')} · {measure.carriedBy}{' '}
      {isLate && <Mark kind="act">{t('done.late')}</Mark>}
    </p>
  );
}

function PlannedCard({ measure, reply }: { readonly measure: MeasureView; readonly reply: ContactReply }) {
  const t = useTexts(measuresTexts);
  const mayChange = useCan('services.contact.change');
  const [faces, setFaces] = useState<Readonly<Record<string, Face>>>({});
  const [note, setNote] = useState('');
  const address = `/api/services/contact-measures/${measure.measureId}`;
  const finish = useContactChange<FinishMeasure>(`${address}/done`, t('done.saved'));
  const callOff = useContactChange<object>(`${address}/call-off`, t('called-off'));
  const { revision } = measure;
  const canFinish = mayChange && measure.onDay <= reply.today;
  const error = finish.error ?? callOff.error;
  const waiting = measure.people.filter((person) => person.worked === null);
  const told = waiting.flatMap(({ userId }) => {
    const worked = faces[userId];
    return worked === undefined ? [] : [{ userId, worked, note: note.trim() }];
  });
  return (
    <div className="measure-card">
      <Head measure={measure} reply={reply} />
      {waiting.map((person) => (
        <div key={person.userId} className={canFinish ? 'face-row' : undefined}>
          <span>{person.name ?? t('protected')}</span>
          {canFinish &&
            FACES.map((face) => (
              <Button
                key={face}
                small
                kind={faces[person.userId] === face ? 'main' : 'quiet'}
                aria-pressed={faces[person.userId] === face}
                onClick={() => setFaces({ ...faces, [person.userId]: face })}
              >
                {t(`worked.${face}`)}
              </Button>
            ))}
        </div>
      ))}
      {error && <ErrorState error={error} texts={measuresTexts} />}
      {mayChange && (
        <>
          {canFinish && <TextField label={t('done.note')} value={note} onChange={setNote} optional />}
          <div className="button-row">
            {canFinish && (
              <Button
                kind="main"
                busy={finish.isPending}
                disabled={told.length !== waiting.length || waiting.length === 0}
                onClick={() => finish.mutate({ revision, people: told })}
              >
                {t('done.save')}
              </Button>
            )}
            <Button kind="plain" busy={callOff.isPending} onClick={() => callOff.mutate({ revision })}>
              {t('call-off')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
