import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { api } from '#platform/web-client/api.ts';
import type { DayReply, DayVisitView, RoomsReply } from '../../contract/visit-plan.ts';
import type { DayEdit } from '../../domain/visit-plan/move-visit.ts';
import { dayTexts } from '../../texts/visit-plan/day-texts.ts';
import type { DayIndex } from './day-index.ts';
import { dayClock } from './day-index.ts';
import type { DayWords } from './use-day-words.ts';

interface VisitPanelProps {
  readonly day: DayReply;
  readonly visit: DayVisitView;
  readonly index: DayIndex;
  readonly words: DayWords;
  readonly onEdit?: ((edit: DayEdit) => void) | undefined;
  readonly onClose: () => void;
}

/** One visit: when and by whom, what it breaks, how it may be made, and to whom it can be moved. */
export function VisitPanel({ day, visit, index, words, onEdit, onClose }: VisitPanelProps) {
  const { t } = words;
  const { competence } = useWords();
  const placed = index.placedOf.get(visit.visitId) ?? [];
  const nameOf = (personId: string) => index.tourOf.get(personId)?.name ?? personId;
  const findings = day.findings.filter((finding) => finding.visitId === visit.visitId);
  const { visitId } = visit;
  return (
    <SidePanel title={words.person(visit)} kicker={words.service(visit)} onClose={onClose} focusKey={visitId}>
      {findings.map((finding) => (
        <p key={`${finding.code} ${finding.personId ?? ''}`}>
          {finding.level === 'info' ? (
            <span className="soft">{words.finding(finding)}</span>
          ) : (
            <Mark kind={finding.level === 'breach' ? 'act' : 'watch'}>{words.finding(finding)}</Mark>
          )}
        </p>
      ))}
      <Facts
        items={[
          {
            id: 'now',
            term: t('visit.now'),
            text:
              placed.length === 0
                ? visit.way === 'undone'
                  ? t('visit.nobody')
                  : t(`way.${visit.way}`)
                : placed
                    .map(({ tour, stop }) => t('visit.now.text', { who: tour.name, time: dayClock(stop.startMinute) }))
                    .join(' · '),
          },
          {
            id: 'normal',
            term: t('visit.normal'),
            text:
              visit.normalCarers.length === 0 || visit.normalStart === null
                ? t('visit.nobody')
                : t('visit.now.text', {
                    who: visit.normalCarers.map(nameOf).join(' · '),
                    time: dayClock(visit.normalStart),
                  }),
          },
          {
            id: 'window',
            term: t('visit.window'),
            text: t('visit.window.text', { from: dayClock(visit.earliest), to: dayClock(visit.latest) }),
          },
          { id: 'length', term: t('visit.length'), text: t('visit.length.text', { minutes: visit.minutes }) },
          { id: 'importance', term: t('visit.importance'), text: t(`unmet.${visit.importance}`) },
          { id: 'competence', term: t('visit.competence'), text: competence(visit.competence) },
        ]}
      />
      {onEdit && visit.mark === null && day.plan ? (
        <>
          {visit.ways.length > 1 && (
            <SelectField
              label={t('visit.way')}
              hint={t('visit.way.note')}
              value={visit.way}
              onChange={(way) => onEdit({ kind: 'way', visitId, way: way as DayVisitView['way'] })}
              options={[...new Set([visit.way, ...visit.ways])].map((way) => ({ value: way, label: t(`way.${way}`) }))}
            />
          )}
          {placed.length > 0 && (
            <div className="button-row">
              <Button icon="lock" onClick={() => onEdit({ kind: visit.locked ? 'unlock' : 'lock', visitId })}>
                {t(visit.locked ? 'visit.unlock' : 'visit.lock')}
              </Button>
            </div>
          )}
          <MoveTo
            key={`${visitId} ${day.plan.revision}`}
            planId={day.plan.visitPlanId}
            visit={visit}
            words={words}
            onEdit={onEdit}
          />
        </>
      ) : (
        visit.mark === null && <p className="note">{t('move.needs-draft')}</p>
      )}
    </SidePanel>
  );
}

interface MoveToProps {
  readonly planId: number;
  readonly visit: DayVisitView;
  readonly words: DayWords;
  readonly onEdit: (edit: DayEdit) => void;
}

/** Every carer who could take the visit, the least detour first, then the others with what hinders. */
function MoveTo({ planId, visit, words, onEdit }: MoveToProps) {
  const { t } = words;
  const [part, setPart] = useState<'1' | '2'>('1');
  const rooms = useQuery({
    queryKey: ['visit-day', 'rooms', planId, visit.visitId, part],
    queryFn: ({ signal }) =>
      api.get<RoomsReply>(
        `/api/services/visit-plans/${planId}/rooms`,
        { visitId: visit.visitId, part: Number(part) },
        signal,
      ),
  });
  return (
    <div className="move-to">
      <h3>{t('move.title')}</h3>
      {visit.carers > 1 && (
        <Segmented
          label={t('move.part')}
          value={part}
          onChange={setPart}
          options={[
            { value: '1', label: t('move.first') },
            { value: '2', label: t('move.second') },
          ]}
        />
      )}
      <Fetched query={rooms} texts={dayTexts}>
        {(data) => (
          <ul className="move-list">
            {data.rooms.map((room) => (
              <li key={room.personId} data-fits={room.startMinute !== null || undefined}>
                <div>
                  <b>{room.name}</b> <span className="soft">{room.unitName}</span>
                  <p className="note">
                    {room.isNow && `${t('move.is-now')} · `}
                    {room.known && `${t('move.known')} · `}
                    {room.startMinute === null
                      ? t(`obstacle.${room.obstacle ?? 'no-time'}`)
                      : t('move.fits', { time: dayClock(room.startMinute), added: Math.max(0, room.addedTravel ?? 0) })}
                  </p>
                </div>
                {!room.isNow && room.startMinute !== null && (
                  <Button
                    small
                    onClick={() =>
                      onEdit({
                        kind: 'move',
                        visitId: visit.visitId,
                        part: Number(part),
                        personId: room.personId,
                        startMinute: room.startMinute ?? undefined,
                      })
                    }
                  >
                    {t('move.button')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Fetched>
    </div>
  );
}
