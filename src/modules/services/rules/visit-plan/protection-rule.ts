import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';

/** Protective equipment that one carer uses up in one visit, by group of item as equipment names them. */
export const PROTECTION = ['masks', 'gloves', 'gowns', 'eye_protection'] as const;
export type Protection = (typeof PROTECTION)[number];

interface ProtectionRule {
  readonly from: PlainDate;
  /** Pieces (gloves: pairs) at a home with infection, and at any other. */
  readonly infected: Readonly<Record<Protection, number>>;
  readonly ordinary: Readonly<Record<Protection, number>>;
  readonly source: string;
}

/** Newest first. Droplet and contact precautions at homes with infection; basic precautions elsewhere, gloves for about every visit. */
export const PROTECTION_RULES: readonly ProtectionRule[] = [
  {
    from: plainDate('2020-03-12'),
    infected: { masks: 1, gloves: 2, gowns: 1, eye_protection: 1 },
    ordinary: { masks: 0, gloves: 1, gowns: 0, eye_protection: 0 },
    source: 'local assumption',
  },
];

/** The rule in force on a day. */
export function protectionRuleOn(date: PlainDate): ProtectionRule {
  const rule = PROTECTION_RULES.find(({ from }) => from <= date) ?? PROTECTION_RULES.at(-1);
  if (!rule) throw new RangeError('no protection rule');
  return rule;
}
