import type {
  CaseMeasure,
  CloseContactMeasure,
  ContactMeasure,
  InfectionRule,
  WaitingMeasure,
} from '../../rules/infection-rule-types.ts';

/** The fields in which a rule asks less than another on the same topic; none where it is as strict or stricter. */
export function findWeaker(rule: InfectionRule, than: InfectionRule): string[] {
  const duty = than.duty === 'duty' && rule.duty === 'advice' ? ['duty'] : [];
  return [...duty, ...findWeakerMeasure(rule.measure, than.measure)];
}

function findWeakerMeasure(mine: InfectionRule['measure'], than: InfectionRule['measure']): string[] {
  if (mine.kind === 'case' && than.kind === 'case') return weakerCase(mine, than);
  if (mine.kind === 'contact' && than.kind === 'contact') return weakerContact(mine, than);
  if (mine.kind === 'waiting' && than.kind === 'waiting') return weakerWaiting(mine, than);
  if (mine.kind === 'close_contact' && than.kind === 'close_contact') return weakerDefinition(mine, than);
  return ['measure'];
}

function names(checks: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(checks).flatMap(([name, weaker]) => (weaker ? [name] : []));
}

function weakerCase(mine: CaseMeasure, than: CaseMeasure): string[] {
  return names({
    isolationDays: mine.isolationDays < than.isolationDays,
    feverFreeHours: (mine.feverFreeHours ?? 0) < (than.feverFreeHours ?? 0),
    symptomFreeHours: (mine.symptomFreeHours ?? 0) < (than.symptomFreeHours ?? 0),
  });
}

/** Quarantine until a negative test has no number of days: it is longer than none and not comparable with a number. */
function weakerContact(mine: ContactMeasure, than: ContactMeasure): string[] {
  const days = (value: ContactMeasure['quarantineDays']) => (value === 'until_negative' ? 1 : value);
  const quarantined = days(than.quarantineDays) > 0;
  const grounds = new Set(than.exempt.map(({ ground }) => ground));
  return names({
    quarantineDays: days(mine.quarantineDays) < days(than.quarantineDays),
    testOutDay: quarantined && earlier(mine.testOutDay, than.testOutDay),
    workAfterNegativeDay: quarantined && earlier(mine.workAfterNegativeDay, than.workAfterNegativeDay),
    workOnly: quarantined && mine.workOnly === true && than.workOnly !== true,
    under18QuarantineDays:
      quarantined && mine.under18QuarantineDays !== undefined && than.under18QuarantineDays === undefined,
    ppeExempt: quarantined && mine.ppeExempt && !than.ppeExempt,
    exempt: quarantined && mine.exempt.some(({ ground }) => !grounds.has(ground)),
    tests: (mine.tests?.dailyTestDays ?? 0) < (than.tests?.dailyTestDays ?? 0) && days(mine.quarantineDays) === 0,
  });
}

/** Whether a day that opens a way out comes earlier, or is there where the other has none. */
function earlier(mine: number | undefined, than: number | undefined): boolean {
  return mine !== undefined && (than === undefined || mine < than);
}

function weakerWaiting(mine: WaitingMeasure, than: WaitingMeasure): string[] {
  return names({
    applies: than.applies && !mine.applies,
    ownTestDay: than.applies && earlier(mine.ownTestDay, than.ownTestDay),
  });
}

function weakerDefinition(mine: CloseContactMeasure, than: CloseContactMeasure): string[] {
  return names({
    distanceMetres: mine.distanceMetres < than.distanceMetres,
    minutes: mine.minutes > than.minutes,
    directContact: than.directContact && !mine.directContact,
    secretions: than.secretions && !mine.secretions,
    ppeExempt: mine.ppeExempt && !than.ppeExempt,
    lookBackHours: mine.lookBackHours < than.lookBackHours,
  });
}
