import { z } from 'zod';
import type { InputFault } from '#kernel/input-fault.ts';
import { InputRefused } from '#kernel/input-fault.ts';
import { measurePackageSchema, spreadInputsSchema } from '../contract/spread.ts';
import { NOTHING_DONE } from '../domain/individuals/measures.ts';
import type { SpreadTask } from '../domain/individuals/spread-task.ts';
import { ILLNESSES, parametersOf } from '../rules/spread-parameters.ts';
import { readJson } from './read-json.ts';

const count = z.int().nonnegative().max(1_000_000);
const id = z.string().min(1);
const curve = z.array(z.number().nonnegative()).min(1);
const packages = z
  .array(measurePackageSchema.partial().required({ id: true }))
  .max(20)
  .default([]);

const schema = z
  .object({
    model: z.literal('individuals'),
    days: z.int().min(1).max(1000),
    illness: z.enum(ILLNESSES).default('covid_ancestral'),
    parameters: spreadInputsSchema.shape.changed
      .extend({ profile: curve.optional(), sensitivity: z.array(z.number().min(0).max(1)).min(1).optional() })
      .default({}),
    units: z
      .array(
        z.object({
          id,
          site: id.optional(),
          residents: count,
          staff: count,
          onShift: z.tuple([count, count, count]).default([0, 0, 0]),
          mixing: z.number().min(0).max(1).default(1),
        }),
      )
      .min(1),
    shared: z.array(z.object({ from: id, to: id, people: count })).default([]),
    start: z
      .object({ units: z.array(id).optional(), who: z.enum(['staff', 'resident']), people: count })
      .default({ who: 'staff', people: 1 }),
    measured: z.array(id).optional(),
    packages,
  })
  .strict();

/** What individuals are to be simulated, without how often; throws `InputRefused` with every place that is not as expected. */
export function readIndividualsConfig(data: unknown, file: string): Omit<SpreadTask, 'runs' | 'seed'> {
  const result = schema.safeParse(data);
  if (!result.success) throw refused(result.error, file);
  const { units, shared, start, measured, illness, parameters, days } = result.data;
  const ids = units.map((unit) => unit.id);
  const faults: InputFault[] = [];
  const fault = (column: string, value: unknown, expected: string) =>
    faults.push({ file, column, value: JSON.stringify(value), expected });
  units.forEach((unit, at) => {
    if (ids.indexOf(unit.id) !== at) fault(`units.${at}.id`, unit.id, 'an id that no other unit has');
    if (unit.onShift.some((people) => people > unit.staff))
      fault(`units.${at}.onShift`, unit.onShift, 'no more on a shift than the unit has staff');
  });
  const known = (column: string, name: string) => ids.includes(name) || fault(column, name, 'the id of a unit');
  shared.forEach(({ from, to }, at) => {
    known(`shared.${at}.from`, from);
    known(`shared.${at}.to`, to);
    if (from === to) fault(`shared.${at}`, from, 'two units');
  });
  start.units?.forEach((name, at) => known(`start.units.${at}`, name));
  measured?.forEach((name, at) => known(`measured.${at}`, name));
  if (faults.length > 0) throw new InputRefused(faults);
  return {
    scene: {
      kind: 'sites',
      sites: { days, units: units.map((unit) => ({ ...unit, site: unit.site ?? unit.id })), shared },
    },
    parameters: { ...parametersOf(illness), ...given(parameters) },
    packages: wholePackages(result.data.packages),
    unitIds: measured ?? ids,
    start: { unitIds: start.units ?? ids.slice(0, 1), who: start.who, people: start.people },
  };
}

/** Packages for a municipality folder from the text of their file. */
export function readPackages(text: string, file: string): SpreadTask['packages'] {
  const result = packages.safeParse(readJson(text, file, 'a list of packages'));
  if (!result.success) throw refused(result.error, file);
  return wholePackages(result.data);
}

/** Doing nothing first; what a package leaves out is as when nothing is done. */
function wholePackages(list: z.infer<typeof packages>): SpreadTask['packages'] {
  return [NOTHING_DONE, ...list.map((one) => ({ ...NOTHING_DONE, name: one.id, ...given(one) }))];
}

function refused(error: z.ZodError, file: string): InputRefused {
  return new InputRefused(
    error.issues.map((issue) => ({ file, column: issue.path.join('.'), expected: issue.message })),
  );
}

/** An object without what is undefined in it. */
function given<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}
