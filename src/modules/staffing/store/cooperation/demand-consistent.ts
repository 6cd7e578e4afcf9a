import { refuse } from '#kernel/refusal.ts';
import type { CallReply } from '../../domain/cooperation/agreement-call.ts';
import { isConsistentReply } from '../../domain/cooperation/agreement-call.ts';

/** Refuses an answer that says one thing in words and another in numbers. */
export function demandConsistent(wanted: number, reply: Pick<CallReply, 'answer' | 'people' | 'named'>): void {
  const fits = isConsistentReply(wanted, reply.answer, reply.people) && reply.named.length <= reply.people;
  if (!fits) refuse('staffing.agreement-call.odd-answer', { wanted, people: reply.people, named: reply.named.length });
}
