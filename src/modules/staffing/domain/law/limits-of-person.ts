import type { PlainDate } from '#kernel/plain-date.ts';
import type { RuleName, RuleOverrides } from '#modules/organisation/domain/municipality.ts';
import type { RotaClass } from '#modules/organisation/domain/working-time-rows.ts';
import { LAW_RULES, lawRule } from '../../rules/working-time-law.ts';
import type { LawParameter, LawParameterRow, LawRule, LawRuleId } from '../../rules/working-time-law-types.ts';
import type { RuleValue } from '../working-time/dated-rule.ts';
import { datedRule } from '../working-time/dated-rule.ts';
import type { EmploymentTerms } from './employment-terms.ts';
import type { LawPerson } from './law-person.ts';
import type { WorkingTimeAgreement } from './working-time-agreement.ts';
import { covers, inForce } from './working-time-agreement.ts';

/** A limit that holds for somebody on a day: how much, under which rule, and by which agreement (absent: the law itself). */
export interface Limit extends RuleValue {
  readonly ruleId: LawRuleId;
  readonly agreement?: WorkingTimeAgreement | undefined;
}

/** A limit through time; usable wherever a dated rule is. */
export type DatedLimit = (date: PlainDate) => Limit;

/** The limits that hold for one person. */
export interface PersonLimits {
  /** What holds: the law and the agreements in force for the person. Undefined where the law sets no such limit. */
  on(parameter: LawParameter, date: PlainDate): Limit | undefined;
  /** `on` as a dated rule; for parameters that the law always sets. */
  rule(parameter: LawParameter): DatedLimit;
  /** The law alone, or what municipality.json puts in its place. */
  lawRule(parameter: LawParameter): DatedLimit;
  /** Whether an agreement for this person ever moves the parameter. */
  isMoved(parameter: LawParameter): boolean;
}

/** Parameters of which a smaller number gives the employer more room. */
const LEAST: ReadonlySet<LawParameter> = new Set([
  'dailyRestHours',
  'weeklyRestHours',
  'workPlanNoticeDays',
  'onCallShare',
  'breakMinutes',
  'lateBreakMinutes',
]);

/** Parameters of the law that municipality.json may override, by the name it uses. */
const OVERRIDE_NAMES: { readonly [name in LawParameter]?: RuleName } = {
  dailyRestHours: 'dailyRestHours',
  weeklyRestHours: 'weeklyRestHours',
  totalDayHours: 'dutyHours',
  totalWeekHours: 'weekHours',
  overtimeWeekHours: 'overtimeWeekHours',
  overtimeFourWeekHours: 'overtimeFourWeekHours',
  overtimeYearHours: 'overtimeYearHours',
};

const CLASS_RULE: Readonly<Record<RotaClass, LawRuleId>> = {
  ordinary: 'aml-10-4-1',
  rota_38: 'aml-10-4-4',
  continuous_36: 'aml-10-4-5',
  three_part: 'aml-10-4-1',
};

/** Whether `value` gives the employer more room than `other`. */
export function givesMoreRoom(parameter: LawParameter, value: number, other: number): boolean {
  return LEAST.has(parameter) ? value < other : value > other;
}

/** The rule whose own wording sets a parameter for a rota class, if the law sets it at all. */
function settingRule(parameter: LawParameter, rotaClass: RotaClass): LawRule | undefined {
  if (parameter === 'normalWeekHours' || parameter === 'normalDayHours') return lawRule(CLASS_RULE[rotaClass]);
  return LAW_RULES.find((rule) => rule.kind !== 'basis' && rule.parameters[parameter] !== undefined);
}

/** Of dated rows the one in force on a day; before all of them the first. */
export function rowInForce(rows: readonly [LawParameterRow, ...LawParameterRow[]], date: PlainDate): LawParameterRow {
  let found = rows[0];
  for (const row of rows) if (row.from <= date && (row.to === undefined || date < row.to)) found = row;
  return found;
}

/** What a rule itself says of a parameter on a day. */
export function lawValue(ruleId: LawRuleId, parameter: LawParameter, date: PlainDate): number {
  const rows = lawRule(ruleId).parameters[parameter];
  if (rows === undefined) throw new Error(`${ruleId} has no ${parameter}`);
  return rowInForce(rows, date).value;
}

