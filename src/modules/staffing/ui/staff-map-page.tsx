import { useMemo, useState } from 'react';
import { addDays, daysFrom, parsePlainDate } from '#kernel/plain-date.ts';
import { useWords } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay, formatDays } from '#platform/texts/format-date.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { Legend } from '#platform/ui-kit/Legend.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Loading } from '#platform/ui-kit/Loading.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { RosterGrid } from '#platform/ui-kit/RosterGrid.tsx';
import type { RosterCell, RosterSelection } from '#platform/ui-kit/roster-row.ts';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { ViewSwitch } from '#platform/ui-kit/ViewSwitch.tsx';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { ShiftTypeView, StaffMapReply, StaffMapRow } from '../contract.ts';
import { staffMapTexts } from '../texts/staff-map-texts.ts';
import type { MapWords } from './staff-map/map-rows.ts';
import { mapRowsOf, mapSumsOf, UNIT_ROW } from './staff-map/map-rows.ts';
import './staff-map/staff-map.css';
import { PersonOnMap } from './staff-map/PersonOnMap.tsx';
import { StaffTable } from './staff-map/StaffTable.tsx';
import { TryPanel } from './staff-map/TryPanel.tsx';
import { unitCodes } from './staff-map/unit-codes.ts';
import { PAGE_ROWS, useStaffMap } from './staff-map/use-staff-map.ts';

const DAYS = 14;
const KINDS_OF_FILTER = ['under', 'move', 'night'] as const;

