import { useMemo, useRef } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useMedia } from '#platform/ui-kit/use-media.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { DayReply } from '../../contract/visit-plan.ts';
import type { DayEdit } from '../../domain/visit-plan/move-visit.ts';
import { CarerPanel } from './CarerPanel.tsx';
import { DayBar } from './DayBar.tsx';
import { DayChanges } from './DayChanges.tsx';
import { DayChart } from './DayChart.tsx';
import { DayFindings } from './DayFindings.tsx';
import { DayLegend } from './DayLegend.tsx';
import { DayMap } from './DayMap.tsx';
import { PublishDayPanel, SearchPanel } from './DayPanels.tsx';
import { indexDay } from './day-index.ts';
import { LateList } from './LateList.tsx';
import { TourCards } from './TourCards.tsx';
import { UnmetList } from './UnmetList.tsx';
import { useDayCommands } from './use-day.ts';
import type { DayWords } from './use-day-words.ts';
import { VisitPanel } from './VisitPanel.tsx';

/** The work on a day: what is unmet, the tours, one visit or carer beside them, and the decision. */
export function DayDesk({
  day,
  view,
  words,
}: {
  readonly day: DayReply;
  readonly view: string;
  readonly words: DayWords;
}) {
  const { t } = words;
  const { say } = useToast();
  const narrow = useMedia('(max-width: 60em)');
  const commands = useDayCommands(day);
  const place = usePlace();
  const index = useMemo(() => indexDay(day), [day]);
  const [visitId, setVisit] = useSearchParam('besok');
  const [carerId, setCarer] = useSearchParam('hvem');
  const [panel, setPanel] = useSearchParam('panel');
  const mayEdit = day.actions.includes('edit');
  const moving = useRef(false);
  const chooseVisit = (id: string) => {
    setCarer(undefined);
    setPanel(undefined);
    setVisit(id === visitId ? undefined : id);
  };
  const chooseCarer = (id: string) => {
    setVisit(undefined);
    setPanel(undefined);
    setCarer(id === carerId ? undefined : id);
  };
  const openPanel = (next: string) => {
    setVisit(undefined);
    setCarer(undefined);
    setPanel(next === '' ? undefined : next);
  };
  const askNeighbours = () => {
    place.choose(undefined);
    openPanel('finn');
  };
  const edit = (change: DayEdit) => {
    if (moving.current) return;
    moving.current = true;
    const before = index.placedOf
      .get(change.visitId)
      ?.find(({ stop }) => change.kind === 'move' && stop.part === change.part);
    commands.edit.mutate(change, {
      onSettled: () => {
        moving.current = false;
      },
      onSuccess: () => {
        if (change.kind !== 'move') return;
        const who = index.tourOf.get(change.personId)?.name ?? '';
        say(t('done.moved', { who }), {
          ...(before && {
            undo: () =>
              undo.current({
                kind: 'move',
                visitId: change.visitId,
                part: change.part,
                personId: before.tour.personId,
                startMinute: before.stop.startMinute,
              }),
          }),
        });
      },
    });
  };
  // The toast outlives this drawing; its undo must speak of the newest revision.
  const undo = useRef(edit);
  undo.current = edit;
  const visit = index.visitOf.get(visitId);
  const tour = index.tourOf.get(carerId);
  const side =
    panel === 'finn' && day.actions.includes('plan') ? (
      <SearchPanel
        key={day.unitIds.join()}
        day={day}
        words={words}
        commands={commands}
        onClose={() => setPanel(undefined)}
      />
    ) : panel === 'publiser' && day.actions.includes('publish') ? (
      <PublishDayPanel day={day} words={words} commands={commands} onClose={() => setPanel(undefined)} />
    ) : visit ? (
      <VisitPanel
        day={day}
        visit={visit}
        index={index}
        words={words}
        onEdit={mayEdit ? edit : undefined}
        onClose={() => setVisit(undefined)}
      />
    ) : tour ? (
      <CarerPanel
        key={tour.personId}
        day={day}
        tour={tour}
        index={index}
        words={words}
        onLeave={
          day.actions.includes('plan')
            ? (fromMinute) => commands.leave.mutate({ personId: tour.personId, fromMinute })
            : undefined
        }
        onVisit={chooseVisit}
        onClose={() => setCarer(undefined)}
      />
    ) : undefined;
  return (
    <>
      <DayAnswer day={day} words={words} />
      <div className={side ? 'with-panel' : undefined}>
        <div className="page-stack">
          <LateList day={day} words={words} commands={commands} onCarer={chooseCarer} />
          <UnmetList
            day={day}
            index={index}
            words={words}
            onVisit={chooseVisit}
            onLend={
              place.id !== undefined && place.wholeMunicipality && day.actions.includes('plan')
                ? askNeighbours
                : undefined
            }
          />
          {view === 'kart' ? (
            <DayMap day={day} index={index} words={words} chosen={visitId} onVisit={chooseVisit} />
          ) : view === 'endringer' ? (
            <DayChanges day={day} index={index} words={words} onVisit={chooseVisit} />
          ) : narrow ? (
            <TourCards day={day} index={index} words={words} onVisit={chooseVisit} />
          ) : (
            <div className="day-screen">
              <DayChart
                day={day}
                index={index}
                words={words}
                chosen={visitId}
                onVisit={chooseVisit}
                onCarer={chooseCarer}
                onDrop={mayEdit ? (drop) => edit({ kind: 'move', ...drop }) : undefined}
              />
              <DayLegend words={words} />
            </div>
          )}
          <DayFindings day={day} index={index} words={words} onVisit={chooseVisit} onCarer={chooseCarer} />
        </div>
        {side}
      </div>
      {!narrow && view !== 'endringer' && (
        <div className="day-paper" aria-hidden="true">
          <TourCards day={day} index={index} words={words} />
        </div>
      )}
      <DayBar day={day} words={words} commands={commands} panel={panel} onPanel={openPanel} />
    </>
  );
}

function DayAnswer({ day, words }: { readonly day: DayReply; readonly words: DayWords }) {
  const { t } = words;
  const { locale } = useLocale();
  const { figures, plan } = day;
  const state = plan?.state === 'draft' ? 'draft' : plan?.state === 'published' ? 'published' : 'normal';
  const share = (part: number, whole: number) =>
    formatNumber(whole === 0 ? 1 : part / whole, locale, { style: 'percent', maximumFractionDigits: 0 });
  const others = figures.unmet - figures.unmetMust;
  return (
    <>
      <Answer act={figures.unmetMust > 0 ? t('answer.must', { count: figures.unmetMust }) : undefined}>
        {t(`answer.${state}`, { visits: figures.visits, carers: figures.carers })}{' '}
        {figures.unmet === 0
          ? t('answer.all')
          : others > 0 && figures.unmetMust === 0 && t('answer.unmet', { count: others })}
      </Answer>
      <p className="soft">
        {[
          figures.away > 0 && t('figures.away', { count: figures.away }),
          t('figures.kept', { percent: share(figures.keptCarer, figures.withCarerPresent) }),
          t('figures.known', { percent: share(figures.byKnown, figures.made) }),
          t('figures.travel', {
            hours: formatNumber(figures.travelMinutes / 60, locale, { maximumFractionDigits: 0 }),
          }),
          day.loans.length > 0 && t('figures.loans', { count: day.loans.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}