/** How far a rule lets an agreement move a parameter on a day; undefined: as far as the parties go. */
export function outermost(ruleId: LawRuleId, parameter: LawParameter, date: PlainDate): number | undefined {
  const rule = lawRule(ruleId);
  const rows = rule.kind === 'basis' ? rule.parameters[parameter] : undefined;
  return rows && rowInForce(rows, date).value;
}

/**
 * The law's limits, moved by the agreements that are in force for the person. Where several agreements move one limit the one
 * that gives most room holds, because work is lawful when one agreement allows it; none counts beyond what its rule permits.
 */
export function limitsOfPerson(
  person: LawPerson,
  terms: EmploymentTerms,
  agreements: readonly WorkingTimeAgreement[],
  overrides: RuleOverrides = {},
): PersonLimits {
  const own = agreements.filter((agreement) => covers(agreement, person));
  const laws = new Map<LawParameter, DatedLimit | undefined>();
  const whole = new Map<LawParameter, DatedLimit | undefined>();
  const law = (parameter: LawParameter): DatedLimit | undefined => {
    if (!laws.has(parameter)) laws.set(parameter, lawLimit(parameter, terms.rotaClass, overrides));
    return laws.get(parameter);
  };
  const inTotal = (parameter: LawParameter): DatedLimit | undefined => {
    const base = law(parameter);
    const moving = own.flatMap((agreement) =>
      agreement.limits.filter((limit) => limit.parameter === parameter).map((limit) => ({ agreement, ...limit })),
    );
    if (moving.length === 0) return base;
    return perDay((date) => {
      let best = base?.(date);
      for (const { agreement, ruleId, value } of moving) {
        if (!inForce(agreement, date)) continue;
        const most = outermost(ruleId, parameter, date);
        const counted = most !== undefined && givesMoreRoom(parameter, value, most) ? most : value;
        if (best !== undefined && !givesMoreRoom(parameter, counted, best.value)) continue;
        best = { value: counted, ruleId, agreement, source: sourceOf(ruleId, agreement) };
      }
      return best as Limit;
    });
  };
  const total = (parameter: LawParameter): DatedLimit | undefined => {
    if (!whole.has(parameter)) whole.set(parameter, inTotal(parameter));
    return whole.get(parameter);
  };
  const always = (limit: DatedLimit | undefined, parameter: LawParameter): DatedLimit => {
    if (limit === undefined) throw new Error(`the law sets no ${parameter}`);
    return limit;
  };
  return {
    on: (parameter, date) => total(parameter)?.(date),
    rule: (parameter) => always(total(parameter), parameter),
    lawRule: (parameter) => always(law(parameter), parameter),
    isMoved: (parameter) => own.some(({ limits }) => limits.some((limit) => limit.parameter === parameter)),
  };
}

/** Keeps what a dated limit gives for each day; a roster asks for the same few days again and again. */
function perDay(limit: DatedLimit): DatedLimit {
  const kept = new Map<PlainDate, Limit>();
  return (date) => {
    if (kept.has(date)) return kept.get(date) as Limit;
    const found = limit(date);
    kept.set(date, found);
    return found;
  };
}

function lawLimit(parameter: LawParameter, rotaClass: RotaClass, overrides: RuleOverrides): DatedLimit | undefined {
  const setting = settingRule(parameter, rotaClass);
  if (setting === undefined || parameter.startsWith('sundayAveraging') || parameter === 'sundayOffEveryWeeks') {
    return undefined;
  }
  const name = OVERRIDE_NAMES[parameter];
  if (name !== undefined) {
    const dated = datedRule(overrides, name);
    return perDay((date) => ({ ...dated(date), ruleId: setting.id }));
  }
  const rows = setting.parameters[parameter];
  if (rows === undefined) return undefined;
  const [only] = rows;
  if (rows.length === 1) {
    const limit: Limit = { value: only.value, source: only.source, ruleId: setting.id };
    return () => limit;
  }
  return (date) => {
    const { value, source } = rowInForce(rows, date);
    return { value, source, ruleId: setting.id };
  };
}

/** The paragraph and the agreement: “aml. § 10-8 (3): Døgnhvile i Solbakken, sak 26/1234”. */
function sourceOf(ruleId: LawRuleId, { title, reference }: WorkingTimeAgreement): string {
  const document = reference === '' ? title : `${title}, ${reference}`;
  return `aml. ${lawRule(ruleId).paragraph}: ${document}`;
}
