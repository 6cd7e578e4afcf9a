import type { CSSProperties } from 'react';
import type { DayStopView } from '../../contract/visit-plan.ts';
import type { DayIndex } from './day-index.ts';
import { dayClock, surnameOf } from './day-index.ts';
import type { DayWords } from './use-day-words.ts';

interface TourBarProps {
  readonly stop: DayStopView;
  readonly index: DayIndex;
  readonly words: DayWords;
  readonly style: CSSProperties;
  readonly chosen: boolean;
  readonly first: boolean;
  readonly onChoose: (visitId: string) => void;
  /** Taken hold of, at a share of the bar's length from its left end. */
  readonly onGrip?: ((offset: number) => void) | undefined;
}

/** One visit or break on a carer's row. */
export function TourBar({ stop, index, words, style, chosen, first, onChoose, onGrip }: TourBarProps) {
  const { t } = words;
  if (stop.kind === 'break') {
    return (
      <span className="day-break" style={style}>
        <span className="sr-only">
          {t('chart.break')} {dayClock(stop.startMinute)}
        </span>
      </span>
    );
  }
  const visit = index.visitOf.get(stop.visitId);
  const person = words.person(visit);
  const text = t('chart.visit', {
    time: dayClock(stop.startMinute),
    person,
    service: words.service(visit),
    minutes: stop.minutes,
  });
  const movable = onGrip && visit && visit.mark === null && !visit.locked;
  return (
    <button
      type="button"
      className="day-bar"
      style={style}
      title={text}
      aria-label={text}
      aria-pressed={chosen}
      tabIndex={first || chosen ? 0 : -1}
      draggable={movable}
      data-changed={index.changed.has(stop.visitId) || undefined}
      data-broken={index.broken.has(stop.visitId) || undefined}
      data-infected={visit?.infected || undefined}
      data-two={(visit?.carers ?? 1) > 1 || undefined}
      data-mark={visit?.mark ?? undefined}
      data-locked={visit?.locked || undefined}
      onClick={() => onChoose(stop.visitId)}
      onDragStart={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', text);
        onGrip?.((event.clientX - box.left) / box.width);
      }}
    >
      <span>{visit?.userName ? surnameOf(visit.userName) : person}</span>
    </button>
  );
}
