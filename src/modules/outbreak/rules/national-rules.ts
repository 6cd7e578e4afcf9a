import { COVID_GAPS, COVID_RULES } from './covid-rules.ts';
import type { InfectionRule, KnownGap } from './infection-rule-types.ts';
import { OTHER_ILLNESS_RULES } from './other-illness-rules.ts';

/** The national rules that come with the program. */
export const NATIONAL_RULES: readonly InfectionRule[] = [...COVID_RULES, ...OTHER_ILLNESS_RULES];

/** What is known to be missing in them. */
export const KNOWN_GAPS: readonly KnownGap[] = COVID_GAPS;

/** Illnesses that the program knows, by the name it gives them. */
export const KNOWN_ILLNESSES = ['covid-19', 'norovirus', 'influenza'] as const;
