import { addDays } from '#kernel/plain-date.ts';
import type { Applicant, ApplicantStage, Campaign, Vacancy } from '#modules/organisation/domain/resource-rows.ts';
import type { DemoFrame } from '../demo-options.ts';
import { nameSource } from '../names/draw-names.ts';
import { STAFF_GIVEN_NAMES } from '../names/given-names.ts';
import type { DemoPerson } from '../people/build-staff.ts';
import { between, pickWeighted, streamOf } from '../random-stream.ts';
import type { UnitRoster } from '../rosters/build-unit-rosters.ts';

/** People of 410 employed who have given notice. */
const LEAVERS = 7;
const PER_STAFF = 410;
const LEAVER_DAYS = [21, 40, 55, 69, 83, 104, 130, 150];

/** How far the applicants of a vacancy have come, one list a vacancy in turn. */
const STAGES: readonly (readonly ApplicantStage[])[] = [
  ['accepted', 'rejected', 'declined'],
  ['interview', 'received', 'received'],
  ['accepted', 'interview'],
  [],
  ['offered', 'rejected'],
  ['accepted', 'received'],
  ['received'],
  [],
];

/** Posts without anybody: those that the rosters have empty, and those of people who have given notice. */
export function buildVacancies(
  frame: DemoFrame,
  rosters: readonly UnitRoster[],
  people: readonly DemoPerson[],
): Vacancy[] {
  const random = streamOf(frame.seed, 'vacancies');
  const empty = rosters.flatMap(({ operating, lines }) =>
    lines.flatMap(({ line, posts }) =>
      posts
        .filter(({ vacant }) => vacant)
        .map(({ employmentPct }) => ({
          unitId: operating.unit.unitId,
          competence: line.competence,
          pct: employmentPct,
        })),
    ),
  );
  const leavers = random
    .shuffle(people.filter(({ staff, diary }) => staff.hprNumber !== undefined && !staff.outbreakTeam && diary))
    .slice(0, Math.max(2, Math.round((LEAVERS * frame.staffCount) / PER_STAFF)));
  return [
    ...empty.map((post) => ({
      ...post,
      vacantFrom: addDays(frame.today, -between(random, 20, 240)),
      reason: pickWeighted(random, [
        ['resigned' as const, 3],
        ['moved' as const, 1],
        ['new_post' as const, 1],
      ]),
      holderId: undefined,
    })),
    ...leavers.map(({ staff }, index) => ({
      unitId: staff.homeUnitId,
      competence: staff.competence,
      pct: staff.employmentPct,
      vacantFrom: addDays(frame.today, LEAVER_DAYS[index % LEAVER_DAYS.length] ?? 60),
      reason: pickWeighted(random, [
        ['resigned' as const, 4],
        ['retired' as const, 2],
        ['leave' as const, 1],
      ]),
      holderId: staff.staffId,
    })),
  ].map((post, index) => ({ vacancyId: `ST-${String(index + 1).padStart(3, '0')}`, ...post }));
}

/** Efforts to find people. */
export function buildCampaigns(frame: DemoFrame): Campaign[] {
  const on = (days: number) => addDays(frame.today, days);
  return [
    {
      campaignId: 'K1',
      title: 'Kom hjem til Fjellhavn',
      channel: 'Annonser og sosiale medier',
      from: on(-75),
      to: on(-14),
    },
    { campaignId: 'K2', title: 'Sykepleier i nord: 100 % fra dag én', channel: 'Utlysning', from: on(-30), to: on(21) },
    {
      campaignId: 'K3',
      title: 'Bli lærling i helsefag',
      channel: 'Besøk på videregående skole',
      from: on(-10),
      to: on(50),
    },
  ];
}

/** Those who have applied, in all stages. */
export function buildApplicants(frame: DemoFrame, vacancies: readonly Vacancy[]): Applicant[] {
  const random = streamOf(frame.seed, 'applicants');
  const nextName = nameSource(streamOf(frame.seed, 'applicant names'), STAFF_GIVEN_NAMES);
  return vacancies
    .flatMap((vacancy, index) =>
      (STAGES[index % STAGES.length] ?? []).map((stage) => ({
        vacancyId: vacancy.vacancyId,
        name: nextName().full,
        stage,
        received: addDays(frame.today, -between(random, stage === 'received' ? 1 : 18, stage === 'received' ? 16 : 70)),
        campaignId: random.next() < 0.7 ? random.pick(['K1', 'K2', 'K2', 'K3']) : undefined,
        startsOn: stage === 'accepted' ? addDays(frame.from, 7 * between(random, 2, 14)) : undefined,
        pct: stage === 'accepted' ? Math.max(vacancy.pct, random.pick([50, 75, 100])) : undefined,
      })),
    )
    .map((applicant, index) => ({ applicantId: `S-${String(index + 1).padStart(3, '0')}`, ...applicant }));
}
