import { addDays } from '#kernel/plain-date.ts';
import { reaches } from '#platform/access/actor.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CrossSiteReply } from '../../contract.ts';
import { buildNetwork, networkFigures, siteOfUnits, withOnePlace } from '../../domain/cross-site/contact-network.ts';
import { assessCrossSiteRules, holdsBetween } from '../../domain/cross-site/cross-site-rule.ts';
import { fullPostCandidates } from '../../domain/cross-site/full-post-candidates.ts';
import { layoutRing } from '../../domain/cross-site/ring-layout.ts';
import type { PersonPlaces } from '../../domain/cross-site/who-works-where.ts';
import { employerOf, whoWorksWhere } from '../../domain/cross-site/who-works-where.ts';
import type { StaffingBase } from '../../domain/staffing-base.ts';
import { nameOfUnit } from '../../domain/staffing-base.ts';
import { readConsultations } from '../consultation/consultations.ts';
import { readStaffingPicture } from '../read-staffing-picture.ts';
import { readAvailableHours } from './available-hours.ts';
import { readCosts } from './cost-rows.ts';
import { RULE_SUBJECT, readRules } from './cross-site-rules.ts';
import { readFullPostOffers } from './full-post-offers.ts';

/**
 * Who works where in the coming days, the network it makes, rules with what breaks them, reckonings, and full posts that
 * would remove links. Names go to those who may see them: people with a place in one of the actor's units.
 */
export async function readCrossSite(
  work: Work,
  days: number,
  progressOf: (costId: number) => number | undefined,
): Promise<CrossSiteReply> {
  const from = work.clock.today();
  const { picture } = await readStaffingPicture(work, { from, days });
  const { base } = picture;
  const { municipality } = base;
  const siteOf = siteOfUnits(municipality.units);
  const everybody = whoWorksWhere(municipality, from, days);
  const offers = await readFullPostOffers(work);
  const active = [...offers.values()].filter(({ state }) => state !== 'declined');
  const after = withOnePlace(everybody, new Map(active.map(({ personId, unitId }) => [personId, unitId])));
  const [network, networkAfter] = [buildNetwork(everybody, siteOf), buildNetwork(after, siteOf)];
  const scope = work.access.scopeOf(work.actor, 'staffing.cross-site.names');
  const isSeen = ({ places }: PersonPlaces) => places.some(({ place }) => reaches(scope, place));
  const seen = new Map(everybody.filter((person) => isSeen(person)).map((person) => [person.personId, person]));
  const rules = await readRules(work);
  const consultations = Map.groupBy(
    await readConsultations(
      work,
      RULE_SUBJECT,
      rules.map(({ ruleId }) => String(ruleId)),
    ),
    (one) => one.subjectId,
  );
  const decided = rules.filter((rule) => rule.state === 'decided');
  const statuses = municipality.unitStatus
    .filter((row) => row.status === 'no_cross_site')
    .map(({ unitId, from: since, to }) => ({ unitId, from: since, to: to ?? null }))
    .filter((row) => !decided.some((rule) => rule.unitId === row.unitId && rule.from === row.from));
  const byStatus = statuses.map((row) => ({
    ...row,
    ruleId: 0,
    rule: 'forbidden' as const,
    maxSites: null,
    named: [],
  }));
  const inForce = [...decided, ...byStatus].filter((rule) => holdsBetween(rule, from, addDays(from, days)));
  const leftAfter = new Map(networkAfter.edges.map((edge) => [`${edge.a}\n${edge.b}`, edge.people.length]));
  const candidates = fullPostCandidates(everybody, siteOf, await readAvailableHours(work, picture));
  return {
    today: from,
    from,
    days,
    seesNames: seen.size > 0,
    places: placesOf(base, network),
    edges: network.edges.map((edge) => ({
      ...edge,
      count: edge.people.length,
      people: edge.people.filter((id) => seen.has(id)),
      countAfterOffers: leftAfter.get(`${edge.a}\n${edge.b}`) ?? 0,
    })),
    people: [...seen.values()]
      .filter((person) => person.places.length > 1)
      .map(({ weeklyHours: _, supplier, places, ...person }) => ({
        ...person,
        supplier: supplier ?? null,
        places: [...places],
      })),
    figures: viewFigures(network),
    figuresAfterOffers: viewFigures(networkAfter),
    offered: active.length,
    units: base.units
      .filter((unit) => base.staffOf.has(unit.unitId))
      .map(({ unitId, name, siteName }) => ({ unitId, name, siteName })),
    rules: rules.map((rule) => ({
      ...rule,
      named: [...rule.named],
      unitName: nameOfUnit(base, rule.unitId) ?? rule.unitId,
      heard: (consultations.get(String(rule.ruleId)) ?? []).map(({ party }) => party),
    })),
    statuses: statuses
      .filter((row) => holdsBetween(row, from, addDays(from, days)))
      .map((row) => ({ ...row, unitName: nameOfUnit(base, row.unitId) ?? row.unitId })),
    findings: assessCrossSiteRules(everybody, inForce, municipality.suppliers ?? [], siteOf)
      .filter((one) => seen.has(one.personId ?? ''))
      .map(({ code, level, personId = '', unitId = null, facts }) => ({ code, level, personId, unitId, facts })),
    costs: (await readCosts(work)).map((cost) => ({
      ...cost,
      unitIds: [...cost.unitIds],
      unitNames: cost.unitIds.map((unitId) => nameOfUnit(base, unitId) ?? unitId),
      progress: cost.finishedAt === null ? (progressOf(cost.costId) ?? null) : null,
    })),
    candidates: candidates
      .filter(({ personId }) => seen.has(personId))
      .map((one) => {
        const offer = offers.get(one.personId);
        return {
          ...one,
          places: [...one.places],
          unitName: nameOfUnit(base, one.unitId) ?? one.unitId,
          offer: offer
            ? {
                state: offer.state,
                changedAt: offer.changedAt,
                changedByName: offer.changedByName,
                revision: offer.revision,
              }
            : null,
        };
      }),
  };
}

function viewFigures(network: ReturnType<typeof buildNetwork>): CrossSiteReply['figures'] {
  const figures = networkFigures(network);
  return { ...figures, reach: [...figures.reach] };
}

function placesOf(base: StaffingBase, network: ReturnType<typeof buildNetwork>): CrossSiteReply['places'] {
  const nameOf = (place: string) => employerOf(place) ?? nameOfUnit(base, place) ?? place;
  const people = new Map(network.nodes.map((node) => [node.place, node.people]));
  return layoutRing(network, (a, b) => compareNames(nameOf(a), nameOf(b))).map(({ place, site, angle }) => ({
    place,
    site,
    angle,
    name: nameOf(place),
    siteName: base.unitOf.get(place)?.siteName ?? null,
    people: people.get(place) ?? 0,
  }));
}