/** «Hvem kan jobbe hvor?»: people × 14 days by unit, against minimum, with what a tried absence opens. */
export function StaffMapPage() {
  const t = useTexts(staffMapTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const place = usePlace();
  const [view, setView] = useSearchParam('view', 'picture');
  const [from, setFrom] = useSearchParam('from', today);
  const [search, setSearch] = useSearchParam('sok');
  const [chosen, toggle] = useSearchList('filter');
  const [opened, setOpened] = useState<string>();
  const [selection, setSelection] = useState<RosterSelection>();
  const first = parsePlainDate(from) ?? today;
  const competences = chosen.filter((id) => !KINDS_OF_FILTER.some((kind) => kind === id));
  const { query, pages, people, unitNames } = useStaffMap({
    place: place.id,
    from: first,
    competences,
    belowMinimum: chosen.includes('under'),
    canMove: chosen.includes('move'),
    night: chosen.includes('night'),
    search,
  });
  const live = useLive(['availability', 'roster', 'organisation', 'plan'], ['staff-map']);
  const words = useMapWords();
  const days = useMemo(() => daysFrom(first, DAYS), [first]);
  const codes = useMemo(() => unitCodes(unitNames), [unitNames]);
  const rows = useMemo(() => mapRowsOf(pages, days, codes, words), [pages, days, codes, words]);
  const map = pages[0];
  const sums = useMemo(() => (map ? mapSumsOf(map, words) : []), [map, words]);
  const onOpen = (rowId: string) => setOpened(rowId.startsWith(UNIT_ROW) ? undefined : rowId);
  const person = opened === undefined ? undefined : people.get(opened);
  const shown = people.size;
  return (
    <>
      <PageHead
        title={t('map.title')}
        sub={t('map.sub', { days: formatDays(first, addDays(first, DAYS - 1), locale) })}
        actions={
          <>
            <ViewSwitch
              value={view === 'table' ? 'table' : 'picture'}
              onChange={setView}
              pictureLabel={t('map.view')}
            />
            <PrintButton />
          </>
        }
      />
      {map && <MapAnswer map={map} />}
      <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
        {map && (
          <>
            <Age at={map.ages.availabilityChangedAt ?? map.ages.calculatedAt} verb={t('map.changed')} />
            {map.ages.rosterImportedAt && <Age at={map.ages.rosterImportedAt} verb={t('map.roster-at')} />}
            {map.ages.oldestAbsenceAt && <Age at={map.ages.oldestAbsenceAt} verb={t('map.oldest')} />}
          </>
        )}
      </LiveLine>
      <div className="control-bar">
        <FilterChips
          label={t('map.filter')}
          selected={chosen}
          onToggle={toggle}
          options={[
            ...KINDS_OF_FILTER.map((id) => ({ id, label: t(`map.filter.${id}`) })),
            ...(map?.competences ?? []).map((level) => ({
              id: level.competence,
              label: words.competence(level.competence),
            })),
          ]}
        />
      </div>
      <div className="control-bar map-fields">
        <TextField label={t('map.search')} type="search" value={search} onChange={setSearch} />
        <DateField label={t('map.from')} value={first} onChange={(date) => setFrom(date ?? today)} />
      </div>
      {query.isError && !map && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {map && map.totalRows === 0 && (
        <EmptyState
          title={t('map.none')}
          actions={chosen.length > 0 && <Button onClick={() => chosen.forEach(toggle)}>{t('map.clear')}</Button>}
        >
          {t('map.none.text')}
        </EmptyState>
      )}
      {map && map.totalRows > 0 && (
        <>
          {view !== 'table' && <MapLegend map={map} words={words} />}
          <div className="with-panel">
            <div>
              {view === 'table' ? (
                <StaffTable rows={[...people.values()]} unitNames={unitNames} today={today} onOpen={onOpen} />
              ) : (
                <RosterGrid
                  label={t('map.title')}
                  days={days}
                  today={today}
                  rows={rows}
                  sums={sums}
                  detailLabel={t('map.competence')}
                  trailingLabel={t('map.can-go')}
                  onOpen={onOpen}
                  onSelect={(marked) => {
                    setSelection(marked);
                    setOpened(undefined);
                  }}
                />
              )}
              {view !== 'table' && <CodeLegend codes={codes} unitNames={unitNames} people={people} />}
              <p className="table-foot">
                {t('map.rows', { shown, total: map.totalRows })}
                {query.hasNextPage && (
                  <Button small busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {t('map.more', { count: Math.min(PAGE_ROWS, map.totalRows - shown) })}
                  </Button>
                )}
              </p>
            </div>
            {person ? (
              <PersonOnMap person={person} unitNames={unitNames} onClose={() => setOpened(undefined)} />
            ) : (
              <TryPanel selection={selection} people={people} />
            )}
          </div>
        </>
      )}
    </>
  );
}

interface CodeLegendProps {
  readonly codes: ReadonlyMap<string, string>;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, StaffMapRow>;
}

/** What the codes in the last column stand for; only those that are used. */
function CodeLegend({ codes, unitNames, people }: CodeLegendProps) {
  const used = new Set([...people.values()].flatMap((row) => row.canGoTo.map((place) => place.unitId)));
  const said = [...used].map((unitId) => `${codes.get(unitId) ?? unitId} ${unitNames.get(unitId) ?? ''}`);
  return <p className="note">{said.toSorted(compareNames).join(' · ')}</p>;
}

function useMapWords(): MapWords {
  const t = useTexts(staffMapTexts);
  const words = useWords();
  return useMemo(
    () => ({
      competence: words.competence,
      competenceShort: words.competenceShort,
      part: words.part,
      unitNote: (unit) =>
        unit.shown < unit.people
          ? t('map.unit.note', { shown: unit.shown, people: unit.people })
          : t('map.unit.away', { people: unit.people, away: unit.awayToday }),
      holes: (count) => t('map.unit.holes', { count }),
      minimum: (least) => t('map.minimum', { least }),
    }),
    [t, words],
  );
}

function MapAnswer({ map }: { readonly map: StaffMapReply }) {
  const t = useTexts(staffMapTexts);
  const words = useWords();
  const { locale } = useLocale();
  const { people, awayToday, freeAndMovableToday, worst } = map.headline;
  const part = map.shifts.find((shift) => shift.shift === worst?.shift)?.part;
  const act =
    worst &&
    t('map.answer.worst', {
      mayTake: worst.mayTake,
      part: part ? words.part(part) : worst.shift,
      unit: worst.unitName,
      day: formatDay(worst.date, locale, 'long'),
      competence: words.competence(worst.competence).toLocaleLowerCase('nb'),
    });
  return (
    <Answer act={act ?? undefined}>{t('map.answer', { away: awayToday, people, movable: freeAndMovableToday })}</Answer>
  );
}

/** The shift of a part of the day that stands most often on the first page. */
function commonest(map: StaffMapReply, part: ShiftTypeView['part']): ShiftTypeView | undefined {
  const stands = map.rows.flatMap((row) => row.cells.flatMap((cell) => cell.duties ?? []));
  const times = (shift: string) => stands.filter((duty) => duty.shift === shift).length;
  const ofPart = map.shifts.filter((shift) => shift.part === part);
  return ofPart.toSorted((a, b) => times(b.shift) - times(a.shift))[0];
}

function MapLegend({ map, words }: { readonly map: StaffMapReply; readonly words: MapWords }) {
  const t = useTexts(staffMapTexts);
  const shifts = (['day', 'evening', 'night'] as const).flatMap((part) => {
    const shift = commonest(map, part);
    const cell: RosterCell | undefined = shift && { kind: 'shift', letter: shift.shift, name: shift.shift, tone: part };
    return cell ? [{ cell, text: words.part(part) }] : [];
  });
  return (
    <Legend
      items={[
        ...shifts,
        { cell: { kind: 'free' }, text: t('map.legend.free') },
        { cell: { kind: 'free', canGo: true }, text: t('map.legend.move') },
        {
          cell: { kind: 'shift', letter: 'D', name: 'D', tone: 'day', workOnly: true },
          text: t('map.legend.work-only'),
        },
        { cell: { kind: 'away' }, text: t('map.legend.away') },
        { cell: { kind: 'under', missing: 1 }, text: t('map.legend.under') },
      ]}
    />
  );
}
