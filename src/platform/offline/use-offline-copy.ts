import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Instant } from '#kernel/instant.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { problemOf } from '#platform/web-client/api-error.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import { forgetCopy, keepCopy, ownerKey, readCopy } from './kept-copies.ts';
import type { Retention } from './retention-rule.ts';

/** Something fetched, and when: on this device's copy, some time ago. */
export interface OfflineCopy<Reply> {
  readonly reply: Reply;
  readonly fetchedAt: Instant;
}

interface OfflineCopyOptions<Reply> {
  /** Names the data; one key for all who read or change them. */
  readonly queryKey: readonly string[];
  readonly fetch: (signal: AbortSignal) => Promise<Reply>;
  /** `shift` for anything that tells of somebody's health. */
  readonly keep: Retention;
  /** What may lie on the device, where that is less than what is shown. */
  readonly toKeep?: (reply: Reply) => Reply;
  readonly enabled?: boolean;
}

/**
 * A query whose last answer is kept on this device for its account: the copy is shown at once, the server's answer as soon as
 * it comes, and without contact the copy stays with when it was fetched. Signed out or no longer allowed: the copy goes.
 */
export function useOfflineCopy<Reply>(options: OfflineCopyOptions<Reply>): UseQueryResult<OfflineCopy<Reply>> {
  const { queryKey, fetch, keep, toKeep, enabled = true } = options;
  const { account, tenant } = useSession();
  const queries = useQueryClient();
  const clock = useNow();
  const now = useRef(clock);
  now.current = clock;
  const owner = ownerKey(tenant.id, account.id);
  const key = [...queryKey, owner];
  const name = queryKey.join('|');
  return useQuery<OfflineCopy<Reply>>({
    queryKey: key,
    enabled,
    queryFn: async ({ signal }) => {
      if (queries.getQueryData(key) === undefined) {
        const copy = await readCopy(owner, name);
        if (copy) queries.setQueryData(key, copy.value);
      }
      try {
        const fetched = { reply: await fetch(signal), fetchedAt: now.current };
        await keepCopy(owner, name, keep, toKeep ? { ...fetched, reply: toKeep(fetched.reply) } : fetched);
        return fetched;
      } catch (error) {
        const { kind } = problemOf(error);
        if (kind === 'signed-out' || kind === 'not-found') {
          await forgetCopy(owner, name);
          const query = queries.getQueryCache().find({ queryKey: key });
          query?.setState({ ...query.state, data: undefined });
        }
        throw error;
      }
    },
    // The browser's own idea of being offline is not waited for; we ask, and say so where nobody answers.
    networkMode: 'always',
    refetchOnReconnect: 'always',
    retry: (failures, error) => failures < 2 && problemOf(error).kind === 'fault',
  });
}
