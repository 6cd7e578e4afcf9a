import type { PlainDate } from '#kernel/plain-date.ts';
import type { Competence } from '#modules/organisation/domain/municipality.ts';

/** An agreement as far as people are concerned. */
export interface HelpAgreement {
  readonly agreementId: string;
  readonly noticeHours: number;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly items: readonly {
    readonly what: string;
    readonly subject: string;
    readonly quantity?: number | undefined;
  }[];
}

/** People of one competence who are asked for or here under an agreement, on the days `[from, to)`. */
export interface HelpInUse {
  readonly agreementId: string;
  readonly competence: string;
  readonly people: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** How an agreement could fill a hole. */
export interface Help {
  readonly agreementId: string;
  readonly competence: string;
  /** People agreed on; null: not fixed. */
  readonly quantity: number | null;
  /** Of these, not asked for or here already that day; null: not fixed. */
  readonly free: number | null;
  readonly noticeHours: number;
  /** Whether the notice can still be kept. */
  readonly inTime: boolean;
}

/**
 * Agreements in force that day that give people who may take a hole (own competence first, then one that covers it), those
 * whose notice can be kept first, then the shortest notice. `hoursLeft`: until the shift begins.
 */
export function helpForHole(
  hole: { readonly date: PlainDate; readonly competence: string; readonly hoursLeft: number },
  agreements: readonly HelpAgreement[],
  inUse: readonly HelpInUse[],
  competences: readonly Competence[],
): Help[] {
  const covering = new Set(
    competences.filter((one) => one.covers.includes(hole.competence)).map((one) => one.competence),
  );
  const rank = (competence: string) => (competence === hole.competence ? 0 : 1);
  return agreements
    .filter(({ from, to }) => (from === undefined || from <= hole.date) && (to === undefined || hole.date < to))
    .flatMap((agreement) => {
      const best = agreement.items
        .filter(({ what, subject }) => what === 'people' && (subject === hole.competence || covering.has(subject)))
        .toSorted((a, b) => rank(a.subject) - rank(b.subject))
        .map((item): Help => helpOf(agreement, item, hole, inUse));
      return best.find((help) => help.free !== 0) ?? best[0] ?? [];
    })
    .toSorted(
      (a, b) =>
        Number(b.inTime) - Number(a.inTime) ||
        Number(a.free === 0) - Number(b.free === 0) ||
        a.noticeHours - b.noticeHours ||
        (a.agreementId < b.agreementId ? -1 : 1),
    );
}

function helpOf(
  agreement: HelpAgreement,
  item: HelpAgreement['items'][number],
  hole: { readonly date: PlainDate; readonly hoursLeft: number },
  inUse: readonly HelpInUse[],
): Help {
  const { agreementId, noticeHours } = agreement;
  const used = inUse
    .filter((one) => one.agreementId === agreementId && one.competence === item.subject)
    .filter((one) => one.from <= hole.date && hole.date < one.to)
    .reduce((sum, one) => sum + one.people, 0);
  const quantity = item.quantity ?? null;
  return {
    agreementId,
    competence: item.subject,
    quantity,
    free: quantity === null ? null : Math.max(0, quantity - used),
    noticeHours,
    inTime: hole.hoursLeft >= noticeHours,
  };
}
