import type { Translator } from '#platform/texts/translator.ts';
import type { Session } from '#platform/web-client/session.ts';

/** The reader's roles in words, with the unit where a role is bound to one: «avdelingsleder · Åsheim 2». */
export function roleNames(session: Session, t: Pick<Translator, 'find'>): string[] {
  return session.roles.map(({ role, unitName }) => {
    const name = t.find(`role.${role}`) ?? role;
    return unitName ? `${name} · ${unitName}` : name;
  });
}
