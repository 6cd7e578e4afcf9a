import { useQueryClient } from '@tanstack/react-query';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DecisionBar } from '#platform/ui-kit/DecisionBar.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { ConfirmReply, ContactView } from '../../contract/tracing.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';
import { DatesByRule } from '../cases/DatesByRule.tsx';
import { refreshCases, useCaseEdit } from '../cases/use-case-edit.ts';

interface ConfirmBarProps {
  readonly contacts: readonly ContactView[];
  readonly onConfirmed: (reply: ConfirmReply) => void;
}

/** Confirms the chosen in one step: periods by the rule, absences, and what they open. Undone in one step too. */
export function ConfirmBar({ contacts, onConfirmed }: ConfirmBarProps) {
  const t = useTexts(tracingTexts);
  const { say } = useToast();
  const queries = useQueryClient();
  const takeBack = async ({ confirmed }: ConfirmReply) => {
    await api.post('/api/outbreak/contacts/change', { contacts: confirmed, fields: { state: 'proposed' } });
    await refreshCases(queries);
  };
  const confirm = useCaseEdit(
    () =>
      api.post<ConfirmReply>('/api/outbreak/contacts/confirm', {
        contacts: contacts.map(({ contactId, revision, wouldBe }) => ({
          contactId,
          revision,
          seenRuleIds: wouldBe?.rules,
        })),
      }),
    (reply) => {
      say(t('contact.confirmed', { count: reply.confirmed.length, away: awayFrom(reply) }), {
        undo: () => void takeBack(reply),
      });
      onConfirmed(reply);
    },
  );
  const [sample] = contacts.filter((one) => one.wouldBe?.rule);
  const staff = contacts.filter((one) => one.subjectKind === 'staff').length;
  return (
    <>
      {sample?.wouldBe && <DatesByRule period={sample.wouldBe} lead={t('dates.for', { name: sample.name })} />}
      {confirm.error && <ErrorState error={confirm.error} texts={tracingTexts} />}
      <DecisionBar
        label={t('contact.confirm.none')}
        lead={contacts.length === 0 ? t('contact.confirm.none') : t('contact.chosen', { count: contacts.length })}
        facts={contacts.length === 0 ? [] : [t('contact.chosen.staff', { count: staff })]}
      >
        <Button kind="main" disabled={contacts.length === 0} busy={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('contact.confirm', { count: contacts.length })}
        </Button>
      </DecisionBar>
    </>
  );
}

/** How many are away from work. */
export function awayFrom(reply: ConfirmReply): number {
  return new Set(reply.away.filter((one) => !one.workOnly).map((one) => one.personId)).size;
}
