import { z } from 'zod';
import type { InputFault } from '#kernel/input-fault.ts';
import { InputRefused } from '#kernel/input-fault.ts';
import type { PlannableVisit, VisitProblem } from '../domain/visits/visit-problem.ts';

const minutes = z.number().nonnegative();
const instanceSchema = z.object({
  patients: z
    .array(
      z.object({
        id: z.string().min(1),
        time_window: z.tuple([z.number(), z.number()]),
        required_caregivers: z
          .array(z.object({ service: z.string(), duration: minutes.optional() }))
          .min(1)
          .max(2),
        synchronization: z
          .object({
            type: z.enum(['simultaneous', 'sequential']),
            distance: z.tuple([z.number(), z.number()]).optional(),
          })
          .optional(),
      }),
    )
    .min(1),
  services: z.array(z.object({ id: z.string(), default_duration: minutes })),
  caregivers: z.array(z.object({ id: z.string().min(1), abilities: z.array(z.string()) })).min(1),
  distances: z.array(z.array(minutes)),
});
type Instance = z.infer<typeof instanceSchema>;

/** Far above what any tour costs: nothing is left undone for the sake of a shorter way. */
const UNDONE = 1e7;
/** Longest text of a refused value that is shown. */
const SHOWN = 60;

/**
 * The public HHCRSP format (Mankowska, Meisel and Bierwirth 2014, as JSON by iolab-uniud) as a problem; its cost is
 * (travel + all lateness + greatest lateness) / 3. Throws `InputRefused` with every place that is not as expected.
 */
export function readHhcrsp(text: string, file: string): VisitProblem {
  const instance = parse(text, file);
  const faults = contradictions(instance, file);
  if (faults.length > 0) throw new InputRefused(faults);
  return problemOf(instance);
}

function parse(text: string, file: string): Instance {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new InputRefused([{ file, expected: `JSON of one HHCRSP instance (${(error as Error).message})` }]);
  }
  const result = instanceSchema.safeParse(data);
  if (result.success) return result.data;
  throw new InputRefused(
    result.error.issues.map((issue) => ({
      file,
      column: issue.path.join('.'),
      value: JSON.stringify(valueAt(data, issue.path))?.slice(0, SHOWN) ?? 'nothing',
      expected: issue.message,
    })),
  );
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

/** What is sound in itself but does not fit the rest. */
function contradictions(instance: Instance, file: string): InputFault[] {
  const faults: InputFault[] = [];
  const fault = (column: string, value: unknown, expected: string) =>
    faults.push({ file, column, value: String(value), expected });
  const services = new Set(instance.services.map(({ id }) => id));
  const abilities = new Set(instance.caregivers.flatMap((carer) => carer.abilities));
  const seen = new Set<string>();
  instance.patients.forEach((patient, index) => {
    const at = `patients.${index}`;
    if (seen.has(patient.id)) fault(`${at}.id`, patient.id, 'an id that no other patient has');
    seen.add(patient.id);
    if (patient.time_window[1] < patient.time_window[0])
      fault(`${at}.time_window`, patient.time_window.join('–'), 'an end not before the start');
    const [least, most] = patient.synchronization?.distance ?? [0, 0];
    if (most < least)
      fault(`${at}.synchronization.distance`, `${least}–${most}`, 'a greatest distance not below the least');
    if (patient.required_caregivers.length === 2 && !patient.synchronization)
      fault(`${at}.synchronization`, 'nothing', 'how the two visits stand to each other');
    for (const { service } of patient.required_caregivers) {
      if (!services.has(service)) fault(`${at}.required_caregivers`, service, 'a service of the list "services"');
      else if (!abilities.has(service))
        fault(`${at}.required_caregivers`, service, 'a service that some caregiver can give');
    }
  });
  const places = instance.patients.length + 1;
  const wrong = instance.distances.findIndex((row) => row.length !== instance.distances.length);
  if (instance.distances.length < places)
    fault('distances', `${instance.distances.length} rows`, `${places} rows, the office first`);
  else if (wrong >= 0)
    fault(`distances.${wrong}`, `${instance.distances[wrong]?.length} numbers`, `${instance.distances.length} numbers`);
  return faults;
}

function problemOf(instance: Instance): VisitProblem {
  const defaults = new Map(instance.services.map((service) => [service.id, service.default_duration]));
  const visits = instance.patients.map((patient, index): PlannableVisit => {
    const [least, most] = patient.synchronization?.distance ?? [0, 0];
    const parts = patient.required_caregivers.map(({ service, duration }) => {
      return { partId: service, skill: service, minutes: duration ?? defaults.get(service) ?? 0 };
    });
    return {
      visitId: patient.id,
      undonePrice: UNDONE,
      options: [
        {
          kind: 'granted',
          price: 0,
          place: index + 1,
          earliest: patient.time_window[0],
          latest: patient.time_window[1],
          parts,
          gap: parts.length === 2 ? { least, most } : undefined,
        },
      ],
    };
  });
  const carers = instance.caregivers.map((carer) => {
    return {
      carerId: carer.id,
      skills: carer.abilities,
      startPlace: 0,
      endPlace: 0,
      from: 0,
      to: Number.POSITIVE_INFINITY,
    };
  });
  return {
    travel: Float64Array.from(instance.distances.flat()),
    places: instance.distances.length,
    carers,
    visits,
    prices: { travel: 1 / 3, late: 1 / 3, latest: 1 / 3, overtime: 0 },
  };
}
