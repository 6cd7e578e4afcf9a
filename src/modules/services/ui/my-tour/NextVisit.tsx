import { useState } from 'react';
import type { Instant } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { problemOf } from '#platform/web-client/api-error.ts';
import type { MyTourReply, TourWhere } from '../../contract/my-tour.ts';
import { myTourTexts } from '../../texts/my-tour-texts.ts';
import { useAssessmentWords } from '../assessment/use-assessment-words.ts';
import { visitClock } from '../visits/visit-clock.ts';
import { MarkButtons } from './MarkButtons.tsx';
import { tourWay } from './tour-way.ts';
import type { TourVisit } from './waiting-marks.ts';

interface NextVisitProps {
  readonly visit: TourVisit;
  readonly before: TourVisit | undefined;
  readonly tour: MyTourReply;
  /** The list as it is with what waits. */
  readonly visits: readonly TourVisit[];
}

/** One visit in large type: when, who, where, what, what is allowed, what to know and put on, and three buttons. */
export function NextVisit({ visit, before, tour, visits }: NextVisitProps) {
  const t = useTexts(myTourTexts);
  const [shown, setShown] = useState<TourWhere>();
  const where: TourWhere = visit.protected && shown ? shown : visit;
  const isHidden = visit.protected && where.userName === null;
  return (
    <section className="tour-next" aria-labelledby="tour-next">
      <h2 id="tour-next">{t(visit.mark === 'started' ? 'tour.now' : 'tour.next')}</h2>
      <p className="tour-when">
        {visitClock(visit.startMinute)}
        <span>
          {t('tour.minutes', { minutes: visit.minutes })}
          {visit.minutes < visit.grantedMinutes && `, ${t('tour.shortened', { minutes: visit.grantedMinutes })}`}
        </span>
      </p>
      <p className="tour-who">{where.userName ?? t('tour.protected')}</p>
      <p className="tour-what">{visit.serviceKind ?? t('tour.service.unknown')}</p>
      {visit.change && <ChangeMark visit={visit} />}
      {isHidden && <ShowProtected visitId={visit.visitId} onShown={setShown} />}
      {visit.infected && <InfectedHome visit={visit} tour={tour} visits={visits} />}
      <MarkButtons visit={visit} atDate={(minute) => momentOn(tour.date, minute)} />
      <VisitFacts visit={visit} where={where} isHidden={isHidden} before={before} />
    </section>
  );
}

function momentOn(date: PlainDate, minute: number): Instant {
  return new Date(osloEpochMinutes(date, minute) * 60_000).toISOString() as Instant;
}

/** «nytt», or what the time was. */
export function ChangeMark({ visit }: { readonly visit: TourVisit }) {
  const t = useTexts(myTourTexts);
  if (visit.change === null) return null;
  const time = visitClock(visit.startBefore ?? visit.startMinute);
  return <Mark kind="new">{t(`tour.change.${visit.change}`, { time })}</Mark>;
}

/** The details of a protected person, fetched when asked for and held by this page only. */
function ShowProtected({
  visitId,
  onShown,
}: {
  readonly visitId: string;
  readonly onShown: (where: TourWhere) => void;
}) {
  const t = useTexts(myTourTexts);
  const [state, setState] = useState<'open' | 'busy' | 'offline'>('open');
  const show = async () => {
    setState('busy');
    try {
      onShown(await api.post<TourWhere>('/api/services/my-tour/protected', { visitId }));
    } catch (error) {
      if (problemOf(error).kind !== 'offline') throw error;
      setState('offline');
    }
  };
  return (
    <div className="tour-protected">
      <p className="soft">{t(state === 'offline' ? 'tour.protected.offline' : 'tour.protected.text')}</p>
      <Button busy={state === 'busy'} onClick={() => void show()}>
        {t('tour.protected.show')}
      </Button>
    </div>
  );
}

function InfectedHome({
  visit,
  tour,
  visits,
}: {
  readonly visit: TourVisit;
  readonly tour: MyTourReply;
  readonly visits: readonly TourVisit[];
}) {
  const t = useTexts(myTourTexts);
  const healthyAfter = visits.some((one) => !one.infected && one.mark === null && one.visitId !== visit.visitId);
  const place = visits.every((one) => one.infected) ? 'team' : healthyAfter ? 'before' : 'last';
  const items = tour.ppe?.items.map((item) => t(`tour.ppe.${item}`)) ?? [];
  return (
    <div className="tour-infected">
      <p>
        <Mark kind="watch">{t('tour.infected')}</Mark>
      </p>
      {items.length > 0 && <p className="tour-ppe">{t('tour.ppe', { items: items.join(', ') })}</p>}
      <p>{t(`tour.infected.${place}`)}</p>
      {tour.ppe && <p className="note">{t('tour.source', { source: tour.ppe.source })}</p>}
    </div>
  );
}

function VisitFacts({
  visit,
  where,
  isHidden,
  before,
}: {
  readonly visit: TourVisit;
  readonly where: TourWhere;
  readonly isHidden: boolean;
  readonly before: TourVisit | undefined;
}) {
  const t = useTexts(myTourTexts);
  const words = useAssessmentWords();
  const address = [where.address, where.room].filter(Boolean).join(', ');
  const know = [
    where.carerNotes,
    where.ability,
    where.livesAlone ? t('tour.alone') : null,
    where.languages.length > 0 ? t('tour.languages', { languages: where.languages.join(', ') }) : null,
  ].filter((line): line is string => Boolean(line));
  const items = [
    ...(isHidden
      ? []
      : [
          {
            id: 'address',
            term: t('tour.address'),
            text: (
              <>
                {address || t('tour.address.none')}
                {where.point && (
                  <a className="text-link tour-map" href={`geo:${where.point.lat},${where.point.lon}`}>
                    {t('tour.map')}
                  </a>
                )}
                <FromBefore before={before} where={where} />
              </>
            ),
          },
        ]),
    ...(visit.carers > 1 || visit.together.length > 0
      ? [
          {
            id: 'together',
            term: t('tour.together'),
            text: visit.together.length > 0 ? visit.together.join(', ') : t('tour.together.unknown'),
          },
        ]
      : []),
    ...(know.length > 0
      ? [{ id: 'know', term: t('tour.know'), text: know.map((line) => <span key={line}>{line}</span>) }]
      : []),
    {
      id: 'allowed',
      term: t('tour.allowed'),
      text: visit.actions.length > 0 ? words.actions(visit.actions) : t('tour.allowed.none'),
    },
  ];
  return <Facts items={items} />;
}

/** How far and which way from the visit before, with a stroke that shows it: drawn here, no map is fetched. */
function FromBefore({ before, where }: { readonly before: TourVisit | undefined; readonly where: TourWhere }) {
  const t = useTexts(myTourTexts);
  const { locale } = useLocale();
  if (!before?.point || !where.point) return null;
  const way = tourWay(before.point, where.point);
  const km = formatNumber(way.km, locale, { maximumFractionDigits: 1 });
  return (
    <span className="tour-way">
      <svg viewBox="-30 -30 60 60" role="img" aria-label={t('tour.outline')}>
        <line x1={-way.east * 18} y1={way.north * 18} x2={way.east * 18} y2={-way.north * 18} />
        <circle className="tour-way-from" cx={-way.east * 18} cy={way.north * 18} r={4} />
        <circle cx={way.east * 18} cy={-way.north * 18} r={6} />
      </svg>
      {t('tour.way.text', { km, direction: t(`tour.${way.direction}`), from: t('tour.from.last') })}
    </span>
  );
}
