import type { Facts } from '#kernel/finding.ts';
import { defineTexts } from '#platform/texts/define-texts.ts';
import type { Translator } from '#platform/texts/translator.ts';
import { en } from './import-faults.en.ts';
import { nb } from './import-faults.nb.ts';
import { nn } from './import-faults.nn.ts';

/** What would have been right, per kind of fault. */
export const importFaultTexts = defineTexts({ nb, nn, en });

/** What was expected instead of a fault, in the reader's language; in plain English where the code has no text. */
export function faultText(
  t: Pick<Translator, 'find'>,
  fault: { readonly code?: string | undefined; readonly facts?: Facts | undefined; readonly expected: string },
): string {
  const { code, facts = {}, expected } = fault;
  if (code === undefined) return expected;
  return t.find(`fault.${code}${variantOf(facts)}`, facts) ?? t.find(`fault.${code}`, facts) ?? expected;
}

/** Some texts say more where more is known. */
function variantOf(facts: Facts): string {
  if (facts['neededBy'] !== undefined) return '.needed';
  if (facts['format'] !== undefined) return '.format';
  if (facts['most'] !== undefined && facts['least'] !== undefined) return '.range';
  return facts['least'] === undefined ? '' : '.least';
}
