/** How few may see who a person is: `confidential` name and address, `strict` also never in a file. */
export type Protection = 'none' | 'confidential' | 'strict';

/** The protection that holds, where a person's record only says that there is one: the lower. */
export function protectionOf(user: {
  readonly protected: boolean;
  readonly protectionLevel: string | null;
}): Protection {
  if (user.protectionLevel === 'strict') return 'strict';
  return user.protected || user.protectionLevel === 'confidential' ? 'confidential' : 'none';
}
