import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { SiteOf } from './contact-network.ts';
import type { PersonPlaces } from './who-works-where.ts';

export const CROSS_SITE_RULES = ['limited', 'forbidden'] as const;
export type CrossSiteRuleKind = (typeof CROSS_SITE_RULES)[number];

/** A decided rule for who may work in a unit and elsewhere; in force on `[from, to)`. No rule: free. */
export interface CrossSiteRule {
  readonly ruleId: number;
  readonly unitId: string;
  readonly rule: CrossSiteRuleKind;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** Limited: sites that somebody who works in the unit may have in all. */
  readonly maxSites: number | null;
  /** Limited: the people who alone may work in the unit and elsewhere; empty: anybody within `maxSites`. */
  readonly named: readonly string[];
}

/** An agency whose people are agreed to work at one site only. */
export interface OneSiteSupplier {
  readonly supplier: string;
  readonly noCrossSite: boolean;
}

/** Where the roster and the posts of a period break decided rules and agreements with agencies; one finding per person and rule. */
export function assessCrossSiteRules(
  people: readonly PersonPlaces[],
  rules: readonly CrossSiteRule[],
  suppliers: readonly OneSiteSupplier[],
  siteOf: SiteOf,
): Finding[] {
  const oneSite = new Set(suppliers.filter((one) => one.noCrossSite).map((one) => one.supplier));
  return people.flatMap((person) => {
    const sites = new Set(person.places.map(({ place }) => siteOf(place)));
    if (sites.size < 2) return [];
    const facts = { name: person.name, sites: sites.size };
    const found = rules
      .filter((rule) => person.places.some(({ place }) => place === rule.unitId))
      .flatMap((rule): Finding[] => {
        const code = brokenBy(rule, person, sites.size);
        if (code === undefined) return [];
        const { personId } = person;
        const level = rule.rule === 'forbidden' ? 'breach' : 'warn';
        return [{ code, level, personId, unitId: rule.unitId, facts: { ...facts, limit: rule.maxSites ?? 1 } }];
      });
    if (person.supplier !== undefined && oneSite.has(person.supplier))
      found.push({
        code: 'staffing.cross-site.supplier',
        level: 'breach',
        personId: person.personId,
        facts: { ...facts, supplier: person.supplier },
      });
    return found;
  });
}

function brokenBy(rule: CrossSiteRule, person: PersonPlaces, sites: number): string | undefined {
  if (rule.rule === 'forbidden') return 'staffing.cross-site.forbidden';
  if (rule.named.length > 0 && !rule.named.includes(person.personId)) return 'staffing.cross-site.not-named';
  return rule.maxSites !== null && sites > rule.maxSites ? 'staffing.cross-site.too-many-sites' : undefined;
}

/** Whether a rule holds on any day of `[from, to)`. */
export function holdsBetween(rule: Pick<CrossSiteRule, 'from' | 'to'>, from: PlainDate, to: PlainDate): boolean {
  return rule.from < to && (rule.to === null || from < rule.to);
}
