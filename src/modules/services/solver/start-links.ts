import type { CompiledVisits } from '../domain/visits/compile-visits.ts';
import type { TourLinks } from '../domain/visits/tour-state.ts';

/** Tours by carer in their order, and how each visit in them is carried out (kind of its option). */
export interface StartTours {
  readonly tours: ReadonlyMap<string, readonly { readonly visitId: string; readonly partId: string }[]>;
  readonly kinds: Readonly<Record<string, string>>;
}

/** Named tours as links of a problem; what the problem does not know is left out, and with it the other part of a visit by two. */
export function startLinks(data: CompiledVisits, start: StartTours): TourLinks {
  const { visits, carers } = data.problem;
  const next = new Int32Array(data.nodes).fill(-1);
  const first = new Int32Array(data.carers).fill(-1);
  const chosen = new Int32Array(data.visits).fill(-1);
  const nodeOf = new Map<string, number>();
  const goesIn = new Set([...start.tours.values()].flat().map(({ visitId, partId }) => `${visitId} ${partId}`));
  visits.forEach(({ visitId, options }, visit) => {
    const at = options.findIndex(({ kind }) => kind === start.kinds[visitId]);
    const option = options[at];
    if (!option || !option.parts.every(({ partId }) => goesIn.has(`${visitId} ${partId}`))) return;
    const index = (data.optionStart[visit] as number) + at;
    chosen[visit] = index;
    option.parts.forEach(({ partId }, part) => {
      nodeOf.set(`${visitId} ${partId}`, (part === 0 ? data.firstOf[index] : data.secondOf[index]) as number);
    });
  });
  carers.forEach(({ carerId }, carer) => {
    let last = -1;
    for (const { visitId, partId } of start.tours.get(carerId) ?? []) {
      const node = nodeOf.get(`${visitId} ${partId}`);
      if (node === undefined) continue;
      if (last === -1) first[carer] = node;
      else next[last] = node;
      last = node;
    }
  });
  return { next, first, chosen };
}
