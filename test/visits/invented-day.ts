import { plainDate } from '#kernel/plain-date.ts';
import type { Rng } from '#kernel/rng.ts';
import { rng } from '#kernel/rng.ts';
import type { DayCarer, DayFacts, DayVisit, Point } from '#modules/services/domain/visit-plan/day-facts.ts';
import { TRAVEL_RULES } from '#modules/services/rules/visit-plan/travel-rule.ts';

interface DayShape {
  readonly seed: number;
  readonly districts?: number;
  /** Carers and visits of each district. */
  readonly carers: number;
  readonly visits: number;
  /** Share of the carers who have fallen out after the normal plan was made. */
  readonly away: number;
}

const DATE = plainDate('2026-11-24');
const DAY_SHIFT = [450, 900] as const;
const EVENING_SHIFT = [885, 1335] as const;
const DAY_SLOTS = [
  [450, 660],
  [540, 880],
  [630, 840],
] as const;
const EVENING_SLOTS = [
  [900, 1080],
  [1020, 1315],
] as const;
const LADDER = ['nurse', 'health_worker', 'assistant'] as const;

/** An invented day: districts with a normal plan made one visit after the other, from which some carers have then fallen out. */
export function inventedDay({ seed, districts = 1, carers, visits, away }: DayShape): DayFacts {
  const random = rng(seed);
  const units = Array.from({ length: districts }, (_, index) => {
    const base = { lat: 59.9 + 0.04 * Math.floor(index / 6), lon: 10.6 + 0.08 * (index % 6) };
    return { unitId: `D${index}`, name: `Distrikt ${index}`, base };
  });
  const parts = units.map(({ unitId, base }) =>
    district(
      random,
      unitId,
      base,
      units.map((one) => one.unitId),
      carers,
      visits,
    ),
  );
  const known = parts.flatMap(({ visits: rows }) =>
    rows.flatMap(({ userId, normal }) => normal.carers.map((id) => `${userId} ${id}`)),
  );
  const all = parts.flatMap((part) => part.carers);
  const out = new Set(random.shuffle(all.map((carer) => carer.personId)).slice(0, Math.round(all.length * away)));
  return {
    date: DATE,
    units,
    visits: parts.flatMap((part) => part.visits),
    carers: all.map((carer) => ({ ...carer, away: out.has(carer.personId) })),
    wishes: [],
    known,
    travelRule: TRAVEL_RULES[0] as (typeof TRAVEL_RULES)[number],
    travel: {},
  };
}

function district(random: Rng, unitId: string, base: Point, all: readonly string[], carers: number, visits: number) {
  const people = Array.from({ length: carers }, (_, index): DayCarer => {
    const [startMinute, endMinute] = index % 5 < 3 ? DAY_SHIFT : EVENING_SHIFT;
    return {
      personId: `${unitId}-p${index}`,
      name: `${unitId}-p${index}`,
      competences: LADDER.slice(index % 4 === 0 ? 0 : index % 4 === 3 ? 2 : 1),
      unitId,
      mayWorkIn: all.filter((other) => other !== unitId && random.next() < 0.3),
      startMinute,
      endMinute,
      breakMinutes: 30,
      away: false,
    };
  });
  const free = people.map((carer) => ({ carer, at: carer.startMinute + 15, place: base, rested: false }));
  const rows: DayVisit[] = [];
  for (let index = 0; index < visits; index++) {
    const isDay = random.next() < 0.62;
    const slot: readonly [number, number] = isDay ? random.pick(DAY_SLOTS) : random.pick(EVENING_SLOTS);
    const minutes = 10 + 5 * random.int(6);
    const competence = random.pick(['nurse', 'health_worker', 'health_worker', 'assistant', 'assistant'] as const);
    const importance = random.pick(['must', 'must', 'should', 'can_wait'] as const);
    const point = { lat: base.lat + (random.next() - 0.5) * 0.03, lon: base.lon + (random.next() - 0.5) * 0.06 };
    const isPair = random.next() < 0.03;
    const able = free
      .filter(({ carer }) => carer.competences.includes(competence))
      .map((route) => ({ route, start: Math.max(slot[0], route.at + drive(route.place, point)) }))
      .filter(({ route, start }) => start + minutes <= slot[1] && start + minutes + 25 <= route.carer.endMinute)
      .sort((a, b) => a.start - b.start);
    const [one, two] = able;
    const start = one && (isPair && two ? two.start : one.start);
    for (const chosen of isPair ? [one, two] : [one]) {
      if (!chosen || start === undefined) continue;
      chosen.route.at = start + minutes;
      chosen.route.place = point;
      if (!chosen.route.rested && chosen.route.at > chosen.route.carer.startMinute + 180) {
        chosen.route.at += 30;
        chosen.route.rested = true;
      }
    }
    const normal = { carers: one ? [one.route.carer.personId] : [], startMinute: start };
    rows.push({
      visitId: `${unitId}-v${index}`,
      userId: `${unitId}-u${index}`,
      unitId,
      point,
      earliest: slot[0],
      latest: slot[1],
      minutes,
      carers: isPair ? 2 : 1,
      competence,
      importance,
      actions:
        importance === 'must'
          ? []
          : random.pick([[], [], [{ kind: 'phone' }], [{ kind: 'shorten', minutes: 5 }]] as const),
      infected: random.next() < 0.03,
      normal,
      standing: normal,
    });
  }
  return { carers: people, visits: rows };
}

function drive(from: Point, to: Point): number {
  const km = Math.hypot(from.lat - to.lat, (from.lon - to.lon) * 0.5) * 111.2 * 1.25;
  return 2 + Math.round((km / 45) * 60);
}
