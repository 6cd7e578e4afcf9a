import { describe, expect, it } from 'vitest';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { demanded, oneWard, published, worker } from '#test/replan-examples/one-ward.ts';
import { compileWorld } from './compile-world.ts';

function openRows(parts: Partial<Municipality>): string[] {
  const world = compileWorld(oneWard(parts), { days: 1 });
  return world.rows.keys
    .map(
      (key, row) =>
        `${key.competence} mangler ${world.rows.missing[row]}, under minimum ${world.rows.belowMinimum[row]}`,
    )
    .sort();
}

const day = 'U1 2026-11-23 D';
const nurse = worker('P1', { competence: 'nurse' });
const carer = worker('P2');
const onDay = [published('P1 2026-11-23 D U1'), published('P2 2026-11-23 D U1')];

describe('hva som er udekket før planen', () => {
  it('den som er der, teller først på sin egen kompetanse', () => {
    const demand = [demanded(`${day} nurse 1 0`), demanded(`${day} health_worker 2 2`)];
    expect(openRows({ staff: [nurse, carer], roster: onDay, demand })).toEqual([
      'health_worker mangler 1, under minimum 1',
    ]);
  });

  it('de som er til overs, dekker det de kan: under minimum før normalt', () => {
    const demand = [demanded(`${day} health_worker 2 0`), demanded(`${day} assistant 1 1`)];
    const two = [worker('P1'), worker('P2'), worker('P3')];
    const roster = [...onDay, published('P3 2026-11-23 D U1')];
    expect(openRows({ staff: two, roster, demand })).toEqual([]);
    const short = [demanded(`${day} health_worker 1 0`), demanded(`${day} assistant 3 1`)];
    expect(openRows({ staff: two, roster, demand: short })).toEqual(['assistant mangler 1, under minimum 0']);
  });

  it('den billigste av dem som er til overs, flyttes først', () => {
    const competences = [
      { competence: 'nurse', covers: ['assistant'], weight: 1500 },
      { competence: 'health_worker', covers: ['assistant'], weight: 1000 },
      { competence: 'assistant', covers: ['night_guard'], weight: 700 },
      { competence: 'night_guard', covers: [], weight: 100 },
    ];
    const demand = [demanded(`${day} assistant 1 0`), demanded(`${day} night_guard 1 0`)];
    const spare = worker('P2', { competence: 'assistant' });
    const roster = onDay;
    expect(openRows({ competences, staff: [nurse, spare], roster, demand })).toEqual([
      'night_guard mangler 1, under minimum 0',
    ]);
  });

  it('vakter tapt ved fravær, vakter på vakttelefon og vakter i andre enheter dekker ingenting', () => {
    const demand = [demanded(`${day} health_worker 3 1`)];
    const roster = [
      published('P2 2026-11-23 D U1'),
      published('P3 2026-11-23 D U1 on_call'),
      published('P4 2026-11-23 D U2'),
    ];
    const absences = [{ staffId: 'P2', from: demand[0]?.date as never, kind: 'sick' as const }];
    expect(openRows({ staff: ['P2', 'P3', 'P4'].map((id) => worker(id)), roster, demand, absences })).toEqual([
      'health_worker mangler 3, under minimum 1',
    ]);
  });

  it('uten bemanningsbehov er turnusen behovet', () => {
    const absences = [{ staffId: 'P1', from: onDay[0]?.date as never, kind: 'sick' as const }];
    expect(openRows({ staff: [nurse, carer], roster: onDay, absences, demand: undefined })).toEqual([
      'nurse mangler 1, under minimum 0',
    ]);
  });

  it('perioden begynner på første dag i behovet, ellers i turnusen; uten dager er det ingenting å planlegge', () => {
    expect(compileWorld(oneWard({ demand: [demanded('U1 2026-12-01 D nurse')] }), {}).from).toBe('2026-12-01');
    expect(compileWorld(oneWard({ staff: [carer], roster: onDay }), {}).from).toBe('2026-11-23');
    expect(() => compileWorld(oneWard(), {})).toThrow('staffing.replan.no-dates');
  });
});
