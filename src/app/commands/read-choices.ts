import { planChoicesSchema } from '#modules/staffing/contract/plan-choices.ts';
import type { ChoiceName, ReplanChoices } from '#modules/staffing/domain/replan/choices.ts';
import { CHOICE_DEFAULTS, CHOICE_NAMES } from '#modules/staffing/domain/replan/choices.ts';
import { UsageError } from './read-flags.ts';

/**
 * What `--open` opens for beyond model v1: names separated by commas, each with its own values after colons where the defaults will
 * not do (`moveShifts:noticeHours=48,borrow`); `all` for everything.
 */
export function readChoices(text: string | undefined): ReplanChoices {
  if (text === undefined) return {};
  const asked = text === 'all' ? CHOICE_NAMES : text.split(',').map((one) => one.trim());
  const choices = Object.fromEntries(asked.map((one) => readChoice(one)));
  const parsed = planChoicesSchema.safeParse(choices);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError(`--open ${text}: ${issue?.path.join('.')} ${issue?.message}`);
  }
  return parsed.data as ReplanChoices;
}

function readChoice(text: string): [ChoiceName, unknown] {
  const [name = '', ...settings] = text.split(':');
  const known = CHOICE_NAMES.find((one) => one === name);
  if (known === undefined) throw new UsageError(`--open ${name}: expected all or some of ${CHOICE_NAMES.join(', ')}`);
  const value = CHOICE_DEFAULTS[known];
  if (settings.length === 0) return [known, value];
  const set = settings.map((one): [string, unknown] => {
    const [field = '', number = ''] = one.split('=');
    const isKnown = typeof value === 'object' && field in value;
    if (field === 'basis') return [field, number];
    if (!isKnown || !Number.isFinite(Number(number)) || number === '') {
      const fields = typeof value === 'object' ? Object.keys(value).join(', ') : 'nothing';
      throw new UsageError(`--open ${text}: ${name} takes numbers for ${fields}`);
    }
    return [field, Number(number)];
  });
  return [known, { ...(value as object), ...Object.fromEntries(set) }];
}
