import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { FileDuty, OutbreakFile } from '../../contract/casefile.ts';
import { casefileTexts } from '../../texts/casefile/casefile-texts.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { useFileWords, useOutbreakChange } from './use-outbreak.ts';

/** Who must be told, on which ground, and who has been: those concerned before the public. */
export function DutyList({ file }: { readonly file: OutbreakFile }) {
  const t = useTexts(casefileTexts);
  const change = useOutbreakChange();
  const [overriding, setOverriding] = useState<FileDuty>();
  const done = new Set(file.duties.filter((one) => one.doneAt !== null).map((one) => one.duty));
  const path = (duty: FileDuty['duty']) => `/api/outbreak/outbreaks/${file.outbreak.outbreakId}/duties/${duty}`;
  const tick = (duty: FileDuty['duty'], overrideWhy = '') => api.put(path(duty), { overrideWhy });
  return (
    <Section title={t('duty.title')} note={t('duty.note')}>
      {change.isError && <ErrorState error={change.error} texts={casefileTexts} />}
      <ul className="file-duties">
        {file.duties.map((one) => {
          const isDone = one.doneAt !== null;
          const missing = one.after.filter((step) => !done.has(step));
          const isBlocked = !isDone && missing.length > 0;
          const name = t(`duty.${one.duty}`);
          return (
            <li key={one.duty}>
              <Checkbox
                label={name}
                note={<DutyNote duty={one} now={file.now} missing={missing.map((step) => t(`duty.${step}`))} />}
                checked={isDone}
                disabled={!file.mayTick || isBlocked || change.isPending}
                onChange={(checked) =>
                  change.mutate(
                    checked
                      ? {
                          send: () => tick(one.duty),
                          say: t('duty.said', { duty: name }),
                          undo: () => api.del(path(one.duty)),
                        }
                      : { send: () => api.del(path(one.duty)), say: t('duty.unsaid', { duty: name }) },
                  )
                }
              />
              {isBlocked && file.mayTick && overriding?.duty !== one.duty && (
                <Button small onClick={() => setOverriding(one)}>
                  {t('duty.override')}
                </Button>
              )}
              {isBlocked && overriding?.duty === one.duty && (
                <ReasonForm
                  label={t('duty.override.why')}
                  button={t('duty.override')}
                  needed
                  changeOf={(why) => ({ send: () => tick(one.duty, why), say: t('duty.said', { duty: name }) })}
                  onDone={() => setOverriding(undefined)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

interface DutyNoteProps {
  readonly duty: FileDuty;
  readonly now: OutbreakFile['now'];
  readonly missing: readonly string[];
}

function DutyNote({ duty, now, missing }: DutyNoteProps) {
  const t = useTexts(casefileTexts);
  const words = useFileWords();
  const { doneAt, doneByName, dueAt, source, overrideWhy } = duty;
  if (doneAt !== null) {
    const done = t('duty.done', { when: words.moment(doneAt), name: doneByName ?? '' });
    return <>{[done, source, ...(overrideWhy ? [t('duty.overridden', { why: overrideWhy })] : [])].join(' · ')}</>;
  }
  const isLate = dueAt < now;
  return (
    <>
      <span className={isLate ? 'file-late' : undefined}>
        {t(isLate ? 'duty.late' : 'duty.due', { when: words.moment(dueAt) })}
      </span>
      {' · '}
      {source}
      {missing.length > 0 && ` · ${t('duty.wait', { steps: missing })}`}
    </>
  );
}
