import { addDays } from '#kernel/plain-date.ts';
import type { Municipality, ServiceUser, StaffMember } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame, DemoMoment } from '../demo-options.ts';
import { between, streamOf } from '../random-stream.ts';
import type { GrantedVisits } from './grant-home-services.ts';

type AssessmentRow = NonNullable<Municipality['assessments']>[number];

/** Share of the services that could be carried out otherwise which have been assessed at each moment. */
const ASSESSED_SHARE: Readonly<Record<DemoMoment, number>> = { calm: 0.05, 'first-case': 0.12, outbreak: 0.4 };

/** Days back on which assessments began at most, and how long they hold at least and at most. */
const MOST_DAYS_BACK = 6;
const LONGEST: Readonly<Record<string, number>> = { must: 14, should: 21, can_wait: 28 };
const SHORTEST = 8;

const WORDS = [
  {
    need: 'Trenger hjelp til dette hver uke, men klarer seg med mindre en tid.',
    ground: 'Klarer det meste selv nå, og sier fra på telefon hvis det blir vanskelig.',
  },
  {
    need: 'Trenger at noen følger med og hjelper der det butter.',
    ground: 'Datteren er innom hver dag og vet hvem hun skal ringe.',
  },
  {
    need: 'Trenger tjenesten for å klare seg trygt hjemme.',
    ground: 'Har vært stabil i høst, og primærkontakten ringer midt i uka.',
  },
] as const;

/** Signed assessments of some of the services that may be carried out otherwise; what they open for is what the visits name. */
export function buildAssessments(
  frame: DemoFrame,
  granted: readonly GrantedVisits[],
  users: readonly ServiceUser[],
  staff: readonly StaffMember[],
): AssessmentRow[] {
  const random = streamOf(frame.seed, 'assessments');
  const nurses = Map.groupBy(
    staff.filter((one) => one.competence === 'nurse'),
    (one) => one.homeUnitId,
  );
  const vulnerability = new Map(users.map((user) => [user.userId, user.vulnerability ?? 3]));
  return granted.flatMap(({ serviceId, userId, unitId, service }, index): AssessmentRow[] => {
    const draw = random.next();
    const back = random.int(MOST_DAYS_BACK);
    const days = between(random, SHORTEST, LONGEST[service.importance] ?? SHORTEST);
    const words = random.pick([...WORDS]);
    const own = nurses.get(unitId) ?? [];
    const nurse = own.length === 0 ? undefined : random.pick(own);
    const isFrail = (vulnerability.get(userId) ?? 3) >= 5;
    if (draw >= ASSESSED_SHARE[frame.moment] || service.allowed.length === 0 || isFrail || nurse === undefined)
      return [];
    const from = addDays(frame.today, -back);
    return [
      {
        assessmentId: `V${String(index + 1).padStart(5, '0')}`,
        serviceId,
        actions: service.allowed,
        from,
        to: addDays(from, days),
        need: words.need,
        risk: 'low',
        alternatives: 'Kortere besøk og annet tidspunkt ble vurdert.',
        asked: 'person',
        ownView: 'agrees',
        relatives: random.next() < 0.7 ? 'told' : 'has-none',
        ground: words.ground,
        recheckOn: addDays(from, 7),
        signedBy: nurse.name,
        signedCompetence: 'nurse',
        signedOn: from,
      },
    ];
  });
}
