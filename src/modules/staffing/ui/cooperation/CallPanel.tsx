import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatDay, formatDays } from '#platform/texts/format-date.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { AgreementView, CallView } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';
import { CopyMessage } from './CopyMessage.tsx';
import { ReceiveForm } from './ReceiveForm.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import { useCooperationChange } from './use-cooperation.ts';
import { usePeopleCount } from './use-people-count.ts';

interface CallPanelProps {
  readonly call: CallView;
  readonly agreement: AgreementView | undefined;
  readonly competences: readonly string[];
  readonly today: PlainDate;
  readonly onClose: () => void;
}

/** One request of ours from asked to gone home: what was asked, what they said, who came, and what can be done now. */
export function CallPanel({ call, agreement, competences, today, onClose }: CallPanelProps) {
  const t = useTexts(cooperationTexts);
  const { locale } = useLocale();
  const now = useNow();
  const people = usePeopleCount();
  const { reply } = call;
  return (
    <SidePanel title={t(`state.${call.state}`)} kicker={call.party} focusKey={`call-${call.callId}`} onClose={onClose}>
      <Facts
        items={[
          {
            id: 'wish',
            term: t('call.wish'),
            text: `${people(call.people, call.competence)}, ${formatDays(call.from, addDays(call.to, -1), locale)}`,
          },
          ...(call.needs.length > 0
            ? [
                {
                  id: 'needs',
                  term: t('call.needs'),
                  text: call.needs
                    .map((need) => `${need.unitName} ${formatDay(need.date, locale, 'dayShort')} ${need.shift}`)
                    .join(', '),
                },
              ]
            : []),
          ...(call.answerBy && call.state === 'requested'
            ? [{ id: 'by', term: t('call.answer-by'), text: formatWhen(call.answerBy, now, locale) }]
            : []),
          {
            id: 'reply',
            term: t('call.reply'),
            text: reply
              ? `${t(`reply.${reply.answer}`, { people: reply.people })} – ${t('reply.by', { name: reply.answeredBy, when: formatWhen(reply.answeredAt, now, locale) })}${reply.note ? `: ${reply.note}` : ''}`
              : t('reply.none'),
          },
          ...(reply && reply.answer !== 'no'
            ? [{ id: 'named', term: t('call.named'), text: <Named call={call} /> }]
            : []),
        ]}
      />
      {call.state === 'requested' && (
        <p className="note">{t(call.shared ? 'call.waits-partner' : 'call.waits-phone', { party: call.party })}</p>
      )}
      {call.state === 'arrived' && <p className="note">{t('call.received')}</p>}
      <blockquote className="call-message">{call.message}</blockquote>
      {!call.shared && call.state === 'requested' && <CopyMessage message={call.message} agreement={agreement} />}
      <CallActions call={call} competences={competences} today={today} />
      <h3>{t('call.history')}</h3>
      <ol className="call-steps">
        {call.steps.map((step) => (
          <li key={`${step.at} ${step.step}`}>
            <b>{t.find(`step.${step.step}`) ?? step.step}</b>{' '}
            <span className="soft">{t('reply.by', { name: step.byName, when: formatWhen(step.at, now, locale) })}</span>
          </li>
        ))}
      </ol>
    </SidePanel>
  );
}

function Named({ call }: { readonly call: CallView }) {
  const t = useTexts(cooperationTexts);
  const named = call.reply?.named ?? [];
  if (named.length === 0) return <>{t('call.named.none')}</>;
  return (
    <>
      {named.map((person, index) => {
        const personId = call.personIds[index];
        return (
          <span key={person.name}>
            {index > 0 && ', '}
            {personId ? (
              <TextLink quiet to={`/bemanning/folk/${personId}`}>
                {person.name}
              </TextLink>
            ) : (
              person.name
            )}
          </span>
        );
      })}
    </>
  );
}

type Doing = 'answer' | 'arrive' | 'return';
const OPENS_FORM: readonly string[] = ['answer', 'arrive', 'return'];

/** Undo of a step: the step that takes it back. */
const TAKES_BACK: Readonly<Record<string, string>> = { withdraw: 'renew', return: 'take-back-return' };

function CallActions({ call, competences, today }: Pick<CallPanelProps, 'call' | 'competences' | 'today'>) {
  const t = useTexts(cooperationTexts);
  const may = useCan('staffing.agreement.call');
  const [doing, setDoing] = useState<Doing>();
  const [on, setOn] = useState<PlainDate | undefined>(today);
  const close = () => setDoing(undefined);
  const change = useCooperationChange(close);
  const path = `/api/staffing/agreement-calls/${call.callId}`;
  if (!may) return null;
  const step = (action: string, body: object = {}) =>
    change.mutate({
      send: () => api.post(`${path}/${action}`, { revision: call.revision, ...body }),
      done: t.find(`done.${action}`) ?? '',
      undo: TAKES_BACK[action] ? () => void undo(TAKES_BACK[action] ?? '') : undefined,
    });
  const undo = (action: string) =>
    change.mutateAsync({
      send: () => api.post(`${path}/${action}`, { revision: call.revision + 1 }),
      done: t.find(`done.${action}`) ?? '',
    });
  if (doing === 'answer')
    return (
      <ReplyForm
        wanted={call.people}
        competence={call.competence}
        competences={competences}
        before={call.reply}
        done={t('done.answer')}
        send={(draft) => api.post(`${path}/answer`, { revision: call.revision, ...draft })}
        onDone={close}
      />
    );
  if (doing === 'arrive') return <ReceiveForm call={call} competences={competences} onDone={close} />;
  return (
    <>
      {doing === 'return' && <DateField label={t('return.on')} value={on} onChange={setOn} />}
      {change.isError && <ErrorState error={change.error} texts={cooperationTexts} />}
      <div className="button-row">
        {doing === 'return' ? (
          <>
            <Button kind="main" busy={change.isPending} onClick={() => on && step('return', { on })}>
              {t('return.save')}
            </Button>
            <Button onClick={close}>{t('form.cancel')}</Button>
          </>
        ) : (
          call.actions.map((action, index) => (
            <Button
              key={action}
              kind={index === 0 && OPENS_FORM.includes(action) ? 'main' : 'quiet'}
              busy={change.isPending}
              onClick={() => (OPENS_FORM.includes(action) ? setDoing(action as Doing) : step(action))}
            >
              {t.find(`action.${action}`) ?? action}
            </Button>
          ))
        )}
      </div>
    </>
  );
}
