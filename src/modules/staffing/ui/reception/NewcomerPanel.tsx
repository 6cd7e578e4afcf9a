import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatTime } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { problemOf } from '#platform/web-client/api-error.ts';
import type { Newcomer } from '../../contract.ts';
import { myOfferTexts } from '../../texts/my-offer-texts.ts';
import { receptionTexts } from '../../texts/reception-texts.ts';
import { LinkShown } from '../offers/LinkShown.tsx';
import { ReceptionListForm } from './ReceptionListForm.tsx';

interface NewcomerPanelProps {
  readonly newcomer: Newcomer;
  readonly onClose: () => void;
}

/** One newcomer: when they come, who receives them, what they have been shown, and how they say it went. */
export function NewcomerPanel({ newcomer, onClose }: NewcomerPanelProps) {
  const t = useTexts(receptionTexts);
  const words = useWords();
  const { locale } = useLocale();
  const commands = useReceptionCommands(newcomer);
  const [isEditing, setEditing] = useState(false);
  const from = newcomer.homeUnitName ? t('from.unit', { unit: newcomer.homeUnitName }) : words.source(newcomer.source);
  return (
    <SidePanel
      title={newcomer.name}
      kicker={t('panel.kicker', { competence: words.competence(newcomer.competence), from })}
      onClose={onClose}
      focusKey={newcomer.personId}
    >
      <h3 className="sub-head">{t('panel.shifts')}</h3>
      <ul>
        {newcomer.shifts.map((shift) => (
          <li key={`${shift.date} ${shift.shift}`}>
            {t('panel.shift', {
              day: formatDay(shift.date, locale),
              times: `${formatTime(shift.startsAt)}–${formatTime(shift.endsAt)}`,
            })}
          </li>
        ))}
      </ul>
      <Buddy newcomer={newcomer} commands={commands} />
      {isEditing ? (
        <ReceptionListForm unitId={newcomer.unitId} unitName={newcomer.unitName} onClose={() => setEditing(false)} />
      ) : (
        <>
          <Points newcomer={newcomer} commands={commands} />
          {newcomer.mayLead && (
            <p>
              <TextButton onClick={() => setEditing(true)}>
                {t('panel.list.edit', { unit: newcomer.unitName })}
              </TextButton>
            </p>
          )}
        </>
      )}
      <h3 className="sub-head">{t('panel.how')}</h3>
      {newcomer.feedback ? (
        <>
          <Facts
            items={(['welcome', 'safe', 'again'] as const).map((id) => ({
              id,
              term: t(id),
              text: t('score', { score: newcomer.feedback?.[id] ?? 0 }),
            }))}
          />
          {newcomer.feedback.comment !== '' && <p>«{newcomer.feedback.comment}»</p>}
        </>
      ) : (
        <p className="note">{t('panel.how.none')}</p>
      )}
      {newcomer.mayLead && <CardLink newcomer={newcomer} />}
    </SidePanel>
  );
}

/** What a leader can do with one reception. */
function useReceptionCommands({ personId, unitId, firstDate }: Newcomer) {
  const t = useTexts(receptionTexts);
  const { say } = useToast();
  const queries = useQueryClient();
  const command = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: object; readonly done?: string }) =>
      api.post<unknown>(`/api/staffing/reception/${path}`, { personId, unitId, firstDate, ...body }),
    onSuccess: (_, { done }) => done !== undefined && say(done),
    onError: (error) => {
      const problem = problemOf(error);
      const why = problem.kind === 'refused' ? t.find(problem.code, problem.facts) : undefined;
      say(t('said.not', { why: why ?? problem.kind }), { kind: 'act' });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['reception'] }),
  });
  return { busy: command.isPending, run: command.mutate };
}

type Commands = ReturnType<typeof useReceptionCommands>;

function Buddy({ newcomer, commands }: { readonly newcomer: Newcomer; readonly commands: Commands }) {
  const t = useTexts(receptionTexts);
  const words = useWords();
  const { buddy, proposals, revision } = newcomer;
  const others = proposals.filter((one) => one.personId !== buddy?.personId);
  const set = (buddyId: string | null, done: string) =>
    commands.run({ path: 'buddy', body: { buddyId, revision }, done });
  return (
    <>
      <h3 className="sub-head">{t('panel.buddy')}</h3>
      {buddy && (
        <p>
          {newcomer.buddyOnShift
            ? t('panel.buddy.is', { name: buddy.name })
            : t('buddy.not-on-shift', { name: buddy.name })}{' '}
          {newcomer.mayLead && (
            <TextButton onClick={() => set(null, t('said.cleared'))}>{t('panel.buddy.clear')}</TextButton>
          )}
        </p>
      )}
      {newcomer.mayLead && others.length > 0 && (
        <>
          <p className="note">{t('panel.buddy.propose')}</p>
          <ul className="offer-shifts">
            {others.map((one) => (
              <li key={one.personId}>
                <span>
                  {one.name} <span className="soft">{words.competence(one.competence)}</span>
                </span>
                <Button
                  small
                  busy={commands.busy}
                  onClick={() => set(one.personId, t('said.buddy', { name: one.name }))}
                >
                  {t('panel.buddy.choose', { name: one.name.split(',').at(-1)?.trim() })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {!buddy && others.length === 0 && <p>{t('panel.buddy.nobody')}</p>}
    </>
  );
}

function Points({ newcomer, commands }: { readonly newcomer: Newcomer; readonly commands: Commands }) {
  const t = useTexts(receptionTexts);
  const texts = useTexts(myOfferTexts);
  return (
    <>
      <h3 className="sub-head">{t('panel.list')}</h3>
      <ul>
        {newcomer.items.map((item) => (
          <li key={item.id}>
            <Checkbox
              label={item.title || (texts.find(`reception.item.${item.id}`) ?? item.id)}
              checked={newcomer.done.includes(item.id)}
              disabled={!newcomer.mayLead}
              onChange={(done) => commands.run({ path: 'done', body: { itemId: item.id, done } })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function CardLink({ newcomer }: { readonly newcomer: Newcomer }) {
  const t = useTexts(receptionTexts);
  const { personId, unitId, firstDate } = newcomer;
  const link = useMutation({
    mutationFn: () => api.post<{ path: string }>('/api/staffing/reception/link', { personId, unitId, firstDate }),
  });
  return (
    <>
      <h3 className="sub-head">{t('panel.link', { name: newcomer.name })}</h3>
      <p className="note">{t('panel.link.text')}</p>
      {link.isError && <ErrorState error={link.error} texts={receptionTexts} />}
      {link.data ? (
        <LinkShown path={link.data.path} />
      ) : (
        <Button busy={link.isPending} onClick={() => link.mutate()}>
          {t('panel.link.make')}
        </Button>
      )}
    </>
  );
}
