import type { ReportFigures, ReportForm } from '../../contract.ts';

/** Figures that are counted, in the order of the form, by the heading they stand under. */
export const FIGURE_GROUPS = {
  now: ['infected', 'quarantined', 'sick', 'occupiedBeds', 'beds'],
  since: ['tested', 'deaths', 'admissions'],
  next: ['announcedDischarges', 'vacantShifts'],
} as const;

export type FigureName = (typeof FIGURE_GROUPS)[keyof typeof FIGURE_GROUPS][number];

/** Kinds of unit where people live or stay; others have no places to fill in. */
const WITH_BEDS: ReadonlySet<string> = new Set(['nursing_home_ward', 'staffed_home', 'isolation_ward']);

/** The report as it is being written: numbers as typed, so that an empty field stays empty. */
export interface ReportDraft {
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly serviceStatus: ReportFigures['serviceStatus'];
  readonly staffingRating: number;
  readonly qualityRating: number;
  readonly freeText: string;
  readonly counted: Readonly<Record<string, string>>;
}

/** What the form starts with. */
export function draftOf(form: ReportForm): ReportDraft {
  const { prefill } = form;
  const text = (name: FigureName) => String(prefill[name] ?? '');
  const names = Object.values(FIGURE_GROUPS).flat();
  return {
    figures: Object.fromEntries(names.map((name) => [name, text(name)])) as Record<FigureName, string>,
    serviceStatus: prefill.serviceStatus,
    staffingRating: prefill.staffingRating,
    qualityRating: prefill.qualityRating,
    freeText: prefill.freeText,
    counted: Object.fromEntries(prefill.equipment.map(({ item, counted }) => [item, String(counted)])),
  };
}

/** The figures that a unit of a kind is asked for under a heading. */
export function figuresAsked(kind: string, group: keyof typeof FIGURE_GROUPS): readonly FigureName[] {
  const names: readonly FigureName[] = FIGURE_GROUPS[group];
  return WITH_BEDS.has(kind) ? names : names.filter((name) => name !== 'beds' && name !== 'occupiedBeds');
}

/** A whole number from 0, or undefined where the text is none. */
export function parseCount(text: string): number | undefined {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

/** Names of the fields that hold no whole number; an empty field of places means that they are not given. */
export function wrongFields(draft: ReportDraft, kind: string): ReadonlySet<string> {
  const asked = (Object.keys(FIGURE_GROUPS) as (keyof typeof FIGURE_GROUPS)[]).flatMap((group) =>
    figuresAsked(kind, group),
  );
  const mayBeEmpty = (name: string) => name === 'beds' || name === 'occupiedBeds';
  const wrong = asked.filter((name) => {
    const text = draft.figures[name].trim();
    return text === '' ? !mayBeEmpty(name) : parseCount(text) === undefined;
  });
  const wrongItems = Object.entries(draft.counted).filter(
    ([, text]) => text.trim() !== '' && parseCount(text) === undefined,
  );
  return new Set([...wrong, ...wrongItems.map(([item]) => item)]);
}

/** The draft as the server takes it; only for drafts without wrong fields. */
export function figuresOf(draft: ReportDraft, kind: string): ReportFigures {
  const beds = figuresAsked(kind, 'now').includes('beds');
  const count = (name: FigureName) => parseCount(draft.figures[name]) ?? 0;
  const orNull = (name: FigureName) => (beds ? (parseCount(draft.figures[name]) ?? null) : null);
  return {
    infected: count('infected'),
    quarantined: count('quarantined'),
    sick: count('sick'),
    tested: count('tested'),
    deaths: count('deaths'),
    admissions: count('admissions'),
    announcedDischarges: count('announcedDischarges'),
    vacantShifts: count('vacantShifts'),
    beds: orNull('beds'),
    occupiedBeds: orNull('occupiedBeds'),
    serviceStatus: draft.serviceStatus,
    staffingRating: draft.staffingRating,
    qualityRating: draft.qualityRating,
    freeText: draft.freeText.trim(),
    equipment: Object.entries(draft.counted).flatMap(([item, text]) => {
      const counted = parseCount(text);
      return counted === undefined ? [] : [{ item, counted }];
    }),
  };
}
