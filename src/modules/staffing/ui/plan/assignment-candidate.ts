import type { Facts } from '#kernel/finding.ts';
import type { CandidateView, PlanAssignment } from '../../contract.ts';

type RuleCheckView = CandidateView['checks'][number];

/** Reasons of a proposed shift that tell what a rule was judged on, and the rule. */
const RULE_OF_REASON: Readonly<Record<string, RuleCheckView['rule'] | undefined>> = {
  'own-competence': 'competence',
  'covers-competence': 'competence',
  'home-unit': 'training',
  'trained-until': 'training',
  'pool-unit': 'training',
  'rest-before': 'daily-rest',
  'rest-after': 'daily-rest',
  'weekly-rest': 'weekly-rest',
  'week-hours': 'hours-week',
  'overtime-hours': 'overtime',
  'extra-shift-number': 'max-extra',
};

/** A proposed shift as a candidate of its own row, with the checks that its reasons tell of; for rows that are open no more. */
export function candidateOfAssignment(assignment: PlanAssignment): CandidateView {
  const { personId, name, source, ownCompetence, homeUnitId, homeUnitName, cost, terms, because } = assignment;
  const facts = new Map<RuleCheckView['rule'], Facts>();
  for (const one of because) {
    const rule = RULE_OF_REASON[one.code];
    if (rule) facts.set(rule, { ...facts.get(rule), ...renamed(one.code, one.facts) });
  }
  return {
    personId,
    name,
    source,
    competence: ownCompetence,
    homeUnitId,
    homeUnitName,
    proposed: true,
    addedCost: cost,
    terms,
    checks: [...facts].map(([rule, seen]) => ({ rule, ok: true, facts: seen })),
  };
}

/** A reason tells one side of the daily rest; the check has both. */
function renamed(code: string, { restHours, ...facts }: Facts): Facts {
  if (restHours === undefined) return facts;
  if (code === 'rest-before') return { ...facts, restBeforeHours: restHours };
  if (code === 'rest-after') return { ...facts, restAfterHours: restHours };
  return { ...facts, restHours };
}
