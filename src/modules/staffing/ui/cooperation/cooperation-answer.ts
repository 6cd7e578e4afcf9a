import type { AgreementsReply, AgreementView, IncomingView } from '../../contract.ts';

/** The page's first line: agreements in force, people they give in all, who waits for us, and what is overdue. */
export interface CooperationAnswer {
  readonly inForce: number;
  readonly given: readonly { readonly competence: string; readonly count: number }[];
  readonly waiting: readonly IncomingView[];
  readonly overdue: readonly AgreementView[];
}

/** Sums people by competence over agreements in force, most first; those without a number are not counted. */
export function cooperationAnswer({
  agreements,
  incoming,
}: Pick<AgreementsReply, 'agreements' | 'incoming'>): CooperationAnswer {
  const inForce = agreements.filter((one) => one.inForce);
  const sums = new Map<string, number>();
  for (const { items } of inForce) {
    for (const { what, subject, quantity } of items)
      if (what === 'people') sums.set(subject, (sums.get(subject) ?? 0) + (quantity ?? 0));
  }
  return {
    inForce: inForce.length,
    given: [...sums]
      .filter(([, count]) => count > 0)
      .map(([competence, count]) => ({ competence, count }))
      .toSorted((a, b) => b.count - a.count),
    waiting: incoming.filter((request) => request.state === 'requested' && request.reply === null),
    overdue: agreements.filter((one) => one.findings.some(({ level }) => level === 'breach')),
  };
}
