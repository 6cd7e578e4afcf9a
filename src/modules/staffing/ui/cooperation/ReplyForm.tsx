import type { FormEvent } from 'react';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { RadioField } from '#platform/ui-kit/RadioField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CallReplyView, SentPersonView } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';
import { PeopleRows } from './PeopleRows.tsx';
import { useCooperationChange } from './use-cooperation.ts';

/** What a reply says, before it is sent. */
export interface ReplyDraft {
  readonly answer: CallReplyView['answer'];
  readonly people: number;
  readonly note: string;
  readonly named: readonly SentPersonView[];
  readonly answeredBy: string;
}

interface ReplyFormProps {
  readonly wanted: number;
  readonly competence: string;
  readonly competences: readonly string[];
  readonly before: CallReplyView | null;
  /** The other side sees it: its name. Left out where an answer is recorded for somebody else. */
  readonly seenBy?: string;
  readonly done: string;
  readonly send: (draft: ReplyDraft) => Promise<unknown>;
  readonly onDone: () => void;
}

/** An answer to a request: yes, partly or no, how many, who; ours to a partner, or a neighbour's recorded by hand. */
export function ReplyForm({ wanted, competence, competences, before, seenBy, done, send, onDone }: ReplyFormProps) {
  const t = useTexts(cooperationTexts);
  const change = useCooperationChange(onDone);
  const [answer, setAnswer] = useState<CallReplyView['answer']>(before?.answer ?? 'yes');
  const [typed, setTyped] = useState(before?.answer === 'partly' ? String(before.people) : '');
  const [note, setNote] = useState(before?.note ?? '');
  const [named, setNamed] = useState<readonly SentPersonView[]>(before?.named ?? []);
  const [answeredBy, setAnsweredBy] = useState(before?.answeredBy ?? '');
  const [tried, setTried] = useState(false);
  const partly = /^\d+$/.test(typed.trim()) ? Number(typed) : undefined;
  const people = answer === 'no' ? 0 : answer === 'yes' ? wanted : partly;
  const bad = people === undefined || (answer === 'partly' && (people < 1 || people >= wanted));
  const nobody = seenBy === undefined && answeredBy.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (bad || nobody || people === undefined) return;
    const sent = answer === 'no' ? [] : named.filter((one) => one.name.trim() !== '');
    const draft = { answer, people, note, named: sent, answeredBy: answeredBy.trim() };
    change.mutate({ send: () => send(draft), done });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <RadioField
        label={t('answer-form.answer')}
        value={answer}
        onChange={setAnswer}
        options={[
          { value: 'yes', label: t('answer-form.yes', { people: wanted }) },
          ...(wanted > 1 ? [{ value: 'partly' as const, label: t('answer-form.partly') }] : []),
          { value: 'no', label: t('answer-form.no') },
        ]}
      />
      {answer === 'partly' && (
        <TextField
          label={t('answer-form.people')}
          inputMode="numeric"
          value={typed}
          onChange={setTyped}
          error={tried && bad ? t('answer-form.people.needed', { most: wanted - 1 }) : undefined}
        />
      )}
      {seenBy === undefined && (
        <TextField
          label={t('answer-form.by')}
          value={answeredBy}
          onChange={setAnsweredBy}
          error={tried && nobody ? t('answer-form.by.needed') : undefined}
        />
      )}
      <TextField label={t('answer-form.note')} optional value={note} onChange={setNote} />
      {answer !== 'no' && (
        <PeopleRows
          legend={t('answer-form.named')}
          hint={seenBy === undefined ? t('answer-form.named.hint') : t('answer-form.named.shared', { party: seenBy })}
          people={named}
          competences={competences}
          usual={competence}
          onChange={setNamed}
        />
      )}
      {change.isError && <ErrorState error={change.error} texts={cooperationTexts} />}
      <div className="button-row">
        <Button type="submit" kind="main" busy={change.isPending}>
          {seenBy === undefined ? t('answer-form.save') : t('answer-form.send')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
