import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Field } from '#platform/ui-kit/Field.tsx';
import { RadioField } from '#platform/ui-kit/RadioField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { ResolvedLine, ResolvePeopleReply } from '../../contract.ts';
import { absenceTexts } from '../../texts/absence-texts.ts';
import type { ChosenPerson } from './chosen-person.ts';
import { withPeople } from './chosen-person.ts';

interface PickProps {
  readonly from: 'paste' | 'file';
  readonly chosen: readonly ChosenPerson[];
  readonly onChoose: (chosen: readonly ChosenPerson[]) => void;
}

/** People by a pasted list or a file: those found are chosen, the other lines are shown with what is wrong. */
export function PickFromList({ from, chosen, onChoose }: PickProps) {
  const t = useTexts(absenceTexts);
  const [text, setText] = useState('');
  const resolve = useMutation({
    mutationFn: (given: string | File) => {
      if (typeof given === 'string')
        return api.post<ResolvePeopleReply>('/api/staffing/absences/resolve', { text: given });
      const form = new FormData();
      form.append('file', given);
      return api.post<ResolvePeopleReply>('/api/staffing/absences/read-file', form);
    },
    onSuccess: (reply) => {
      const found = reply.lines.flatMap((line) => (line.state === 'found' && line.matches[0] ? [line.matches[0]] : []));
      onChoose(withPeople(chosen, found));
    },
  });
  const doubtful = (resolve.data?.lines ?? []).filter((line) => line.state !== 'found');
  return (
    <>
      {from === 'paste' ? (
        <>
          <TextArea label={t('absence.form.paste')} value={text} onChange={setText} rows={6} />
          <div className="button-row">
            <Button busy={resolve.isPending} onClick={() => resolve.mutate(text)}>
              {t('absence.form.resolve')}
            </Button>
          </div>
        </>
      ) : (
        <Field label={t('absence.form.file')}>
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              className="ds-input"
              accept=".csv,.tsv,.txt,.xlsx"
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file) resolve.mutate(file);
              }}
            />
          )}
        </Field>
      )}
      {resolve.isError && <ErrorState error={resolve.error} texts={absenceTexts} />}
      <div role="status">
        {resolve.data && <p>{t('absence.form.found', { count: resolve.data.found })}</p>}
        {doubtful.map((line) => (
          <DoubtfulLine key={line.line} line={line} onPick={(person) => onChoose(withPeople(chosen, [person]))} />
        ))}
      </div>
    </>
  );
}

function DoubtfulLine({
  line,
  onPick,
}: {
  readonly line: ResolvedLine;
  readonly onPick: (person: ChosenPerson) => void;
}) {
  const t = useTexts(absenceTexts);
  const [picked, setPicked] = useState<string>();
  const { line: number, text } = line;
  if (line.state === 'unknown')
    return <p className="mark mark-act">{t('absence.form.line.unknown', { line: number, text })}</p>;
  if (line.state !== 'ambiguous')
    return <p className="mark mark-act">{t('absence.form.line.not-yours', { line: number, text })}</p>;
  return (
    <RadioField
      label={t('absence.form.line.ambiguous', { line: number, text })}
      value={picked}
      options={line.matches.map((match) => ({
        value: match.personId,
        label: match.name,
        note: match.unitName ?? t('absence.no-unit'),
      }))}
      onChange={(personId) => {
        setPicked(personId);
        const match = line.matches.find((one) => one.personId === personId);
        if (match) onPick(match);
      }}
    />
  );
}
