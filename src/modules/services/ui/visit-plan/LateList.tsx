import { Button } from '#platform/ui-kit/Button.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import type { DayReply } from '../../contract/visit-plan.ts';
import type { DayCommands } from './use-day.ts';
import type { DayWords } from './use-day-words.ts';

interface LateListProps {
  readonly day: DayReply;
  readonly words: DayWords;
  readonly commands: DayCommands;
  readonly onCarer: (personId: string) => void;
}

/** Seconds that the rest of a day is searched for: somebody stands waiting. */
const SECONDS = 5;

/** Carers who are late by their own marks, with one button that plans what is left of the day. */
export function LateList({ day, words, commands, onCarer }: LateListProps) {
  const { t } = words;
  if (day.late.length === 0) return null;
  const mayPlan = day.actions.includes('plan') && day.plan?.state !== 'draft';
  return (
    <Section title={t('late.title')} note={t('late.note')}>
      <ul className="unmet-list">
        {day.late.map((one) => (
          <li key={one.personId} data-must>
            <p>
              <Mark kind="act">{t('late.who', { who: one.name, minutes: one.minutes })}</Mark>{' '}
              <TextButton onClick={() => onCarer(one.personId)}>{t('late.left', { left: one.left })}</TextButton>
            </p>
            <p className="soft">{t(`late.${one.told}`)}</p>
          </li>
        ))}
      </ul>
      {mayPlan && (
        <div className="button-row">
          <Button
            kind="main"
            busy={commands.search.isPending}
            onClick={() =>
              commands.search.mutate({
                unitIds: day.unitIds,
                lending: day.unitIds.length > 1,
                restOfDay: true,
                timeLimitSeconds: SECONDS,
              })
            }
          >
            {t('late.plan')}
          </Button>
        </div>
      )}
    </Section>
  );
}
