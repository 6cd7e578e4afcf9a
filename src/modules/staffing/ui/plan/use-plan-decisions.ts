import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { DecideReply, PlanReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import type { Decided, Decision, ShiftOfPerson } from './decided-here.ts';
import { decisionsBody, isProposed, withDecision } from './decided-here.ts';
import type { PlanConflict } from './plan-conflict.ts';
import { conflictOf } from './plan-conflict.ts';
import { planKey, planReplyKey } from './use-plan.ts';

/** What somebody wanted when it was refused; kept so that it can be done after all. */
export type Wanted =
  | { readonly kind: 'decide'; readonly targets: readonly ShiftOfPerson[]; readonly decision: Decision }
  | { readonly kind: 'undo'; readonly decisionIds: readonly number[] };

/** Refused changes, in the order in which they were wanted: by whom they were crossed, or another fault. */
export interface RefusedChange {
  readonly wanted: readonly Wanted[];
  readonly error: unknown;
  readonly conflict: PlanConflict | undefined;
}

export interface PlanDecisions {
  /** The plan as it will stand when what is on its way has arrived. */
  readonly plan: PlanReply;
  readonly decide: (targets: readonly ShiftOfPerson[], decision: Decision) => void;
  readonly undo: (decisionIds: readonly number[]) => void;
  /** Takes back what was last decided here; does nothing when nothing was. */
  readonly undoLast: () => void;
  readonly refused: RefusedChange | undefined;
  readonly dismiss: () => void;
}

/**
 * Decisions on a plan's shifts. Shown at once, sent one after the other in the revision the last reply gave, so that quick
 * keys never cross each other; a change by somebody else stops the row, and what was wanted is kept.
 */
export function usePlanDecisions(plan: PlanReply): PlanDecisions {
  const t = useTexts(planTexts);
  const { account } = useSession();
  const { say } = useToast();
  const queries = useQueryClient();
  const now = useNow();
  const [onTheirWay, setOnTheirWay] = useState<readonly Decided[]>([]);
  const [refused, setRefused] = useState<RefusedChange>();
  const row = useRef<Promise<void>>(Promise.resolve());
  const done = useRef<readonly (readonly number[])[]>([]);
  const { planId } = plan;

  const knownRevision = () => queries.getQueryData<PlanReply>(planReplyKey(planId))?.revision ?? plan.revision;
  const settle = (change: (known: PlanReply) => PlanReply) => {
    queries.setQueryData<PlanReply>(planReplyKey(planId), (known) => known && change(known));
    for (const part of ['grid', 'candidates', 'preview']) {
      void queries.invalidateQueries({ queryKey: [...planKey(planId), part] });
    }
  };
  const refuse = (wanted: Wanted, error: unknown) => {
    setOnTheirWay([]);
    setRefused((before) => ({ wanted: [...(before?.wanted ?? []), wanted], error, conflict: conflictOf(error) }));
  };

  const undo = (decisionIds: readonly number[]) => {
    done.current = done.current.filter((ids) => ids.join() !== decisionIds.join());
    row.current = row.current.then(async () => {
      try {
        const body = { revision: knownRevision(), decisionIds };
        const reply = await api.post<DecideReply>(`/api/staffing/plans/${planId}/decisions/undo`, body);
        settle((known) => ({ ...known, revision: reply.revision, figures: reply.figures }));
        await queries.invalidateQueries({ queryKey: planReplyKey(planId) });
        say(t('decided.undone', { count: decisionIds.length }));
      } catch (error) {
        refuse({ kind: 'undo', decisionIds }, error);
      }
    });
  };

  const decide = (targets: readonly ShiftOfPerson[], decision: Decision) => {
    if (targets.length === 0) return;
    const decided: Decided = { targets, decision, at: now, byName: account.name };
    setOnTheirWay((before) => [...before, decided]);
    row.current = row.current.then(async () => {
      try {
        const body = { revision: knownRevision(), decisions: decisionsBody(targets, decision) };
        const reply = await api.post<DecideReply>(`/api/staffing/plans/${planId}/decisions`, body);
        const { decisionIds, revision, figures } = reply;
        settle((known) => ({ ...withDecision(known, { ...decided, decisionIds }), revision, figures }));
        setOnTheirWay((before) => before.filter((one) => one !== decided));
        done.current = [...done.current, decisionIds];
        const [first] = targets;
        const isPick = decision === 'pin' && targets.every((target) => !isProposed(plan, target));
        say(t(isPick ? 'decided.pick' : `decided.${decision}`, { count: targets.length, name: first?.name ?? '' }), {
          undo: () => undo(decisionIds),
        });
      } catch (error) {
        refuse({ kind: 'decide', targets, decision }, error);
      }
    });
  };

  const undoLast = () => {
    const last = done.current.at(-1);
    if (last) undo(last);
  };
  const shown = useMemo(() => onTheirWay.reduce(withDecision, plan), [onTheirWay, plan]);
  return { plan: shown, decide, undo, undoLast, refused, dismiss: () => setRefused(undefined) };
}
