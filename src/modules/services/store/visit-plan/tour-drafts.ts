import type { Draft } from '#modules/messages/index.ts';
import { draftLocale } from '#modules/messages/index.ts';
import { readContacts } from '#modules/organisation/index.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DayFacts } from '../../domain/visit-plan/day-facts.ts';
import type { DayPlan } from '../../domain/visit-plan/day-plan.ts';
import { visitPlanPublishingTexts } from '../../texts/visit-plan/publishing-texts.ts';

/** A start that moves by no more than this changes nobody's day. */
const SAME_MINUTES = 15;

/** One draft to each carer whose list of visits is another than the one that stood; it names no user. */
export async function tourDrafts(work: Work, facts: DayFacts, plan: DayPlan): Promise<Draft[]> {
  const before = new Map<string, Map<string, number | undefined>>();
  for (const visit of facts.visits)
    for (const personId of visit.standing.carers) {
      const visits = before.get(personId) ?? new Map<string, number | undefined>();
      before.set(personId, visits.set(visit.visitId, visit.standing.startMinute));
    }
  const carerOf = new Map(facts.carers.map((carer) => [carer.personId, carer]));
  const changed = plan.tours.flatMap(({ personId, stops }) => {
    const carer = carerOf.get(personId);
    if (!carer || carer.away) return [];
    const visits = stops.filter((stop) => stop.kind === 'visit');
    const old = before.get(personId) ?? new Map<string, number | undefined>();
    const added = visits.filter((stop) => !old.has(stop.visitId)).length;
    const gone = [...old.keys()].filter((id) => id in plan.ways && !visits.some((stop) => stop.visitId === id)).length;
    const moved = visits.filter((stop) => {
      const start = old.get(stop.visitId);
      return start !== undefined && Math.abs(start - stop.startMinute) > SAME_MINUTES;
    }).length;
    return added + gone + moved === 0 ? [] : [{ carer, visits, added, gone, moved }];
  });
  const contacts = await readContacts(
    work,
    changed.map(({ carer }) => carer.personId),
  );
  return changed.map(({ carer, visits, added, gone, moved }) => {
    const locale = draftLocale(contacts.get(carer.personId)?.languages ?? []);
    const t = createTranslator(locale, visitPlanPublishingTexts);
    const day = formatDay(plan.date, locale);
    const [surname, given] = carer.name.split(',').map((part) => part.trim());
    return {
      personId: carer.personId,
      locale,
      subject: t('draft.subject', { day }),
      body: t('draft.body', {
        name: given ?? surname ?? '',
        day,
        visits: visits.length,
        first: clock(visits[0]?.startMinute ?? carer.startMinute),
        added,
        gone,
        moved,
      }),
    };
  });
}

function clock(minute: number): string {
  const inDay = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
