import { Button } from '#platform/ui-kit/Button.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import type { DayReply, UnmetView } from '../../contract/visit-plan.ts';
import type { DayIndex } from './day-index.ts';
import { dayClock } from './day-index.ts';
import type { DayWords } from './use-day-words.ts';

interface UnmetListProps {
  readonly day: DayReply;
  readonly index: DayIndex;
  readonly words: DayWords;
  readonly onVisit: (visitId: string) => void;
  /** Searches together with the districts beside; absent where the reader may not, or sees them already. */
  readonly onLend?: (() => void) | undefined;
}

/** People named before the rest are counted. */
const NAMED = 4;

/** Visits that nobody makes: first those that must be made, each with why nobody can, and who could be lent or asked. */
export function UnmetList({ day, index, words, onVisit, onLend }: UnmetListProps) {
  const { t } = words;
  if (day.unmet.length === 0) return null;
  const canBeLent = day.unmet.some((one) => one.mayBeLent.length > 0);
  return (
    <Section
      title={t('unmet.title')}
      note={t('unmet.note')}
      actions={
        onLend && canBeLent ? (
          <Button small onClick={onLend}>
            {t('unmet.lend')}
          </Button>
        ) : undefined
      }
    >
      <ul className="unmet-list">
        {day.unmet.map((one) => {
          const visit = index.visitOf.get(one.visitId);
          if (!visit) return null;
          const isMust = visit.importance === 'must';
          return (
            <li key={one.visitId} data-must={isMust || undefined}>
              <p className="unmet-head">
                <TextButton onClick={() => onVisit(one.visitId)}>
                  {dayClock(visit.normalStart ?? visit.earliest)} {words.person(visit)}
                </TextButton>{' '}
                {words.service(visit)}, {t('visit.length.text', { minutes: visit.minutes })}{' '}
                {isMust ? (
                  <Mark kind="act">{t('unmet.must')}</Mark>
                ) : (
                  <span className="soft">{t(`unmet.${visit.importance}`)}</span>
                )}
              </p>
              <p>
                <span className="soft">{t('unmet.why')}</span>{' '}
                {one.reasons.map(({ code, people }) => t(`reason.${code}`, { count: people.length })).join(' · ')}
              </p>
              {isMust && <Help one={one} words={words} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Help({ one, words }: { readonly one: UnmetView; readonly words: DayWords }) {
  const { t } = words;
  const few = (names: readonly string[]) =>
    names.length > NAMED
      ? `${names.slice(0, NAMED).join('; ')} ${t('unmet.more', { count: names.length - NAMED })}`
      : names.join('; ');
  if (one.mayBeLent.length === 0 && one.mayBeAsked.length === 0) return <p>{t('unmet.nobody')}</p>;
  return (
    <>
      {one.mayBeLent.length > 0 && (
        <p>
          <span className="soft">{t('unmet.lent')}</span>{' '}
          {few(one.mayBeLent.map((carer) => `${carer.name} (${carer.unitName})`))}
        </p>
      )}
      {one.mayBeAsked.length > 0 && (
        <p>
          <span className="soft">{t('unmet.ask')}</span> {few(one.mayBeAsked.map((person) => person.name))}
        </p>
      )}
    </>
  );
}
