import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDate, formatDay } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PlacementView } from '../../contract.ts';
import { placementTexts } from '../../texts/placement-texts.ts';
import { DecidePlacement } from './DecidePlacement.tsx';
import { PlacementForm } from './PlacementForm.tsx';

interface PlacementPanelProps {
  readonly placement: PlacementView;
  readonly onClose: () => void;
}

/** A place: progress, days that need somebody, what an outbreak asks for, and what has been decided. */
export function PlacementPanel({ placement, onClose }: PlacementPanelProps) {
  const t = useTexts(placementTexts);
  const { locale } = useLocale();
  const [changing, setChanging] = useState(false);
  const day = (date: PlainDate) => formatDay(date, locale, 'short');
  const days = (list: readonly PlainDate[]) => list.map(day).join(', ');
  const { progress, outbreakSince } = placement;
  const toAsk = placement.days.filter(({ supervision }) => supervision === 'other');
  if (changing)
    return (
      <SidePanel title={t('placement.panel.change')} focusKey="change" onClose={() => setChanging(false)}>
        <PlacementForm key={placement.revision} placement={placement} onDone={() => setChanging(false)} />
      </SidePanel>
    );
  return (
    <SidePanel
      title={placement.student ?? t('placement.free')}
      kicker={`${placement.programme}, ${placement.school}`}
      focusKey={placement.placementId}
      onClose={onClose}
    >
      {outbreakSince !== null && (
        <p>
          <Mark kind="act">
            {t('placement.panel.outbreak', {
              day: formatDate(outbreakSince),
              rule: t(`placement.rule.${placement.outbreakRule}`),
            })}
          </Mark>
        </p>
      )}
      <PlacementFacts placement={placement} />
      {progress && progress.lostDays.length > 0 && (
        <p>
          <Mark kind="watch">{t('placement.panel.lost', { days: days(progress.lostDays) })}</Mark>
        </p>
      )}
      {toAsk.length > 0 && (
        <ul className="plain-list">
          {toAsk.map(({ date, personName }) => (
            <li key={date}>{t('placement.panel.ask', { day: day(date), name: personName ?? '' })}</li>
          ))}
        </ul>
      )}
      {placement.extraDays.length > 0 && (
        <p className="note">{t('placement.panel.extraDays', { days: days(placement.extraDays) })}</p>
      )}
      {placement.canChange && (
        <>
          <DecidePlacement placement={placement} />
          <div className="button-row">
            <Button small onClick={() => setChanging(true)}>
              {t('placement.panel.change')}
            </Button>
          </div>
        </>
      )}
      {placement.decisions.length > 0 && (
        <>
          <h3 className="panel-head">{t('placement.panel.decisions')}</h3>
          <ul className="plain-list">
            {placement.decisions.map((one) => (
              <li key={one.decidedAt}>
                {t(`placement.decided.${one.decision}`, { unit: one.unitName ?? '' })}{' '}
                <span className="note">
                  {t('placement.decided.by', { day: formatDate(one.fromDay), by: one.decidedBy ?? '' })}
                  {one.reason && `: ${one.reason}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </SidePanel>
  );
}

function PlacementFacts({ placement }: { readonly placement: PlacementView }) {
  const t = useTexts(placementTexts);
  const { locale } = useLocale();
  const { progress } = placement;
  const hours = (value: number) => `${formatNumber(value, locale, { maximumFractionDigits: 0 })} t`;
  const facts: readonly (readonly [string, string, string | false | null])[] = [
    ['supervisor', t('placement.form.supervisor'), placement.supervisorName],
    ['second', t('placement.form.second'), placement.secondSupervisorName],
    [
      'weekdays',
      t('placement.form.weekdays'),
      placement.weekdays.length === 0
        ? t('placement.weekdays.follow')
        : placement.weekdays.map((one) => t(`placement.weekday.${one}`)).join(', '),
    ],
    [
      'done',
      t('placement.panel.done'),
      placement.requiredHours !== null &&
        t('placement.hours.of', { done: hours(placement.doneHours ?? 0), required: hours(placement.requiredHours) }),
    ],
    ['planned', t('placement.panel.planned'), progress !== null && hours(progress.plannedHours)],
    [
      'estimated',
      t('placement.panel.estimated'),
      progress !== null && progress.estimatedHours > 0 && hours(progress.estimatedHours),
    ],
    [
      'missing',
      t('placement.panel.missing'),
      progress !== null && progress.missingHours >= 1 && hours(progress.missingHours),
    ],
    [
      'goals',
      t('placement.panel.goals'),
      placement.goals !== null &&
        t('placement.panel.goals.of', { done: placement.goalsDone ?? 0, goals: placement.goals }),
    ],
    [
      'extra',
      t('placement.panel.extra'),
      placement.extraHoursPerWeek !== null &&
        t('placement.panel.extra.hours', { hours: formatNumber(placement.extraHoursPerWeek, locale) }),
    ],
    ['rule', t('placement.panel.rule'), t(`placement.rule.${placement.outbreakRule}`)],
  ];
  return <Facts items={facts.flatMap(([id, term, text]) => (text ? [{ id, term, text }] : []))} />;
}
