import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ContactKindView, SaveKind } from '../../contract/measures.ts';
import type { Channel, Trait } from '../../domain/measures/contact-kind.ts';
import { CONTACT_KINDS } from '../../rules/measures/contact-kinds.ts';

/** The catalogue: the built-in kinds as this municipality has changed them, then its own. */
export async function readContactKinds({ trx }: Pick<Work, 'trx'>): Promise<ContactKindView[]> {
  const rows = await trx
    .selectFrom('contactKind')
    .selectAll()
    .where('contactKind.tenantId', '=', trx.tenantId)
    .orderBy('contactKind.kindId')
    .execute();
  const own = rows.map(
    ({ kindId, name, channel, notFor, ground, validFrom, inUse, revision }): ContactKindView => ({
      ...{ kindId, name, ground, inUse, revision, from: validFrom },
      channel: channel as Channel,
      notFor: notFor as Trait[],
    }),
  );
  const changed = new Map(own.map((kind) => [kind.kindId, kind]));
  const builtIn = new Set(CONTACT_KINDS.map((kind) => kind.kindId));
  return [
    ...CONTACT_KINDS.map(
      (kind): ContactKindView =>
        changed.get(kind.kindId) ?? { ...kind, notFor: [...kind.notFor], name: null, inUse: true, revision: 0 },
    ),
    ...own.filter((kind) => !builtIn.has(kind.kindId)),
  ];
}

/** Adds a kind or changes one from today on. Refuses `services.contact.kind-ground` (unfit for some without saying why) and `services.contact.changed-meanwhile`. */
export async function saveContactKind(work: Work, kindId: string, given: SaveKind): Promise<void> {
  const { trx, actor, clock } = work;
  const { revision, ...fields } = given;
  if (fields.notFor.length > 0 && fields.ground === '') refuse('services.contact.kind-ground');
  const columns = { ...fields, validFrom: clock.today(), changedBy: actor.name };
  const changed =
    revision === 0
      ? await trx
          .insertInto('contactKind')
          .values({ tenantId: trx.tenantId, kindId, ...columns })
          .onConflict((conflict) => conflict.doNothing())
          .returning('kindId')
          .executeTakeFirst()
      : await trx
          .updateTable('contactKind')
          .set(columns)
          .where('contactKind.tenantId', '=', trx.tenantId)
          .where('contactKind.kindId', '=', kindId)
          .where('contactKind.revision', '=', revision)
          .returning('kindId')
          .executeTakeFirst();
  if (!changed) refuse('services.contact.changed-meanwhile');
  await work.audit({ action: 'services.contact.kind-changed', subjectKind: 'contact-kind', subjectId: kindId });
  work.announce('contact');
}
