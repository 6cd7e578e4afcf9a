import { useState } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import type { DayReply, DayTourView } from '../../contract/visit-plan.ts';
import type { DayIndex } from './day-index.ts';
import { dayClock } from './day-index.ts';
import { StopList } from './StopList.tsx';
import type { DayWords } from './use-day-words.ts';

interface CarerPanelProps {
  readonly day: DayReply;
  readonly tour: DayTourView;
  readonly index: DayIndex;
  readonly words: DayWords;
  readonly onLeave?: ((fromMinute: number | null) => void) | undefined;
  readonly onVisit: (visitId: string) => void;
  readonly onClose: () => void;
}

/** One carer's tour stop by stop, what it breaks, and that they must leave before the end. */
export function CarerPanel({ day, tour, index, words, onLeave, onVisit, onClose }: CarerPanelProps) {
  const { t } = words;
  const [time, setTime] = useState(tour.leavesAt === null ? '' : dayClock(tour.leavesAt));
  const minute = minuteOf(time);
  const findings = day.findings.filter((one) => one.personId === tour.personId && one.visitId === undefined);
  return (
    <SidePanel title={tour.name} kicker={t('carer.title')} onClose={onClose} focusKey={tour.personId}>
      {findings.map((finding) => (
        <p key={finding.code}>
          <Mark kind={finding.level === 'breach' ? 'act' : 'watch'}>{words.finding(finding)}</Mark>
        </p>
      ))}
      <TourSum tour={tour} words={words} />
      <StopList tour={tour} index={index} words={words} onVisit={onVisit} />
      {onLeave && !tour.away && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (minute !== undefined) onLeave(minute);
          }}
        >
          <TextField
            label={t('carer.leave')}
            hint={t('carer.leave.hint')}
            value={time}
            onChange={setTime}
            placeholder="11:30"
            inputMode="numeric"
          />
          <div className="button-row">
            <Button type="submit" disabled={minute === undefined}>
              {t('carer.leave.save')}
            </Button>
            {tour.leavesAt !== null && (
              <Button kind="plain" onClick={() => onLeave(null)}>
                {t('carer.leave.clear')}
              </Button>
            )}
          </div>
        </form>
      )}
    </SidePanel>
  );
}

/** What a tour adds up to. */
export function TourSum({ tour, words }: { readonly tour: DayTourView; readonly words: DayWords }) {
  const { locale } = useLocale();
  const hours = (minutes: number) => formatNumber(minutes / 60, locale, { maximumFractionDigits: 1 });
  const visits = tour.stops.filter((stop) => stop.kind === 'visit').length;
  return (
    <p className="soft">
      {words.t('carer.sum', {
        visits,
        visitHours: hours(tour.visitMinutes),
        travelHours: hours(tour.travelMinutes),
      })}
    </p>
  );
}

function minuteOf(text: string): number | undefined {
  const typed = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim());
  const [hours, minutes] = [Number(typed?.[1]), Number(typed?.[2])];
  return typed && hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}
