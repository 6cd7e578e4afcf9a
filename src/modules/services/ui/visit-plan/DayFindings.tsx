import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import type { DayReply } from '../../contract/visit-plan.ts';
import type { DayIndex } from './day-index.ts';
import { dayClock } from './day-index.ts';
import type { DayWords } from './use-day-words.ts';

interface DayFindingsProps {
  readonly day: DayReply;
  readonly index: DayIndex;
  readonly words: DayWords;
  readonly onVisit: (visitId: string) => void;
  readonly onCarer: (personId: string) => void;
}

const SHOWN = 8;

/** What the checker says beside the unmet visits, loans between districts, and what had to be assumed. */
export function DayFindings({ day, index, words, onVisit, onCarer }: DayFindingsProps) {
  const { t } = words;
  const told = day.findings
    .filter(({ code, level }) => level !== 'info' && !/\.unmet(-must)?$/.test(code))
    .toSorted((a, b) => Number(b.level === 'breach') - Number(a.level === 'breach'));
  const notes = [...Map.groupBy(day.notes, (note) => note.code)];
  const name = (personId: string) => index.tourOf.get(personId)?.name ?? personId;
  return (
    <>
      {told.length > 0 && (
        <Section title={t('findings.title')}>
          <ul className="plain-list">
            {told.slice(0, SHOWN).map((finding) => (
              <li key={`${finding.code} ${finding.visitId ?? ''} ${finding.personId ?? ''}`}>
                <Mark kind={finding.level === 'breach' ? 'act' : 'watch'}>{words.finding(finding)}</Mark>{' '}
                {finding.visitId !== undefined && (
                  <TextButton onClick={() => onVisit(finding.visitId ?? '')}>
                    {words.person(index.visitOf.get(finding.visitId))}
                  </TextButton>
                )}{' '}
                {finding.personId !== undefined && (
                  <TextButton onClick={() => onCarer(finding.personId ?? '')}>{name(finding.personId)}</TextButton>
                )}
              </li>
            ))}
          </ul>
          {told.length > SHOWN && <p className="soft">{t('findings.more', { count: told.length - SHOWN })}</p>}
        </Section>
      )}
      {day.loans.length > 0 && (
        <Section title={t('loans.title')}>
          <ul className="plain-list">
            {day.loans.map((loan) => (
              <li key={`${loan.personId} ${loan.toUnitId}`}>
                {t('loans.row', {
                  who: name(loan.personId),
                  from: index.unitName.get(loan.fromUnitId) ?? '',
                  to: index.unitName.get(loan.toUnitId) ?? '',
                  start: dayClock(loan.fromMinute),
                  end: dayClock(loan.toMinute),
                  visits: loan.visits,
                })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {notes.length > 0 && (
        <Section title={t('notes.title')}>
          <ul className="plain-list soft">
            {notes.map(([code, all]) => (
              <li key={code}>{t(`note.${code}`, { count: all.length })}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
