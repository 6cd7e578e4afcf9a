import { addDays } from '#kernel/plain-date.ts';
import type { Municipality, PoolPerson } from '#modules/organisation/domain/municipality.ts';
import { chooseTrainees } from './choose-trainees.ts';
import type { StressMeasure } from './stress-measure.ts';
import type { StressOptions } from './stress-options.ts';

/** The municipality with a measure in force, and whom it chose to train. */
export interface MeasuredMunicipality {
  readonly municipality: Municipality;
  readonly trained: readonly string[];
}

/** Puts a measure in force. Teams change whom people meet, not the municipality. */
export function applyMeasure(
  municipality: Municipality,
  measure: StressMeasure,
  options: Pick<StressOptions, 'from' | 'days'>,
): MeasuredMunicipality {
  switch (measure.kind) {
    case 'train': {
      const trained = chooseTrainees(municipality, measure, options);
      const rows = trained.map((staffId) => ({ staffId, unitId: measure.unitId }));
      return { municipality: { ...municipality, trained: [...municipality.trained, ...rows] }, trained };
    }
    case 'agreement':
      // Whole days: who is called at midnight before the first day can start on the first day after the notice.
      return added(municipality, measure, 'neighbour', addDays(options.from, Math.ceil(measure.noticeHours / 24)));
    case 'pool':
      return added(municipality, measure, 'pool', options.from);
    case 'cohort':
      return { municipality, trained: [] };
  }
}

function added(
  municipality: Municipality,
  { unitId, competence, people }: { unitId: string | null; competence: string; people: number },
  source: PoolPerson['source'],
  from: PoolPerson['from'],
): MeasuredMunicipality {
  const extra = Array.from({ length: people }, (_, i): PoolPerson => {
    const personId = `+${source}-${i + 1}`;
    const units = unitId === null ? [] : [unitId];
    return { personId, name: personId, competence, source, from, to: undefined, units, outbreakTeam: false };
  });
  return { municipality: { ...municipality, pool: [...municipality.pool, ...extra] }, trained: [] };
}
