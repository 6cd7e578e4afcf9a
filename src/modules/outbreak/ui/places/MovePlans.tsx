import { useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { MovePlanView, MoveStepView, SitePicture } from '../../contract/places.ts';
import { placesTexts } from '../../texts/places/places-texts.ts';
import { RoomReasons } from './RoomReasons.tsx';
import { StepsEditor } from './StepsEditor.tsx';
import { usePlaceChange } from './use-places.ts';

interface MovePlansProps {
  readonly data: SitePicture;
  readonly nameOf: (userId: string) => string | undefined;
}

/** Moves of residents, newest first: proposed, decided, and how far they have come. */
export function MovePlans({ data, nameOf }: MovePlansProps) {
  const t = useTexts(placesTexts);
  return (
    <Section title={t('moves.title')}>
      {data.plans.length === 0 && <p className="soft">{t('moves.none')}</p>}
      {data.plans.map((plan) => (
        <Plan key={plan.planId} data={data} plan={plan} nameOf={nameOf} />
      ))}
    </Section>
  );
}

interface PlanProps extends MovePlansProps {
  readonly plan: MovePlanView;
}

function Plan({ data, plan, nameOf }: PlanProps) {
  const t = useTexts(placesTexts);
  const { locale } = useLocale();
  const now = useNow();
  const change = usePlaceChange();
  const [editing, setEditing] = useState(false);
  const mayDecide = useCan('outbreak.moves.decide');
  const people = new Set(plan.steps.map(({ userId }) => userId)).size;
  const done = plan.steps.filter(({ doneAt }) => doneAt !== null).length;
  const step = (name: 'decide' | 'take-back' | 'withdraw') => () =>
    change.mutate({
      send: () => api.post(`/api/outbreak/moves/${plan.planId}/${name}`, { revision: plan.revision }),
      done: t(`moves.${name}.said`),
    });
  return (
    <article className="move-plan" data-proposed={plan.state === 'proposed' || undefined}>
      <h3 className="sub-head">{t('moves.lead', { count: people, day: formatDay(plan.moveOn, locale) })}</h3>
      <p className="note">
        {plan.state === 'proposed'
          ? t('moves.proposed', { name: plan.proposedByName ?? '', when: formatWhen(plan.proposedAt, now, locale) })
          : t('moves.decided', {
              name: plan.decidedByName ?? '',
              when: formatWhen(plan.decidedAt ?? plan.proposedAt, now, locale),
            })}{' '}
        · {plan.why}
        {plan.state === 'decided' && <> · {t('moves.done-of', { done, all: plan.steps.length })}</>}
      </p>
      {editing ? (
        <StepsEditor data={data} plan={plan} nameOf={nameOf} onClose={() => setEditing(false)} />
      ) : (
        <ol className="room-proposals">
          {plan.steps.map((one) => (
            <Step key={one.seq} data={data} plan={plan} step={one} nameOf={nameOf} />
          ))}
        </ol>
      )}
      {change.isError && <ErrorState error={change.error} texts={placesTexts} />}
      {mayDecide && !editing && (
        <div className="button-row">
          {plan.state === 'proposed' && (
            <>
              <Button kind="main" busy={change.isPending} onClick={step('decide')}>
                {t('moves.decide')}
              </Button>
              <Button onClick={() => setEditing(true)}>{t('moves.edit')}</Button>
              <Button onClick={step('withdraw')}>{t('moves.withdraw')}</Button>
            </>
          )}
          {plan.state === 'decided' && done === 0 && (
            <Button onClick={step('take-back')}>{t('moves.take-back')}</Button>
          )}
        </div>
      )}
    </article>
  );
}

interface StepProps extends PlanProps {
  readonly step: MoveStepView;
}

function Step({ data, plan, step, nameOf }: StepProps) {
  const t = useTexts(placesTexts);
  const { locale } = useLocale();
  const now = useNow();
  const [writing, setWriting] = useState(false);
  const change = usePlaceChange(() => setWriting(false));
  const mayCarry = useCan('outbreak.moves.carry-out');
  const rooms = new Map(data.rooms.map((room) => [room.roomId, room.name]));
  const name = nameOf(step.userId) ?? t('moves.hidden');
  const [transport, setTransport] = useState(step.transport);
  const [responsible, setResponsible] = useState(step.responsible);
  const url = `/api/outbreak/moves/${plan.planId}/steps/${step.seq}`;
  const how = [step.transport, step.responsible].filter((text) => text !== '').join(' · ');
  return (
    <li>
      <div className="proposal-head">
        <span>
          {step.seq}. {name}
        </span>
        <span>
          {step.fromRoomId === null ? t('moves.outside') : (rooms.get(step.fromRoomId) ?? step.fromRoomId)} →{' '}
          {step.toRoomId === null ? t('moves.wait') : (rooms.get(step.toRoomId) ?? step.toRoomId)}
        </span>
      </div>
      {step.toRoomId !== null && <RoomReasons reasons={step.reasons} />}
      {step.cleanFirst && step.doneAt === null && <p className="mark mark-watch">{t('moves.clean-first')}</p>}
      {how !== '' && !writing && <p className="note">{how}</p>}
      {step.doneAt !== null ? (
        <p className="note">{t('moves.done', { when: formatWhen(step.doneAt, now, locale) })}</p>
      ) : (
        mayCarry &&
        plan.state !== 'withdrawn' && (
          <div className="button-row">
            {plan.state === 'decided' && (
              <Button
                small
                icon="check"
                busy={change.isPending}
                onClick={() =>
                  change.mutate({
                    send: () => api.post(`${url}/done`, { revision: plan.revision }),
                    undo: (reply) => api.post(`${url}/undo`, reply),
                    done: t('moves.finished', { name }),
                  })
                }
              >
                {t('moves.finish')}
              </Button>
            )}
            {!writing && (
              <Button small kind="plain" onClick={() => setWriting(true)}>
                {t('moves.how')}
              </Button>
            )}
          </div>
        )
      )}
      {writing && (
        <div className="form">
          <div className="form-row">
            <TextField label={t('moves.transport')} value={transport} onChange={setTransport} />
            <TextField label={t('moves.responsible')} value={responsible} onChange={setResponsible} />
          </div>
          <Button
            small
            onClick={() =>
              change.mutate({
                send: () =>
                  api.put(url, {
                    revision: plan.revision,
                    state: plan.state,
                    transport: transport.trim(),
                    responsible: responsible.trim(),
                  }),
                done: t('moves.described'),
              })
            }
          >
            {t('moves.describe')}
          </Button>
        </div>
      )}
      {change.isError && <ErrorState error={change.error} texts={placesTexts} />}
    </li>
  );
}
